"""What reading a page gives: facts about the page, and the lines of its story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value read from ``clean[start:end]`` by the rule named."""

    value: T
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty: clean offsets, without its newline."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
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
