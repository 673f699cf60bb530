"""What was found in the clean text, told as the contract does: in the document's own words and offsets."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from extractor.mentions import Kind
from extractor.model import Case, DocumentInfo, Found, Unclaimed, UnclaimedKind, found_fields
from extractor.resolve.dates import isoformat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.document import Document
    from extractor.fields.field import Reading
    from extractor.mentions import Mention
    from extractor.page import Fact
    from extractor.split import Block

#: The contract's names for the kinds of mention.
KIND_NAMES: dict[Kind, UnclaimedKind] = {
    Kind.MONEY: "amount",
    Kind.HEADCOUNT: "headcount",
    Kind.COUNT: "count",
    Kind.DATE: "date",
    Kind.PLACE: "place",
    Kind.OVERSEAS: "overseas",
    Kind.PERSON: "person",
    Kind.CODE: "code",
}


class Grounding:
    """Tells what was found in the clean text of one document."""

    def __init__(self, document: Document) -> None:
        """Keep the document."""
        self._document = document

    def info(self) -> DocumentInfo:
        """Return where the text came from."""
        d = self._document
        return DocumentInfo.of(
            path=d.path, sha256=d.sha256, encoding=d.encoding, script=d.script, length=len(d.text)
        )

    def value(self, found: Fact[Any] | Reading) -> Found[Any]:
        """Return a value that was read."""
        return self._found(found.value, found.start, found.end, found.rule)

    def fact(self, fact: Fact[Any] | None) -> Found[Any] | None:
        """Return a fact of the page, if there is one."""
        return self.value(fact) if fact else None

    def title(self, title: Fact[str] | None) -> Found[str] | None:
        """Return the title with the document's own spaces; one told on two lines becomes one."""
        if title is None:
            return None
        value = self._document.said(title.start, title.end).replace("\n", " ")
        return self._found(value, title.start, title.end, title.rule)

    def heading(self, block: Block) -> Found[str] | None:
        """Return the heading of a case, if it has one."""
        line = block.heading
        if line is None:
            return None
        return self._found(self._document.said(line.start, line.end), line.start, line.end, block.rule)

    def field(self, name: str, readings: Iterable[Reading]) -> Any:
        """Return what a field of a case holds: all that was read, or the first where it holds one value."""
        found = tuple(map(self.value, readings))
        return found if found_fields(Case)[name].many else next(iter(found), None)

    def unclaimed(self, mentions: Iterable[Mention]) -> tuple[Unclaimed, ...]:
        """Return mentions that no field took."""
        return tuple(map(self._unclaimed, mentions))

    def _unclaimed(self, mention: Mention) -> Unclaimed:
        start, end, text = self._document.told(mention.start, mention.end)
        kind, value = KIND_NAMES[mention.kind], _json_value(mention)
        return Unclaimed.of(kind=kind, text=text, start=start, end=end, value=value)

    def _found(self, value: Any, start: int, end: int, rule: str) -> Found[Any]:
        first, last, text = self._document.told(start, end)
        return _found_model(value.__class__).of(value=value, text=text, start=first, end=last, rule=rule)


@cache
def _found_model(kind: type[Any]) -> type[Found[Any]]:
    """Return the model of a found value of a type."""
    return Found[kind]  # type: ignore[valid-type]


def _json_value(mention: Mention) -> Any:
    """Return a mention's value as the contract's JSON holds it."""
    value = mention.value
    if mention.kind is Kind.DATE:
        return isoformat(value)
    if mention.kind is Kind.PLACE:
        return vars(value.city()).copy()
    if mention.kind is Kind.PERSON:
        return {"name": value.name, "surname": value.surname, "masked": value.masked}
    return vars(value).copy() if isinstance(value, BaseModel) else value
