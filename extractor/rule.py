"""Rules as data: what stands beside a mention, told by rows, or by a short pattern.

In a pattern ``{NAME}`` stands for a type of mention (``{PERSON}``) or a part of the vocabulary (``{NOTE}``),
``{catch}`` for any word of a class of the lexicon; the groups named ``take`` hold what the rule gives. Rules
run on a :class:`Tagged` text, in which every mention is one symbol of its type.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING, Any, NamedTuple

from extractor.beside import RowFinder
from extractor.errors import ExtractorError
from extractor.expression import expression
from extractor.lexicon import expand, names_class, required, symbols_in
from extractor.tagged import symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    import regex

    from extractor.row import Row
    from extractor.tagged import ListOf, Tagged

_PART = expression(r"\{([A-Z][A-Z_]*)\}")
_TAKE = expression(r"\(\?<take>((?:[^()]|(\((?:[^()]|(?2))*\)))*)\)")
_UNBOUNDED = expression(r"(?:[*+]|\{\d*,\})(?!\+)")
#: A possessive one gives nothing back, and so does not run away either.
_BOUNDED = expression(r"\{\d*,?\d+\}[+?]?|(?:[*+]|\{\d*,\})\+")


class RuleError(ExtractorError):
    """A rule that may not be defined."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The named parts that patterns are composed of, and the lists that rows may take."""

    kinds: tuple[str, ...]
    parts: Mapping[str, str]
    lists: Mapping[str, ListOf] = field(default_factory=dict)
    #: True where plain words that a rule takes always hold a word of the classes that it names for them.
    takes_classes: bool = False

    def expand(self, pattern: str) -> str:
        """Return ``pattern`` with every ``{NAME}`` replaced by what it stands for."""
        return _PART.sub(lambda match: _part(self, match[1]), pattern)


