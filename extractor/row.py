"""Rows: a rule given by the words beside a mention, how near they stand, and what may not stand between.

    row("HEADCOUNT", before=near("transfer", 16))
    row("MONEY", before=near("recover|seize", 8, without="victim"), unless=after("PERSON", 4))

The first takes a headcount with a word of the class ``transfer`` before it, in the same clause and at most
16 characters away. Names in small letters are classes of the lexicon, those in capitals types of mention;
a Chinese word is itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from extractor.lexicon import FILLER

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")
Side = Literal["before", "after"]
#: What ends the stretch in which a cue is looked for, as the inside of a set of characters.
REACHES = {"clause": "，。！？；：\n", "over_colon": "，。！？；\n", "sentence": "。！？；\n"}
#: What a space is written as among names with spaces between them.
SPACE = "_"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that stand near a mention.

    ``words`` are classes of the lexicon and types of mention with bars between them; at most ``within``
    characters stand between, within the same clause or sentence (``reach``), and none of ``without``,
    or nothing but ``only``: classes, types of mention and plain characters (``_`` for a space), with
    spaces between them.
    Beside the words of ``unless`` they are no cue.
    """

    words: str
    within: int = 0
    reach: str = "clause"
    without: str = ""
    only: str = ""
    unless: Unless | None = None

    @property
    def gap(self) -> str:
        """The pattern of what may stand between."""
        if not self.within:
            return ""
        named = "".join(_inside(each) for each in (self.only or self.without).split())
        between = f"[{FILLER}{named}]" if self.only else f"[^{REACHES[self.reach]}{named}]"
        return f"{between}{{0,{self.within}}}?"

    @property
    def pattern(self) -> str:
        """The pattern of the words themselves."""
        named = self.words.split("|")
        classes = "|".join(name for name in named if name.islower())
        others = [f"{{{name}}}" if name.isascii() else name for name in named if not name.islower()]
        words = either([*([f"{{{classes}}}"] if classes else []), *others])
        beside = self.unless
        if beside is None:
            return words
        return f"{words}{beside.pattern}" if beside.side == "after" else f"{beside.pattern}{words}"


#: What a reader of rows says: the words near, and those of an exception by their side.
near = Cue


@dataclass(frozen=True, slots=True)
class Unless:
    """Words beside a mention that keep a row from taking it, or beside a cue that make it none."""

    side: Side
    cue: Cue

    @property
    def pattern(self) -> str:
        """The pattern that must not match there."""
        if self.side == "before":
            return f"(?<!{self.cue.pattern}{self.cue.gap})"
        return f"(?!{self.cue.gap}{self.cue.pattern})"


def before(words: str, within: int = 0, reach: str = "clause", without: str = "") -> Unless:
    """Return an exception: words before the mention, or before the cue."""
    return Unless("before", Cue(words, within, reach, without))


def after(words: str, within: int = 0, reach: str = "clause", without: str = "") -> Unless:
    """Return an exception: words after the mention, or after the cue."""
    return Unless("after", Cue(words, within, reach, without))


@dataclass(frozen=True, slots=True)
class Row:
    """What is taken, beside which words, unless what; cues on one side stand in the order of the text.

    ``take`` is a type of mention, or one of the lists of them that the vocabulary names.
    """

    take: str
    before: tuple[Cue, ...] = ()
    after: tuple[Cue, ...] = ()
    unless: tuple[Unless, ...] = ()

    def pattern(self, kinds: tuple[str, ...]) -> str:
        """Return the row as a pattern with named parts."""
        return "".join(self._pieces(kinds))

    def _pieces(self, kinds: tuple[str, ...]) -> Iterator[str]:
        for cue in self.before:
            yield f"{cue.pattern}{cue.gap}"
        yield from (each.pattern for each in self.unless if each.side == "before")
        yield f"(?<take>{{{self.take}}})" if self.take in kinds else f"{{{self.take}}}"
        yield from (each.pattern for each in self.unless if each.side == "after")
        for cue in self.after:
            yield f"{cue.gap}{cue.pattern}"


def row(
    take: str,
    before: Cue | tuple[Cue, ...] = (),
    after: Cue | tuple[Cue, ...] = (),
    unless: Unless | tuple[Unless, ...] = (),
) -> Row:
    """Return a row; one cue needs no brackets."""
    return Row(take, _tuple(before), _tuple(after), _tuple(unless))


def _tuple(one: T | tuple[T, ...]) -> tuple[T, ...]:
    return one if isinstance(one, tuple) else (one,)


def either(patterns: list[str]) -> str:
    """Return a pattern of one of several."""
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def _inside(named: str) -> str:
    """Return a class or a type of mention as a set of characters holds it; a plain character as it is."""
    if named == SPACE:
        return " "
    return f"{{{named}}}" if named.isascii() and named.replace(".", "").replace("_", "").isalpha() else named
