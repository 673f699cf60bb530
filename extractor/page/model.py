"""What reading a page gives: facts about the page, and the lines of its story."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Fact(NamedTuple, Generic[T]):
    """A value read from ``clean[start:end]`` by the rule named."""

    value: T
    start: int
    end: int
    rule: str


class Line(NamedTuple):
    """A line that is not empty: clean offsets, without its newline."""

    start: int
    end: int


class Page(NamedTuple):
    """A text taken apart: what the page says of itself, and its story.

    ``published`` is ISO 8601, to the minute or to the day: ``2023-09-12T10:59``.
    """

    title: Fact[str] | None
    source: Fact[str] | None
    published: Fact[str] | None
    body: tuple[Line, ...]

    @property
    def story(self) -> tuple[int, int]:
        """The stretch from the title to the end of the story: nothing outside it is ever used."""
        lines = (*((self.title,) if self.title else ()), *self.body)
        return min((line.start for line in lines), default=0), max((line.end for line in lines), default=0)