@cache
def _part(vocabulary: Vocabulary, name: str) -> str:
    """Return what a name in braces stands for."""
    if name in vocabulary.kinds:
        return symbol(name, vocabulary.kinds)
    if name not in vocabulary.parts:
        raise RuleError(f"no part is named {name}")
    return f"(?:{vocabulary.expand(vocabulary.parts[name])})"


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule: what to look for, what it gives, and texts that show both.

    One without a pattern is decided by code, and only named and shown here.

    ``gives`` is what the field makes of a taken mention (a status, a role); ``None``
    marks a refusal: the mention is taken out of the field's reach. ``means`` says it in a
    sentence. ``shown`` are texts, each with the words taken from it, or with none; more stand under the
    rule's name in the table ``corpus``. In a text ``(a|b)`` is one or the other, ``({catch})`` each word
    of that class, ``(24)`` as many characters that say nothing; words taken are written as they stand there,
    choices and all.
    """

    name: str
    pattern: str
    gives: Any = None
    means: str = ""
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    corpus: Path | None = field(default=None, kw_only=True, repr=False)
    #: The rows that the pattern is made of; none for a rule that is written as one.
    rows: tuple[Row, ...] = field(default=(), kw_only=True, repr=False)
    vocabulary: Vocabulary = field(kw_only=True, repr=False)

    @property
    def field(self) -> str:
        """The field that it serves."""
        return self.name.partition(".")[0]

    @cached_property
    def _texts(self) -> Mapping[str, tuple[str, ...]]:
        return {**self.shown, **(corpus(self.corpus).get(self.name, {}) if self.corpus else {})}

    @property
    def examples(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Texts that show what the rule takes, each with the words taken."""
        return tuple((text, taken) for text, taken in self._texts.items() if taken)

    @property
    def counters(self) -> tuple[str, ...]:
        """Texts in which it takes nothing."""
        return tuple(text for text, taken in self._texts.items() if not taken)

    def check(self) -> None:
        """Refuse a pattern that matches nothing at all, or that can run away; a test asks every rule."""
        if self.compiled.search("") or self.compiled.fullmatch("\n"):
            raise RuleError(f"{self.name}: the pattern matches the empty string")
        if nests_unbounded(self.expanded):
            raise RuleError(f"{self.name}: unbounded repetition inside unbounded repetition")

    @cached_property
    def expanded(self) -> str:
        """The pattern with its named parts put in, and in coded form where it names classes of words."""
        plain = self.vocabulary.expand(self.pattern)
        return expand(plain) if names_class(plain) else plain

    @cached_property
    def is_coded(self) -> bool:
        """True for a rule that names classes of words, and so runs on coded text."""
        return names_class(self.vocabulary.expand(self.pattern))

    @cached_property
    def takes(self) -> frozenset[str]:
        """The types of mention that it can take; none for a rule that takes plain words."""
        if self.finders:
            return frozenset(self._kind(row) for row in self.rows)
        kinds = self.vocabulary.kinds
        return frozenset(kind for kind in kinds if symbol(kind, kinds) in self._taken)

    @cached_property
    def _taken(self) -> str:
        """What the pattern takes: its groups of that name."""
        return "".join(match[1] for match in _TAKE.finditer(self.vocabulary.expand(self.pattern)))

    @cached_property
    def needs(self) -> Sequence[Sequence[frozenset[str]]]:
        """Sets of symbols, those of each row or of the pattern: it finds nothing without one of each set."""
        if self.finders:
            return [finder.needs for finder in self.finders]
        kinds = self.vocabulary.kinds
        taken = [symbols_in(self._taken)] if self.vocabulary.takes_classes else []
        if self.takes:
            taken = [frozenset(symbol(kind, kinds) for kind in self.takes)]
        if not self.is_coded:
            return [taken]
        return [[*taken, *each] for each in required(self.vocabulary.expand(self.pattern))]

    def _kind(self, row: Row) -> str:
        joined = self.vocabulary.lists.get(row.take)
        return joined.kind if joined else row.take

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, ready to run on tagged text."""
        return expression(self.expanded)

    @cached_property
    def finders(self) -> tuple[RowFinder, ...]:
        """What finds the mentions of each row; none for a rule that is written as a pattern."""
        kinds, lists = self.vocabulary.kinds, self.vocabulary.lists
        if any(row.take not in kinds and row.take not in lists for row in self.rows):
            return ()
        return tuple(RowFinder(row, _symbols_of(kinds)) for row in self.rows)

    def find(self, tagged: Tagged) -> Iterator[Hit]:
        """Give every mention that the rule takes, in order of position."""
        if self.finders:
            yield from self._by_rows(tagged)
            return
        for match in self.compiled.finditer(tagged.coded if self.is_coded else tagged.text):
            for at, end in match.spans("take"):
                taken = tagged.mentions.get(at)
                if taken is None and not self.takes:
                    taken = Words(tagged.clean(at), tagged.clean(end - 1) + 1)
                if taken is not None:
                    yield Hit(self, taken, match.start(), match.end())

    def with_rows(self, *rows: Row) -> Rule:
        """Return the rule with other rows."""
        return replace(self, rows=rows)

    def takes_at(self, tagged: Tagged, at: int) -> bool:
        """Tell whether the rule takes the mention at a tagged offset."""
        return any(hit.mention is tagged.mentions[at] for hit in self.find(tagged))

    def _by_rows(self, tagged: Tagged) -> Iterator[Hit]:
        """Give what the rows take, a mention once; of a list all its members."""
        hits: dict[int, Hit] = {}
        for finder in self.finders:
            if any(map(tagged.characters.isdisjoint, finder.needs)):
                continue
            for members, last in self._lists(tagged, finder.row.take):
                if members[0] not in hits and (span := finder.span(tagged.coded, members[0], last)):
                    hits |= {at: Hit(self, tagged.mentions[at], *span) for at in members}
        yield from (hits[at] for at in sorted(hits))

    def _lists(self, tagged: Tagged, take: str) -> Iterator[tuple[Sequence[int], int]]:
        """Give the mentions that a row may take, one by one or as lists, each with the offset after it."""
        joined = self.vocabulary.lists.get(take)
        if joined is not None:
            yield from joined.find(tagged)
            return
        yield from (([at], at + 1) for at, mention in tagged.mentions.items() if mention.kind == take)


@cache
def corpus(path: Path) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the texts of a table of examples by rule: its name, a text, and a cell for every word taken."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in path.read_text("utf-8").splitlines()[1:]:
        name, text, *taken = (cell.replace("\\n", "\n") for cell in line.split("\t"))
        found.setdefault(name, {})[text] = tuple(taken)
    return found


@cache
def _symbols_of(kinds: tuple[str, ...]) -> Mapping[str, str]:
    return {kind: symbol(kind, kinds) for kind in kinds}


class Words(NamedTuple):
    """Plain words that a rule takes, where no finder sees a mention."""

    start: int
    end: int
    kind: str = "WORDS"
    value: None = None


class Hit(NamedTuple):
    """A mention as one rule takes it; ``start`` and ``end`` are the match in the tagged text."""

    rule: Rule
    mention: Any
    start: int
    end: int


class Settled(NamedTuple):
    """What came of a field's rules: one winner for each mention, and who lost to whom."""

    winners: tuple[Hit, ...]
    losers: tuple[tuple[Hit, Hit], ...]


