"""Records do what frozen dataclasses with slots do."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from extractor.record import record, replace


@record
class Span:
    start: int
    end: int
    words: tuple[str, ...] = ()
    name: str = "a"

    @property
    def length(self) -> int:
        return self.end - self.start


@record
class Other:
    start: int
    end: int
    words: tuple[str, ...] = ()
    name: str = "a"


def test_values_stand_where_they_were_told() -> None:
    span = Span(1, end=4, name="b")
    assert (span.start, span.end, span.words, span.name, span.length) == (1, 4, (), "b", 3)
    assert repr(span) == "Span(start=1, end=4, words=(), name='b')"


def test_a_value_without_default_is_asked_for() -> None:
    make: Any = Span
    with pytest.raises(TypeError, match="end"):
        make(1)
    with pytest.raises(TypeError, match="size"):
        make(1, 2, size=3)


def test_equal_values_are_one_key_and_other_classes_are_others() -> None:
    one: Any = Span(1, 4)
    assert one == Span(1, 4)
    assert one != Span(1, 5)
    assert one != Other(1, 4)
    assert len({one, Span(1, 4), Other(1, 4)}) == 2


def test_nothing_can_be_changed_or_added() -> None:
    span: Any = Span(1, 4)
    for name in ("start", "size"):
        with pytest.raises(AttributeError, match=name):
            setattr(span, name, 2)
    with pytest.raises(AttributeError, match="start"):
        del span.start
    assert not hasattr(span, "__dict__")


def test_other_values_make_another_one() -> None:
    assert replace(Span(1, 4), end=6, words=("x",)) == Span(1, 6, ("x",))


def test_a_copy_and_a_pickled_one_are_equal() -> None:
    span = Span(1, 4, ("x",))
    assert pickle.loads(pickle.dumps(span)) == copy.deepcopy(span) == span  # noqa: S301 - our own


def test_its_parts_are_matched_in_order() -> None:
    match Span(1, 4):
        case Span(start, end):
            assert (start, end) == (1, 4)
