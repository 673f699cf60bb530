"""Classes of words and characters, read off the patterns, lists and tables by which a text is read."""

from __future__ import annotations

import pkgutil
import re
from collections import Counter
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from extractor import gazetteer
from extractor.anchored import Anchored
from extractor.expression import Later
from extractor.fields import rules
from extractor.fields.vocabulary import VOCABULARY
from extractor.mentions import Kind
from extractor.mentions.counts import MEASURES
from extractor.mentions.measures import Frame
from extractor.segment import LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    Words = frozenset[str]

#: The parts of the package that read a text, not its bytes.
PARTS = ("document", "mentions", "page", "split", "fields", "rule", "pipeline", "checks")
_NO_TEXT = ("webpage", "office", "decode", "reading", "numbering")
#: What a rule's symbol for a type of mention stands for.
MENTIONS: dict[Kind, str] = {
    Kind.MONEY: "3万元",
    Kind.HEADCOUNT: "5人",
    Kind.COUNT: "2起",
    Kind.DATE: "9月",
    Kind.PLACE: "莆田市",
    Kind.OVERSEAS: "缅甸",
    Kind.PERSON: "唐某某",
    Kind.CODE: "“9·06”",
}
#: Characters that patterns mean without naming them, one of each sort.
SORTS = (
    "，",
    "。",
    "“",
    "某",
    "7",
    "B",
    "x",
    "泳",
    "緬",
    "Ⅷ",
    "é",
    " ",
    "\t",
    "\n",
    "\u3000",
    "\u200b",
    "\ufffd",
    "&",
    "😀",
    "９",
)
#: A pattern of fewer words is no class of its own.
FEW = 8
_MAKES_PATTERNS = ({"return": "Anchored"}, {"return": "regex.Pattern[str]"})
_TOKEN = re.compile(
    r"\\[pP]\{[^}]*\}|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\."
    r"|\[(?:\\.|[^\]\\])+\]|\(\?(?:<?[=!]|[:>]|P?<[A-Za-z_]+>|[^()]*[:)]|\([^()]*\))|.",
    re.DOTALL,
)
_QUANTIFIER = re.compile(r"(?:[*+?]|\{[0-9]*,?[0-9]*\})[?+]?")
_NO_CHARACTER = re.compile(r"\\[pP]\{[^}]*\}|\\[a-zA-Z0-9]|--\[.*|\[|\]")
_ESCAPED = re.compile(r"\\(.)")
_RANGE = re.compile("(.)-(.)")


@cache
def representatives() -> tuple[str, ...]:
    """Return words and characters of which every class holds one, those of the most classes first."""
    chosen = [*MENTIONS.values(), *SORTS]
    left = [each for each in dict.fromkeys(classes()) if each.isdisjoint(chosen)]
    while left:
        held = Counter(word for each in left for word in each)
        best = min(held, key=lambda word: (-held[word], len(word), word))
        chosen.append(best)
        left = [each for each in left if best not in each]
    return tuple(chosen)


def classes() -> Iterator[Words]:
    """Give the words and the characters of every pattern, vocabulary list and table of names.

    What patterns of a few words hold is one class for each module.
    """
    parts = {name: [VOCABULARY.expand(part)] for name, part in VOCABULARY.parts.items()}
    for sources in (*sources_by_module().values(), *parts.values()):
        few: set[str] = set()
        for source in sorted(sources):
            for each in _apart(literals_of(source)):
                if len(each) < FEW:
                    few |= each
                else:
                    yield each
        yield from _apart(few)
    yield from filter(None, map(frozenset, _tables()))


def _apart(literals: Iterable[str]) -> Iterator[Words]:
    """Give the words of a pattern, and its single characters, without symbols of mentions."""
    told = {each for each in literals if each.isprintable() and not any(map(_is_symbol, each))}
    single = {each for each in told if len(each) == 1}
    yield from (frozenset(sort) for sort in (told - single, single) if sort)


