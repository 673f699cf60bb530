"""Text that remembers, for every character, which stretch of the source it came from."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import regex


@dataclass(frozen=True, slots=True)
class Mapped:
    """``chars[i]`` came from ``source[starts[i]:ends[i]]``."""

    chars: str
    starts: array[int]
    ends: array[int]

    @classmethod
    def identity(cls, chars: str) -> Mapped:
        """Return a text mapped onto itself."""
        return cls(chars, array("L", range(len(chars))), array("L", range(1, len(chars) + 1)))

    def with_chars(self, chars: str) -> Mapped:
        """Return the same map with other characters, one for one."""
        if len(chars) != len(self.chars):
            raise ValueError("the map needs one character for one")
        return Mapped(chars, self.starts, self.ends)

    def edit(self, pattern: regex.Pattern[str], words: str | Callable[[regex.Match[str]], str]) -> Mapped:
        """Replace every match: equal lengths map one for one, else each new character maps to the whole match."""
        pieces: list[str] = []
        starts, ends = array("L"), array("L")
        at = 0
        for match in pattern.finditer(self.chars):
            new = words if isinstance(words, str) else words(match)
            if new == match[0]:
                continue
            start, end = match.span()
            pieces += (self.chars[at:start], new)
            starts += self.starts[at:start]
            ends += self.ends[at:start]
            if len(new) == end - start:
                starts += self.starts[start:end]
                ends += self.ends[start:end]
            else:
                starts += array("L", [self.starts[start]]) * len(new)
                ends += array("L", [self.ends[end - 1]]) * len(new)
            at = end
        if not pieces:
            return self
        pieces.append(self.chars[at:])
        return Mapped("".join(pieces), starts + self.starts[at:], ends + self.ends[at:])
