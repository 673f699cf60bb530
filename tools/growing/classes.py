"""Classes of words and characters, read off the patterns, lists and tables by which a text is read."""

from __future__ import annotations

import pkgutil
import re
from collections import Counter
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from extractor import gazetteer, lexicon
from extractor.fields import rules
from extractor.fields.vocabulary import VOCABULARY
from extractor.mentions import Kind
from extractor.segment import LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Words = frozenset[str]

#: The parts of the package that read a text, not its bytes.
PARTS = ("document", "mentions", "page", "split", "resolve", "fields", "rule", "pipeline", "checks")
_NO_TEXT = ("webpage", "office", "decode", "reading", "numbering")
#: What a rule's symbol for a type of mention stands for.
MENTIONS: dict[Kind, str] = {
    Kind.MONEY: "3万元", Kind.HEADCOUNT: "5人", Kind.COUNT: "2起", Kind.DATE: "9月", Kind.PLACE: "莆田市",
    Kind.OVERSEAS: "缅甸", Kind.PERSON: "唐某某", Kind.CODE: "“9·06”",
}  # fmt: skip
#: Characters that patterns mean without naming them, one of each sort.
SORTS = tuple("，。“某7Bx泳緬Ⅷé \t\n\u3000\u200b\ufffd&😀９")
#: A pattern of fewer words is no class of its own.
FEW = 10
_MAKES_PATTERNS = ({"return": "Anchored"}, {"return": "regex.Pattern[str]"})
#: What in a pattern is no word: escapes, what opens a group, how often something may stand, names of classes.
_SYNTAX = re.compile(
    r"\\[pP]\{[^}]*\}|\\[xuU][0-9a-f]+|\\[a-zA-Z0-9]|\(\?(?:<?[=!>]|P?<\w+>|[a-zA-Z-]*:?)|\{[^{}]*\}"
)
_CLASS = re.compile(r"\[(\^?)((?:\\.|[^\]\\])+)\]")


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
    """Give the words of every class of the lexicon, pattern, vocabulary list and table of names.

    What patterns of a few words hold is one class for each module. Single characters are apart.
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
    named = (lexicon.words_of(name) for name in lexicon.classes())
    yield from filter(None, map(frozenset, (*named, *_tables())))


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
    localities = [gazetteer.locality(name) for name in sorted(gazetteer.locality_names())]
    for doubtful in (True, False):
        yield (one.name for one in localities if one and one.doubtful is doubtful)
    yield from (gazetteer.territory_names(), gazetteer.surnames(), gazetteer.compound_surnames())
    yield from (gazetteer.agency_names(), LEXICON, lexicon.measures())


def sources_by_module() -> dict[str, set[str]]:
    """Return every pattern by which a text is read, by its module or, where it is a rule's, by its field."""
    sources: dict[str, set[str]] = {}
    for part in PARTS:
        top = import_module(f"extractor.{part}")
        inner = pkgutil.iter_modules(getattr(top, "__path__", ()), f"{top.__name__}.")
        below = [each.name for each in inner if each.name.rpartition(".")[2] not in _NO_TEXT]
        for module in (top, *map(import_module, below)):
            sources.setdefault(module.__name__, set()).update(_patterns(list(vars(module).values())))
    for rule in rules():
        sources.setdefault(rule.name.partition(".")[0], set()).add(rule.expanded)
    return sources


def _patterns(value: Any) -> Iterator[str]:
    """Give the sources of a value: of a pattern, of what holds some, or of what a function makes of tables.

    Those of rules are expanded first: :func:`sources_by_module` asks them.
    """
    if hasattr(type(value), "expanded"):
        return
    if isinstance(getattr(value, "pattern", None), str):
        yield value.pattern
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _patterns(each)
    elif hasattr(value, "cache_info") and value.__annotations__ in _MAKES_PATTERNS:
        yield from _patterns(value())
    elif type(value).__module__.startswith("extractor."):
        yield from _patterns([getattr(value, name, None) for name in getattr(value, "__annotations__", ())])


def literals_of(pattern: str) -> Iterator[str]:
    """Give the words that stand in a pattern, and the characters that its classes name.

    >>> sorted(set(literals_of(r"(?:抓获|逮捕)了[^，。]{0,9}(?<n>[一二0-9]+)人(?!次)")))
    ['0', '9', '一', '了', '二', '人', '抓获', '次', '逮捕']
    """
    plain = _SYNTAX.sub("|", pattern)
    for excluded, members in _CLASS.findall(plain):
        if not excluded:
            yield from set(members) - set("\\-|[")
    yield from filter(None, re.split(r"[|()*+?.^$\\]+", _CLASS.sub("|", plain)))