def _is_symbol(char: str) -> bool:
    return 0xFDD0 <= ord(char) <= 0xFDEF


def _tables() -> Iterator[Iterable[str]]:
    """Give the names of every kind in the tables, and the other lists of words."""
    names = sorted(gazetteer.division_names())
    for level in gazetteer.LEVELS:
        named = [name for name in names if any(one.level == level for one in gazetteer.divisions_named(name))]
        yield (name for name in named if name[-1] in "省市县区州盟旗")
        yield (name for name in named if name[-1] not in "省市县区州盟旗")
    yield (name for name in names if gazetteer.is_ambiguous_short_name(name))
    yield gazetteer.territory_names()
    localities = [gazetteer.locality(name) for name in sorted(gazetteer.locality_names())]
    for doubtful in (True, False):
        yield (one.name for one in localities if one and one.doubtful is doubtful)
    yield from (
        gazetteer.surnames(),
        gazetteer.compound_surnames(),
        gazetteer.agency_names(),
        LEXICON,
        MEASURES,
    )


def sources_by_module() -> dict[str, set[str]]:
    """Return every pattern by which a text is read, by its module or, where it is a rule's, by its field."""
    sources: dict[str, set[str]] = {}
    for part in PARTS:
        for module in _modules(f"extractor.{part}"):
            for pattern in _patterns(list(vars(module).values())):
                sources.setdefault(module.__name__, set()).add(str(pattern.pattern))
    for rule in rules():
        sources.setdefault(rule.name.partition(".")[0], set()).add(rule.expanded)
    return sources


def _modules(name: str) -> Iterator[ModuleType]:
    module = import_module(name)
    yield module
    for each in pkgutil.iter_modules(getattr(module, "__path__", ()), f"{name}."):
        if each.name.rpartition(".")[2] not in _NO_TEXT:
            yield import_module(each.name)


def _patterns(value: Any) -> Iterator[Later]:
    """Give the patterns of a module's value: one, a collection, or what a function makes of tables."""
    if isinstance(value, Later):
        yield value
    elif isinstance(value, Anchored):
        yield from _patterns((value.pattern, value.starts))
    elif isinstance(value, Frame):
        yield from _patterns((value.lead, value.unit))
    elif isinstance(value, dict):
        yield from _patterns(list(value.values()))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _patterns(each)
    elif hasattr(value, "cache_info") and value.__annotations__ in _MAKES_PATTERNS:
        yield from _patterns(value())


def literals_of(pattern: str) -> Iterator[str]:
    """Give the words that stand in a pattern, and the characters of its classes.

    >>> sorted(set(literals_of(r"(?:抓获|逮捕)了?[^，。]{0,9}(?<n>[一二0-9]+)人(?!次)")))
    ['0', '9', '一', '了', '二', '人', '抓获', '次', '逮捕']
    """
    word, at = "", 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None:
            raise ValueError(pattern[at:])
        quantifier = _QUANTIFIER.match(pattern, token.end())
        char = _character(token[0])
        optional = quantifier is not None
        if (optional or not char) and word:
            yield word
            word = ""
        if char and optional:
            yield char
        word += char if not optional else ""
        if token[0].startswith("[") and len(token[0]) > 2:
            yield from _members(token[0])
        at = quantifier.end() if quantifier else token.end()
    if word:
        yield word


def _character(told: str) -> str:
    """Return the character that a token is, or nothing."""
    if told.startswith("\\"):
        return "" if told[1].isalnum() else told[1]
    return told if len(told) == 1 and told not in "(|).^$" else ""


def _members(told: str) -> Iterator[str]:
    """Give the characters that a class names, of a range its ends; nothing of one that excludes."""
    if not told.startswith("[^"):
        plain = _ESCAPED.sub(r"\1", _NO_CHARACTER.sub("", told))
        yield from _RANGE.sub(r"\1\2", plain)
