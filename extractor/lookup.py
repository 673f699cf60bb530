"""jieba's cut of a short stretch, its words looked up in jieba's dictionary file instead of loaded.

Loading the dictionary takes a tenth of a second in Rust and a whole one in Python; a page asks for a few
dozen cuts of ten characters. The file is sorted by first character, but for its first lines, which
hold the words with Latin letters.
"""

from __future__ import annotations

import mmap
from functools import cache
from importlib.util import find_spec
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.expression import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: Size in bytes and sum of frequencies of the dictionary that jieba 0.42 carries.
_SIZE = 5_071_852
_TOTAL = 60_101_967
#: No first character has lines of so many bytes.
_LONGEST_RUN = 1 << 17
#: Words are made of these; any other character stands alone.
_WORDLIKE = plain(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+)")
_ALONE = plain(r"\r\n|(?s:.)")
_FIRST_SORTED = "\n一 ".encode()
_LATIN = plain("[a-zA-Z0-9]")


def dictionary() -> Path | None:
    """Return the file of jieba's dictionary, or None where it is another one than this module can read."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).with_name("dict.txt")
    return path if path.is_file() and path.stat().st_size == _SIZE else None


class Lookup:
    """Cuts as ``jieba.Tokenizer.cut`` does without its model for unknown words."""

    def __init__(self, path: Path, lexicon: Mapping[str, int]) -> None:
        """Open the dictionary ``path``; ``lexicon`` adds words with their frequencies."""
        with path.open("rb") as file:
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._sorted = self._lines.find(_FIRST_SORTED)
        self._last = self._lines.rfind(b"\n")
        self._log_total = log(_TOTAL + sum(lexicon.values()))
        unsorted = (line.split(" ") for line in self._lines[: self._sorted].decode().split("\n"))
        self._apart: dict[str, dict[str, int]] = {}
        for word, frequency in ({word: int(count) for word, count, _ in unsorted} | dict(lexicon)).items():
            self._apart.setdefault(word[0], {})[word] = frequency
        self._run = cache(self._find_run)
        self._frequency = cache(self._look_up)

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text`` in order."""
        found: list[str] = []
        for number, piece in enumerate(_WORDLIKE.split(text)):
            found.extend(self._words(piece) if number % 2 else _ALONE.findall(piece))
        return found

    def _words(self, text: str) -> Iterator[str]:
        """Give the words of the likeliest way through ``text``; letters and digits alone are joined."""
        ends = self._way(text)
        at, joined = 0, ""
        while at < len(text):
            word = text[at : ends[at]]
            at = ends[at]
            if len(word) == 1 and _LATIN.match(word):
                joined += word
                continue
            if joined:
                yield joined
                joined = ""
            yield word
        if joined:
            yield joined

    def _way(self, text: str) -> list[int]:
        """Tell for each offset where the word ends that starts there on the likeliest way to the end."""
        size = len(text)
        ends, scores = [size] * size, [0.0] * (size + 1)
        for at in range(size - 1, -1, -1):
            scores[at], ends[at] = max(
                (log(frequency) - self._log_total + scores[end], end)
                for end, frequency in self.starting(text, at).items()
            )
        return ends

    def starting(self, text: str, at: int) -> dict[int, int]:
        """Return the ends of the words that start at an offset, with their frequencies."""
        found = {}
        for end in range(at + 1, len(text) + 1):
            frequency = self._frequency(text[at:end])
            if frequency is None:
                break
            if frequency:
                found[end] = frequency
        for word, frequency in self._apart.get(text[at], {}).items():
            if text.startswith(word, at):
                found[at + len(word)] = frequency
        return found or {at + 1: 1}

    def _look_up(self, word: str) -> int | None:
        """Return the frequency of a word, 0 where only longer ones begin so, None where none does."""
        low, high = self._run(word[0])
        line = b"\n" + word.encode()
        first = self._lines.find(line, low, high)
        if first < 0:
            return None
        told = self._lines.find(line + b" ", first, high)
        if told < 0:
            return 0
        count = told + len(line) + 1
        return int(self._lines[count : self._lines.find(b" ", count)])

    def _find_run(self, char: str) -> tuple[int, int]:
        """Return where the lines of the words that begin with a character start and end."""
        key = char.encode()
        start = self._bisect(key, self._sorted, self._last)
        far = self._lines.find(b"\n", start + _LONGEST_RUN)
        return start, self._bisect(key + b"\xff", start, far if far >= 0 else self._last)

    def _bisect(self, key: bytes, low: int, high: int) -> int:
        """Return the offset of the line end before the first sorted line that is not below ``key``."""
        while low < high:
            line = self._lines.rfind(b"\n", low, (low + high) // 2 + 1)
            if self._lines[line + 1 : line + 1 + len(key)] < key:
                low = self._lines.find(b"\n", line + 1)
            else:
                high = line
        return low
