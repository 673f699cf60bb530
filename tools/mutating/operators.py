"""Ways to break a rule: one small change of its pattern each, or of its place among the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

import regex

from extractor.fields.vocabulary import PARTS, VOCABULARY
from mutating.pattern import Branch, Piece, alternations, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.rule import Rule

#: A noncharacter, which stands in no text.
NEVER = "\N{OBJECT REPLACEMENT CHARACTER}"

#: What a class lists: a range, a property, or one character.
_OF_CLASS = regex.compile(r"(?:\\[pP]\{\w+\}|\\.|.)(?:-(?:\\.|.))?", regex.S)
_TAKE = "(?<take>"
_TAKERS = (
    _TAKE,
    *(f"{{{name}}}" for name, part in VOCABULARY.parts.items() if _TAKE in VOCABULARY.expand(part)),
)


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a pattern: ``pattern[start:end]`` becomes ``put``."""

    operator: str
    start: int
    end: int
    put: str = ""

    def on(self, pattern: str) -> str:
        """Return the changed pattern."""
        return pattern[: self.start] + self.put + pattern[self.end :]

    def shown(self, pattern: str, beside: int = 16) -> str:
        """Return the change in its place: ``…[-old-]{+new+}…``."""
        old, put = pattern[self.start : self.end], f"{{+{self.put}+}}" if self.put else ""
        before = pattern[max(0, self.start - beside) : self.start]
        after = pattern[self.end : self.end + beside]
        return f"{before}[-{old}-]{put}{after}".replace("\n", "⏎").replace(NEVER, "NEVER")


@dataclass(frozen=True, slots=True)
class Mutant:
    """The rules with one thing broken in them."""

    #: The field whose rules are broken, or ``vocabulary``.
    field: str
    #: The rule that is broken, or the part of the vocabulary.
    name: str
    operator: str
    shown: str
    #: The rules of every field that it touches.
    rules: Mapping[str, tuple[Rule, ...]]
    #: Rules whose pattern is another, each with its broken form; none where a rule is gone or has moved.
    broken: tuple[tuple[Rule, Rule], ...] = ()
    #: Two rules that have changed places.
    moved: tuple[Rule, ...] = ()
    #: A rule that is no more.
    gone: Rule | None = None


def changes(pattern: str) -> Iterator[Change]:
    """Give every change of a pattern, none twice.

    >>> [change.on("(?:甲|乙)丙?") for change in changes("(?:甲|乙)丙?")]
    ['丙?', '(?:甲|乙)丙', '(?:甲|乙)', '丙?(?:甲|乙)', '(?:乙)丙?', '(?:甲)丙?']
    """
    seen = {pattern}
    for branches in alternations(parse(pattern)):
        for change in _of_alternatives(pattern, branches):
            broken = change.on(pattern)
            if broken not in seen and _takes(broken) == _takes(pattern):
                seen.add(broken)
                yield change


def mutants(fields: Mapping[str, tuple[Rule, ...]]) -> Iterator[Mutant]:
    """Give the rules of all fields with one thing broken, in every way."""
    for field, rules in fields.items():
        for at, rule in enumerate(rules):
            yield from _of_pattern(field, rules, at)
            gone = {field: (*rules[:at], *rules[at + 1 :])}
            yield Mutant(field, rule.name, "rule removed", f"[-{rule.name}-]", gone, gone=rule)
            for after in rules[at + 1 : at + 2]:
                moved = {field: (*rules[:at], after, rule, *rules[at + 2 :])}
                shown = f"{after.name} before {rule.name}"
                yield Mutant(field, rule.name, "order of two rules", shown, moved, moved=(rule, after))
    yield from _of_vocabulary(fields)


def _of_pattern(field: str, rules: tuple[Rule, ...], at: int) -> Iterator[Mutant]:
    rule = rules[at]
    if rule.rows:
        return  # its rows are tried at their edges by a test
    for change in changes(rule.pattern):
        broken = replace(rule, pattern=change.on(rule.pattern))
        now = {field: (*rules[:at], broken, *rules[at + 1 :])}
        yield Mutant(field, rule.name, change.operator, change.shown(rule.pattern), now, ((rule, broken),))


def _of_vocabulary(fields: Mapping[str, tuple[Rule, ...]]) -> Iterator[Mutant]:
    """Give all fields with one part of the vocabulary broken, in all the rules that use it."""
    for name, part in PARTS.items():
        users = {
            field: tuple(rule for rule in own if not rule.rows and _uses(rule, name))
            for field, own in fields.items()
        }
        for change in changes(part):
            broken = {
                rule: _with(rule, name, change.on(part)) for rule in chain.from_iterable(users.values())
            }
            now = {
                field: tuple(broken.get(rule, rule) for rule in own)
                for field, own in fields.items()
                if users[field]
            }
            yield Mutant("vocabulary", name, change.operator, change.shown(part), now, tuple(broken.items()))


def _uses(rule: Rule, name: str) -> bool:
    """Tell whether a part of the vocabulary stands in a rule's pattern, or in a part that does."""
    return _with(rule, name, NEVER).expanded != rule.expanded


def _with(rule: Rule, name: str, part: str) -> Rule:
    """Return a rule with a part of its vocabulary changed."""
    return replace(rule, vocabulary=replace(rule.vocabulary, parts={**rule.vocabulary.parts, name: part}))


def _takes(pattern: str) -> bool:
    """Tell whether something is left that a pattern takes."""
    return any(taker in pattern for taker in _TAKERS)


def _of_alternatives(pattern: str, branches: tuple[Branch, ...]) -> Iterator[Change]:
    if len(branches) > 1:
        for branch in branches:
            last = branch is branches[-1]
            yield Change("alternative dropped", branch.start - last, branch.end + (not last))
    for branch in branches:
        for piece in branch.pieces:
            yield from _of_piece(pattern, piece, alone=len(branch.pieces) == 1)
        yield from _swaps(pattern, branch)


def _of_piece(pattern: str, piece: Piece, *, alone: bool) -> Iterator[Change]:
    atom = pattern[piece.start : piece.atom_end]
    if piece.kind == "look":
        yield Change("lookaround dropped", piece.start, piece.end)
        return
    if piece.kind == "class" and not atom.startswith("[^"):
        for one in _OF_CLASS.finditer(pattern, piece.start + 1, piece.atom_end - 1):
            yield Change("alternative dropped", *one.span())
    if piece.least == 0 and piece.most in (1, None):
        yield Change("optional made required", piece.atom_end, piece.end, "" if piece.most else "+")
        yield Change("optional dropped", piece.start, piece.end)
    elif piece.most is not None and piece.least < piece.most:
        manner = pattern[piece.atom_end : piece.end].partition("}")[2]
        for operator, most in (
            ("bound narrowed", max(piece.least, piece.most // 2)),
            ("bound widened", piece.most * 2),
        ):
            yield Change(operator, piece.atom_end, piece.end, f"{{{piece.least},{most}}}{manner}")
    elif not (alone or piece.takes):
        yield Change("required dropped", piece.start, piece.end)


def _swaps(pattern: str, branch: Branch) -> Iterator[Change]:
    for one, other in zip(branch.pieces, branch.pieces[1:], strict=False):
        if "look" in (one.kind, other.kind):
            continue
        swapped = pattern[other.start : other.end] + pattern[one.start : one.end]
        yield Change("two parts swapped", one.start, other.end, swapped)
