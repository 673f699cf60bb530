"""Which rule almost took a mention, and what was wanting: a pattern without a piece, or with a longer gap."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from extractor.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.rule import Rule, Tagged

#: One piece of a pattern: a named part, an escape, a class, a group or a character, with its quantifier.
_PIECE = regex.compile(
    r"(?:\{[A-Z][A-Z_]*\}|\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])++\]|(?<group>\((?:\\.|\[(?:\\.|[^\]\\])++\]|[^()\\]|(?&group))*+\))|[^\\\[\](){}|])"
    r"(?:[*+?]|\{\d*,?\d*\})?[?+]?"
)
_WORD = regex.compile(r"[\p{Han}\w]")
_GAP = regex.compile(r"(?:\[[^\]]*\]|\.|\(\?:\[[^\]]*\]\))(?:[*+?]|\{\d*,?\d*\})[?+]?")
#: A gap of at most so many characters.
_SHORT = regex.compile(
    r"(?<of>\[\^[^\]]*\]|\.|\{(?:CLAUSE|SENTENCE)\})(?:\{(?<least>\d*),(?<most>\d+)\}|\?)[?+]?"
)
#: How many characters more a gap is given, to see whether it was too short; a longer one is given its length.
_FURTHER = 10
#: So many characters before and after a mention are looked at.
_SIGHT = 500
#: No more patterns are tried for one mention.
_MOST = 400
_TAKE = "<take>"
#: What may not stand beside a piece, and what a gap may not hold.
_UNWANTED = regex.compile(r"\(\?<?!(?:[^()]|(?<inner>\((?:[^()]|(?&inner))*+\)))*+\)|\[\^[^\]]*\]")
#: Words of a piece that are told.
_TOLD = 5


@record
class Near:
    """A rule that would take the mention if one piece of its pattern were not asked for, or were longer."""

    rule: Rule
    #: The piece, as the rule writes it.
    piece: str
    #: How many characters the piece reaches, where it is a gap that is too short.
    reach: int | None = None

    @property
    def wanting(self) -> str:
        """Say in words what would have to be there, must not be there, or stands too far away."""
        if self.reach is not None:
            return f"would take it if its gap of at most {self.reach} characters were longer"
        if self.piece.startswith(("(?!", "(?<!")):
            return f"would take it but for {_words(self.rule, self.piece)}"
        return f"would take it beside {_words(self.rule, self.piece)}"


def nearest(rules: Iterable[Rule], tagged: Tagged, at: int) -> Iterator[Near]:
    """Give the rules that take the mention at the tagged offset ``at`` without one piece, or with one longer.

    Those that want the least come first: a longer gap, then a word before a longer piece.
    """
    found: list[Near] = []
    tried = 0
    for rule in rules:
        if tagged.mentions[at].kind not in rule.takes:
            continue
        for piece, reach, pattern in _relaxed(rule):
            tried += 1
            if tried > _MOST:
                break
            if _takes(pattern, tagged.text, at):
                found.append(Near(rule, piece, reach))
                break
    yield from sorted(found, key=lambda near: (near.reach is None, len(near.piece)))


def _takes(pattern: regex.Pattern[str], text: str, at: int) -> bool:
    start, end = max(0, at - _SIGHT), at + _SIGHT
    return any(at in match.starts("take") for match in pattern.finditer(text, start, end))


@lru_cache(maxsize=256)
def _relaxed(rule: Rule) -> tuple[tuple[str, int | None, regex.Pattern[str]], ...]:
    """Return each piece of the rule's pattern with the pattern that does without it, or lets it be longer.

    The latter come first, each with how many characters its piece reaches.
    """
    return tuple(sorted(_patterns(rule), key=lambda each: each[1] is None))


def _patterns(rule: Rule) -> Iterator[tuple[str, int | None, regex.Pattern[str]]]:
    expand = rule.vocabulary.expand
    for option in _options(rule.pattern):
        pieces = _pieces(option)
        for number, piece in enumerate(pieces):
            before, after = pieces[:number], pieces[number + 1 :]
            rest = [*before, *after]
            if _has_take(rule, piece) or not any(_has_take(rule, one) for one in rest):
                continue
            if gap := _SHORT.fullmatch(piece):
                yield piece, _reach(gap), regex.compile(expand("".join((*before, _longer(gap), *after))))
            if not _GAP.fullmatch(piece) and any(_says_something(rule, one) for one in rest):
                yield piece, None, regex.compile(expand("".join(rest)))


def _has_take(rule: Rule, piece: str) -> bool:
    return _TAKE in rule.vocabulary.expand(piece)


def _reach(gap: regex.Match[str]) -> int:
    return int(gap["most"] or 1)


def _longer(gap: regex.Match[str]) -> str:
    """Return a gap that reaches further.

    >>> _longer(_SHORT.fullmatch("[^，]{2,4}?")), _longer(_SHORT.fullmatch("{CLAUSE}{0,40}"))
    ('[^，]{2,14}?', '{CLAUSE}{0,80}?')
    """
    reach = _reach(gap)
    return f"{gap['of']}{{{gap['least'] or 0},{reach + max(_FURTHER, reach)}}}?"


def _says_something(rule: Rule, piece: str) -> bool:
    """Tell whether a piece asks for any word besides mentions and what stands between them."""
    words = piece.replace(_TAKE, "")
    for kind in rule.vocabulary.kinds:
        words = words.replace(f"{{{kind}}}", "")
    return not _has_take(rule, words) and bool(_WORD.search(words))


def _options(pattern: str) -> list[str]:
    """Part a pattern at the bars that stand in no group.

    >>> _options("a(?:b|c)|d")
    ['a(?:b|c)', 'd']
    """
    options = [""]
    at = 0
    while at < len(pattern):
        found = _PIECE.match(pattern, at)
        if found is None:
            options.append("")
            at += 1
        else:
            options[-1] += found[0]
            at = found.end()
    return options


def _pieces(option: str) -> list[str]:
    """Part one option into its pieces; characters that follow each other are one.

    >>> _pieces("抓获{NEAR}{0,3}(?<take>{HEADCOUNT})(?!名)")
    ['抓获', '{NEAR}{0,3}', '(?<take>{HEADCOUNT})', '(?!名)']
    """
    pieces: list[str] = []
    for found in _PIECE.finditer(option):
        plain = len(found[0]) == 1 and bool(pieces) and regex.fullmatch(r"\p{Han}+", pieces[-1] + found[0])
        if plain:
            pieces[-1] += found[0]
        else:
            pieces.append(found[0])
    return pieces


def _words(rule: Rule, piece: str) -> str:
    """Return the first words that a piece stands for."""
    whole = rule.vocabulary.expand(piece)
    asked = whole if _UNWANTED.match(piece) else _UNWANTED.sub("", whole)
    words = regex.findall(r"\p{Han}{2,}|(?<![\p{Han}])\p{Han}(?!\p{Han})", asked)
    told = list(dict.fromkeys(words))
    if not told:
        return piece
    return "|".join(told[:_TOLD]) + ("|…" if len(told) > _TOLD else "")
