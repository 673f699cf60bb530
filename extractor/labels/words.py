"""What the words of a region say by themselves: for those who mark words and leave their value blank."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from extractor.document import document_from_text
from extractor.gazetteer import agency_names
from extractor.mentions import Kind, seen_mentions
from extractor.model import SCAM_NAMES, Amount, CaseCode, City, Leader, OverseasBase, ScamType, Suspects
from extractor.readers import read_amount, read_date, read_division, read_headcount, read_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extractor.labels.fields import Field

_DATES = ("start_date", "published")
#: Whoever is marked as a leader is a suspect, and the finder of names believes more after that word.
_CUE = "犯罪嫌疑人"


def keys_in(words: str, field: Field, told: Mapping[str, str], published: str | None) -> Mapping[str, Any]:
    """Return the keys of a field's value that its words tell; none where they tell nothing.

    ``published``, ISO 8601, dates words without a year; ``told`` are the keys given already.
    """
    clean = document_from_text(words).clean
    if field.kind is ScamType:
        named = next((name for code, name in SCAM_NAMES.items() if code == told.get("code")), None)
        return {} if named is None else {"name": named}
    if field.name in _DATES:
        return _bare(read_date(clean, _day(published)))
    if field.name == "agencies":
        return _bare(next(iter(agency_names().get(clean, (clean,)))))
    return _READERS[field.kind](clean)


def _day(published: str | None) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat((published or "")[:10])
    return None


def _bare(value: Any) -> Mapping[str, Any]:
    return {} if value is None else {"value": value}


def _keys(value: Any) -> Mapping[str, Any]:
    if isinstance(value, BaseModel):
        return value.model_dump()
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else {}


def _counted(clean: str) -> Mapping[str, Any]:
    """Read 3 in 第三批 and 5 in 5起."""
    number = read_number(clean.strip(" 第批起件个大例类"))
    return {} if number is None else {"value": int(number)}


def _mentioned(kind: Kind, cue: str = "") -> Callable[[str], Mapping[str, Any]]:
    """Return a reader of the one mention of a kind that is all the words but for quotes."""

    def read(clean: str) -> Mapping[str, Any]:
        words = clean.strip("“” ")
        seen = f"{cue}“{words}”案" if kind is Kind.CODE else f"{cue}{words}，"
        for mention in seen_mentions(seen):
            if mention.kind is kind and seen[mention.start : mention.end] == words:
                return _keys(mention.value)
        return {}

    return read


_READERS: Mapping[Any, Callable[[str], Mapping[str, Any]]] = {
    str: _bare,
    int: _counted,
    Amount: lambda clean: _keys(read_amount(clean)),
    Suspects: lambda clean: _keys(read_headcount(clean)),
    City: lambda clean: _keys(read_division(clean)),
    Leader: _mentioned(Kind.PERSON, _CUE),
    OverseasBase: _mentioned(Kind.OVERSEAS),
    CaseCode: _mentioned(Kind.CODE),
}
