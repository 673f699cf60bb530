"""What an output says, value by value, as its JSON tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Data = Mapping[str, Any]
    #: Case (None for the document) and field.
    Place = tuple[int | None, str]

#: Keys of a notice and of a case that hold no found values.
_NOT_FOUND = frozenset({"schema", "document", "cases", "index"})


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an output; ``key`` is the value as canonical JSON, by which two are the same."""

    case: int | None
    field: str
    key: str
    value: Any
    text: str = ""
    start: int | None = None
    end: int | None = None
    rule: str = ""

    @property
    def place(self) -> Place:
        """Return the case and the field that it stands in."""
        return self.case, self.field

    def overlaps(self, other: Value) -> bool:
        """Tell whether both stand on some of the same characters."""
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return False
        return self.start < other.end and other.start < self.end


def values_of(notice: Data) -> dict[Place, list[Value]]:
    """Return the values of a notice by their places, in the order of the output."""
    values: dict[Place, list[Value]] = {}
    for value in _values(notice):
        values.setdefault(value.place, []).append(value)
    return values


def _values(notice: Data) -> Iterator[Value]:
    yield from _of_holder(notice, None)
    for case in notice.get("cases") or ():
        index = case.get("index")
        yield Value(index, "case", dumps(index), index)
        yield from _of_holder(case, index)


def _of_holder(holder: Data, case: int | None) -> Iterator[Value]:
    for field, held in holder.items():
        if field in _NOT_FOUND or held is None:
            continue
        for each in held if isinstance(held, list) else [held]:
            yield _value(case, field, each)


def _value(case: int | None, field: str, told: Any) -> Value:
    """Read one entry: a found value, an unclaimed mention, a warning, or a bare word such as the kind."""
    if not isinstance(told, dict):
        return Value(case, field, dumps(told), told)
    if field == "warnings":
        warning = f"{told.get('code')}: {told.get('message')}"
        return Value(told.get("case"), field, warning, warning)
    if field == "unclaimed":
        return _placed(case, field, {"kind": told.get("kind"), "value": told.get("value")}, told)
    return _placed(case, field, told.get("value"), told)


def _placed(case: int | None, field: str, said: Any, told: Data) -> Value:
    return Value(
        case, field, dumps(_sorted(said)), said,
        text=told.get("text", ""), start=told.get("start"), end=told.get("end"), rule=told.get("rule", ""),
    )  # fmt: skip


def _sorted(value: Any) -> Any:
    """Put the keys of a value in order, so that one value has one form."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(each) for each in value] if isinstance(value, list) else value