class Prefilter:
    """Tells by the characters of a text which of many rules may find something in it."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Give each set of symbols that a rule needs a bit."""
        bits: dict[frozenset[str], int] = {}
        self._needed = [
            (rule, [sum({bits.setdefault(each, 1 << len(bits)) for each in needs}) for needs in rule.needs])
            for rule in rules
        ]
        self._bits: dict[str, int] = {}
        for needs, bit in bits.items():
            for char in needs:
                self._bits[char] = self._bits.get(char, 0) | bit

    def possible(self, tagged: Tagged) -> Iterator[Rule]:
        """Give the rules that may find something, in their order."""
        met = self._bits.keys() & tagged.characters
        missing = ~reduce(or_, map(self._bits.__getitem__, met), 0)
        for rule, needed in self._needed:
            for needs in needed:
                if not missing & needs:
                    yield rule
                    break


_prefilter = cache(Prefilter)


def settle(rules: Sequence[Rule], tagged: Tagged) -> Settled:
    """Run ``rules`` and give every mention to one of them: the first in their order.

    This is the only place where rules compete.
    """
    winners: dict[int, Hit] = {}
    losers: list[tuple[Hit, Hit]] = []
    for rule in _prefilter(tuple(rules)).possible(tagged):
        for hit in rule.find(tagged):
            best = winners.setdefault(hit.mention.start, hit)
            if best is not hit and best.rule is not rule:
                losers.append((hit, best))
    return Settled(tuple(winners[at] for at in sorted(winners)), tuple(losers))


def nests_unbounded(pattern: str) -> bool:
    """Tell whether an unbounded quantifier stands on a group that holds another one.

    >>> nests_unbounded("(?:a+)+"), nests_unbounded("(?:a+)?b*")
    (True, False)
    """
    holds: list[bool] = [False]
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            at += 2
            continue
        if char == "[":
            at = _class_end(pattern, at)
            continue
        if bounded := _BOUNDED.match(pattern, at):
            at = bounded.end()
            continue
        if char == "(":
            holds.append(False)
        elif char == ")":
            inner = holds.pop()
            repeated = _UNBOUNDED.match(pattern, at + 1)
            if inner and repeated:
                return True
            holds[-1] = holds[-1] or inner or bool(repeated)
        elif _UNBOUNDED.match(pattern, at):
            holds[-1] = True
        at += 1
    return False


def _class_end(pattern: str, at: int) -> int:
    """Return the offset after the character class that opens at ``at``."""
    at += 2 if pattern[at + 1] != "^" else 3
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1
