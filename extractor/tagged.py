"""A text as rules see it: every mention as one symbol of its type, and every word of the lexicon coded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from extractor.lexicon import between_words, coded, lexical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import regex

#: Noncharacters of Unicode, so that no symbol of ours can stand in a text.
_FIRST_SYMBOL = 0xFDD0
_LAST_SYMBOL = 0xFDEF
_FOREIGN = dict.fromkeys(range(_FIRST_SYMBOL, _LAST_SYMBOL + 1), "\N{REPLACEMENT CHARACTER}") | {
    ord("\n"): " "
}
#: What brackets say of a person in passing: no pattern needs it.
_ASIDE = lexical(
    r"（(?:(?:[男女]|{aged})[^（）\n]{0,30}|\d{1,2}岁|均?为?{named.nick.alias}|均?已?{let_go.apart}|均?{wanted}|均?已{sentence}"
    r"|系[^（）\n]{1,16})）"
)


class Spanned(Protocol):
    """Anything with a type and a place in the clean text: a mention."""

    @property
    def kind(self) -> str:
        """Name of the type of mention."""

    @property
    def start(self) -> int:
        """Offset of the first character in the clean text."""

    @property
    def end(self) -> int:
        """Offset after the last character in the clean text."""


@dataclass(frozen=True)
class Tagged:
    """Stretches of the clean text with every mention replaced by one symbol."""

    text: str
    #: The same with every word of the lexicon coded: what rules that name classes of words run on.
    coded: str
    mentions: Mapping[int, Any]
    #: Where what is copied in one piece begins here, and in the clean text; the end comes last.
    runs: Sequence[tuple[int, int]]
    #: The lists of mentions that stand in it, as far as rows have asked for them.
    lists: dict[ListOf, Sequence[tuple[Sequence[int], int]]]

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of the coded text: the symbols of the words and mentions that it holds."""
        return frozenset(self.coded)

    def clean(self, at: int) -> int:
        """Return the clean offset of the tagged offset ``at``."""
        here, there = self.runs[bisect_right(self.runs, at, key=_HERE) - 1]
        return there + at - here

    @property
    def start(self) -> int:
        """The clean offset of the first character."""
        return self.runs[0][1]

    @property
    def end(self) -> int:
        """The clean offset after the last character."""
        return self.runs[-1][1]


_HERE = itemgetter(0)


def symbol(kind: str, kinds: Sequence[str]) -> str:
    """Return the one character that stands for ``kind``."""
    return chr(_FIRST_SYMBOL + kinds.index(kind))


def tag(
    clean: str,
    spans: Iterable[tuple[int, int]],
    mentions: Sequence[Spanned],
    kinds: Sequence[str],
) -> Tagged:
    """Join the stretches ``spans`` of the clean text by newlines, each mention as one symbol.

    A line end inside a stretch counts as a space; asides on persons （男，24岁） are left out.
    ``spans`` and ``mentions`` are in order, and neither overlap among themselves.
    """
    pieces = _Pieces(clean, coded(clean))
    held: dict[int, Spanned] = {}
    at = 0
    for start, end in spans:
        if pieces.length:
            pieces.add("\n", at)
        at = start
        first = bisect_left(mentions, start, key=_START)
        for mention in (mentions[n] for n in range(first, len(mentions))):
            if mention.end > end:
                break
            pieces.copy(at, mention.start)
            held[pieces.length] = mention
            pieces.add(symbol(mention.kind, kinds), mention.start)
            at = mention.end
        pieces.copy(at, end)
        at = end
    return pieces.tagged(at, held)


_START = attrgetter("start")


class _Pieces:
    """Words put together from pieces of the clean text, as they are and coded."""

    def __init__(self, clean: str, code: str) -> None:
        self.clean = clean
        self.code = code
        self.words: list[str] = []
        self.codes: list[str] = []
        self.runs: list[tuple[int, int]] = []
        self.length = 0

    def add(self, words: str, at: int, code: str | None = None) -> None:
        """Add words that stand at a clean offset, or for what stands there."""
        if words:
            self.words.append(words)
            self.codes.append(words if code is None else code)
            self.runs.append((self.length, at))
            self.length += len(words)

    def copy(self, start: int, end: int) -> None:
        """Add a stretch of the clean text without its asides."""
        at = start
        if self.clean.find("（", start, end) >= 0:
            for aside in _ASIDE.finditer(self.code, start, end):
                self.stretch(at, aside.start())
                at = aside.end()
        self.stretch(at, end)

    def stretch(self, start: int, end: int) -> None:
        """Add a stretch of the clean text as it stands."""
        words = _without_foreign(self.clean[start:end])
        self.add(words, start, _without_lines(between_words(self.clean, self.code, start, end)))

    def tagged(self, end: int, mentions: Mapping[int, Any]) -> Tagged:
        """Return the whole, which ends at a clean offset."""
        return Tagged(
            "".join(self.words), "".join(self.codes), mentions, (*self.runs, (self.length, end)), {}
        )


def _without_lines(code: str) -> str:
    """Leave out what could pass for the end of a stretch; what could pass for a symbol is gone already."""
    return code.replace("\n", " ")


def _without_foreign(words: str) -> str:
    """Leave out what could pass for a symbol, or for the end of a stretch."""
    return words if words.isprintable() else words.translate(_FOREIGN)


def untagged(clean: str, tagged: Tagged) -> Tagged:
    """Return a tagged text with the words of its mentions in place again, for rules that take plain words."""
    pieces = _Pieces(clean, coded(clean))
    start = stop = tagged.start
    for (here, there), (end, _) in pairwise(tagged.runs):
        mention = tagged.mentions.get(here)
        line_ends = not mention and tagged.text[here:end] == "\n"
        if line_ends or there != stop:
            pieces.stretch(start, stop)
            start = there
        if line_ends:
            pieces.add("\n", there)
        stop = mention.end if mention else there + (0 if line_ends else end - here)
    pieces.stretch(start, stop)
    return pieces.tagged(tagged.end, {})


class ListOf(NamedTuple):
    """Mentions of one type in a row: what stands between two of them, and what may follow the last."""

    kind: str
    between: regex.Pattern[str]
    behind: regex.Pattern[str]

    def find(self, tagged: Tagged) -> Sequence[tuple[Sequence[int], int]]:
        """Return the offsets of the members of each list, and the offset after it; one mention is a list."""
        if self not in tagged.lists:
            tagged.lists[self] = tuple(self._find(tagged))
        return tagged.lists[self]

    def _find(self, tagged: Tagged) -> Iterator[tuple[Sequence[int], int]]:
        members: list[int] = []
        for at, mention in tagged.mentions.items():
            if mention.kind != self.kind:
                continue
            if members and not self.between.fullmatch(tagged.coded, members[-1] + 1, at):
                yield members, self._end(tagged, members)
                members = []
            members.append(at)
        if members:
            yield members, self._end(tagged, members)

    def _end(self, tagged: Tagged, members: Sequence[int]) -> int:
        behind = self.behind.match(tagged.coded, members[-1] + 1)
        return behind.end() if behind else members[-1] + 1


def first_free(spans: Iterable[Spanned]) -> list[Any]:
    """Keep the spans that overlap none before them: earlier, then longer, then first given."""
    kept: list[Any] = []
    ends: list[int] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not ends or span.start >= ends[-1]:
            kept.append(span)
            ends.append(span.end)
    return kept
