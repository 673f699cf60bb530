"""Any notice that the contract allows, and the spool that holds it."""

from __future__ import annotations

import types
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

import simplejson
from hypothesis import strategies as st
from pydantic import BaseModel

from extractor.model import Notice
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_texts = st.text(max_size=6)
_decimals = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**10),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=0),
    st.integers(min_value=0, max_value=10**50).map(Decimal),
)
_wholes = st.one_of(st.integers(0, 10**4), st.integers(0, 10**30))
_json = st.one_of(
    st.none(), _texts, _wholes, _decimals, st.dictionaries(_texts, st.one_of(_texts, st.none()), max_size=3)
)
_SCALARS = {str: _texts, bool: st.booleans(), int: _wholes, Decimal: _decimals, Any: _json}


@cache
def any_of(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    """Return a strategy for any value of a model."""
    fields = {name: _told(about.annotation) for name, about in model.model_fields.items()}
    return st.fixed_dictionaries(fields).map(model.model_validate)


def _told(annotation: Any) -> st.SearchStrategy[Any]:
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return any_of(annotation)
    inner = get_args(annotation)
    if get_origin(annotation) is Literal:
        return st.sampled_from(inner)
    if get_origin(annotation) is tuple:
        return st.lists(_told(inner[0]), max_size=2)
    if get_origin(annotation) in (Union, types.UnionType):
        return st.one_of(st.none(), _told(next(each for each in inner if each is not type(None))))
    return _told(inner[0])


notices = st.lists(any_of(Notice), max_size=3)


def spool_of(told: Sequence[Notice], folder: Path) -> Path:
    """Write notices as a spool and return it."""
    spool = folder / "out.spool.jsonl"
    with spool.open("wb") as lines:
        lines.writelines(f"{to_json(notice)}\n".encode("utf-8", "backslashreplace") for notice in told)
    return spool


def read_spool(spool: Path) -> list[Notice]:
    """Return the notices of a spool."""
    lines = spool.read_text(encoding="utf-8").split("\n")[:-1]
    return [Notice.model_validate(simplejson.loads(line, use_decimal=True)) for line in lines]
