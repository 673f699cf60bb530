"""A text in the making that never forgets where each of its characters came from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Protocol

from extractor.expression import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Edit = tuple[int, int, str]

#: Longer texts count for themselves.
_MOST_BITS = 20
_UNUSUAL = plain("[^\u4e00-\u9fff0-9A-Za-z \n，。、；：“”（）《》,.:…]")


class Finder(Protocol):
    """A pattern of ``re``, of ``regex``, or an anchored one."""

    def finditer(self, text: str, /) -> Iterator[Any]:
        """Give the matches from left to right."""


@dataclass(frozen=True)
class Mapped:
    """``text[i]`` came from ``source[starts[i]:ends[i]]``; both arrays never decrease."""

    text: str
    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, source: str) -> Mapped:
        """Map a text to itself."""
        size = len(source)
        numbers = _counted(size)
        return cls(source, numbers[:size], numbers[1 : size + 1])

    @cached_property
    def unusual(self) -> frozenset[str]:
        """Return the characters that are neither Chinese, figures or letters nor the commonest signs.

        They are few in most texts, and show which passes a text does not need.
        """
        return frozenset(_UNUSUAL.findall(self.text))

    def same_length(self, text: str) -> Mapped:
        """Replace every character by the one that stands in its place in ``text``."""
        if len(text) != len(self.text):
            raise ValueError(f"{len(text)} characters cannot stand for {len(self.text)}")
        return Mapped(text, self.starts, self.ends)

    def edited(self, edits: Iterable[Edit]) -> Mapped:
        """Apply edits ``(start, end, new)`` in order; none is empty, none overlaps another.

        New text as long as the old takes its map over, character by character; every character
        of other new text maps to all of the old.
        """
        edits = tuple(edits)
        if not edits:
            return self
        if all(len(new) == end - start for start, end, new in edits):
            return self._rewritten(edits)
        parts: list[str] = []
        starts, ends = array("I"), array("I")
        at = 0
        for start, end, new in edits:
            stop = end if len(new) == end - start else start
            parts += (self.text[at:start], new)
            starts += self.starts[at:stop]
            ends += self.ends[at:stop]
            if stop == start:
                starts += self.starts[start : start + 1] * len(new)
                ends += self.ends[end - 1 : end] * len(new)
            at = end
        parts.append(self.text[at:])
        starts += self.starts[at:]
        ends += self.ends[at:]
        return Mapped("".join(parts), starts, ends)

    def _rewritten(self, edits: tuple[Edit, ...]) -> Mapped:
        """Apply edits that leave every character where it is."""
        parts: list[str] = []
        at = 0
        for start, end, new in edits:
            parts += (self.text[at:start], new)
            at = end
        parts.append(self.text[at:])
        return Mapped("".join(parts), self.starts, self.ends)

    def replaced(self, pattern: Finder, new: str | Callable[[Any], str]) -> Mapped:
        """Replace every match of ``pattern``, which must not match the empty string."""
        found = pattern.finditer(self.text)
        if isinstance(new, str):
            return self.edited((*match.span(), new) for match in found if match[0] != new)
        return self.edited((*match.span(), new(match)) for match in found)


def _counted(size: int) -> array[int]:
    """Return the numbers from 0 to ``size`` at least."""
    bits = size.bit_length()
    return _numbers(bits) if bits <= _MOST_BITS else array("I", range(size + 1))


@cache
def _numbers(bits: int) -> array[int]:
    return array("I", range(1 << bits))
