"""A notice as gold, and gold as the text of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from extractor.errors import first_fault
from extractor.evaluate.compare import MANY_PER_CASE, ONE_PER_CASE, ONE_PER_DOCUMENT
from extractor.evaluate.gold import Gold, GoldError
from extractor.model import Headcount, Quantity
from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.model import Case, Found, Notice


def gold_of(notice: Notice) -> Gold:
    """Return the gold that a notice meets in every field, with every key.

    Raises :class:`GoldError` for a notice that gold cannot express: two cases of one number.
    """
    told = {name: _bare(getattr(notice, name)) for name in ONE_PER_DOCUMENT}
    told["agencies"] = [found.value for found in notice.agencies]
    told["cases"] = [_case(case) for case in notice.cases]
    told["warnings"] = [warning.code for warning in notice.warnings]
    try:
        return Gold.model_validate(told, strict=False)
    except ValidationError as error:
        raise GoldError(first_fault(error)) from error


def gold_text(gold: Gold) -> str:
    """Return the text of a gold file: a leaf a line."""
    return "".join(_lines(gold.model_dump(exclude_unset=True), "")) + "\n"


def _case(case: Case) -> Mapping[str, Any]:
    one = {name: _bare(getattr(case, name)) for name in ONE_PER_CASE}
    many = {name: [_leaf(found) for found in getattr(case, name)] for name in MANY_PER_CASE}
    return {"index": case.index, **one, **many}


def _leaf(found: Found[Any]) -> Mapping[str, Any]:
    quote = {"text": found.text} if isinstance(found.value, Quantity | Headcount) else {}
    return {**found.value.model_dump(), **quote}


def _bare(told: Any) -> Any:
    """Return a value without its ground."""
    value = getattr(told, "value", told)
    return value.model_dump() if isinstance(value, BaseModel) else value


def _lines(told: Any, margin: str) -> Iterator[str]:
    """Give JSON that opens only what holds more than bare values."""
    inner = tuple(told.values()) if isinstance(told, dict) else told if isinstance(told, list | tuple) else ()
    if not any(isinstance(each, dict | list | tuple) for each in inner):
        yield dumps(told)
        return
    keys = [f"{dumps(key)}: " for key in told] if isinstance(told, dict) else ["" for _ in told]
    opening, closing = "{}" if isinstance(told, dict) else "[]"
    yield f"{opening}\n"
    for number, (key, each) in enumerate(zip(keys, inner, strict=True), start=1):
        yield f"{margin} {key}"
        yield from _lines(each, f"{margin} ")
        yield ",\n" if number < len(inner) else "\n"
    yield f"{margin}{closing}"
