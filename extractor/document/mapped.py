"""A text in the making that never forgets where each of its characters came from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import regex

    Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Mapped:
    """``text[i]`` came from ``source[starts[i]:ends[i]]``; both arrays never decrease."""

    text: str
    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, source: str) -> Mapped:
        """Map a text to itself."""
        return cls(source, array("I", range(len(source))), array("I", range(1, len(source) + 1)))

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
        if all(len(new) == end - start for start, end, new in edits):
            return self._rewritten(edits)
        parts: list[str] = []
        starts, ends = array("I"), array("I")
        at = 0
        for start, end, new in edits:
            stop = end if len(new) == end - start else start
            parts += (self.text[at:start], new)
            starts.extend(self.starts[at:stop])
            ends.extend(self.ends[at:stop])
            if stop == start and new:
                starts.extend([self.starts[start]] * len(new))
                ends.extend([self.ends[end - 1]] * len(new))
            at = end
        parts.append(self.text[at:])
        starts.extend(self.starts[at:])
        ends.extend(self.ends[at:])
        return Mapped("".join(parts), starts, ends)

    def _rewritten(self, edits: tuple[Edit, ...]) -> Mapped:
        """Apply edits that leave every character where it is."""
        if not edits:
            return self
        parts: list[str] = []
        at = 0
        for start, end, new in edits:
            parts += (self.text[at:start], new)
            at = end
        parts.append(self.text[at:])
        return Mapped("".join(parts), self.starts, self.ends)

    def replaced(self, pattern: regex.Pattern[str], new: str | Callable[[regex.Match[str]], str]) -> Mapped:
        """Replace every match of ``pattern``, which must not match the empty string."""
        if isinstance(new, str):
            return self.edited((*match.span(), new) for match in pattern.finditer(self.text))
        return self.edited((*match.span(), new(match)) for match in pattern.finditer(self.text))
