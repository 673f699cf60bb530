"""The named parts of which the fields' patterns are composed.

``CLAUSE`` is one character of a gap: it stops where a reader would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from extractor.lexicon import lexical
from extractor.mentions import KINDS
from extractor.row import Row
from extractor.rule import Rule, Vocabulary
from extractor.tagged import ListOf

if TYPE_CHECKING:
    from pathlib import Path

PARTS = {
    "CLAUSE": "[^，。！？；：\n]",
    # -- what a rule takes, one or another of a list
    "A_PERSON": "(?<take>{PERSON}){NOTE}",
    "ANOTHER_PERSON": "{AND}{TITLE}?{A_PERSON}",
    "ANOTHER_BASE": "{LIST}(?<take>{OVERSEAS})",
    #: Between people counted one after another: 6名头目和4名骨干 before a verb, 头目6名、骨干4名 after one.
    "TO_HEADCOUNT": "[^，。！？；：（）\n另]{1,8}{AND}[^，。！？；（）\n另]{0,6}",
    "FROM_HEADCOUNT": (
        "{AND}(?:(?:[^的\\P{Han}]{1,6}籍|{suspect_kind|crime|they})?“?{suspect|member|ranked}”?"
        "|[^，。、；\n的]{0,4}{personnel})?"
    ),
    "NOTE": "(?:（[^（）\n]{1,40}）)?",
    "LIST": "(?:[、和与及，]|{conjunction})",
    "AND": "(?:[、和与及]|{conjunction})",
    #: What a person is called before the name, in a list of several.
    "TITLE": "(?:{suspect|head|boss|staff}|[^，。；、\n{PERSON}{HEADCOUNT}]{1,6}(?:人|籍|{person.plain}))",
}

#: Lists of what a pattern takes, with what keeps the time linear that they take. One that is read from each of its
#: members takes the square of its length; what follows its last member is the same for all of them. So where no cue
#: stands before a list, a pattern reads the whole of it from its first member alone; behind a cue a list goes on
#: so far as a real one does. Rows read every list once.
LISTS = {
    "PERSONS": "{A_PERSON}{ANOTHER_PERSON}{0,250}+",
    "BASES": "(?<take>{OVERSEAS}){ANOTHER_BASE}{0,30}",
    "PLACES": "(?<take>{PLACE})(?:{AND}(?<take>{PLACE})){0,30}",
    "WHOLE_PERSONS": "(?<!{BEFORE_ANOTHER}){A_PERSON}{ANOTHER_PERSON}*+",
    "WHOLE_BASES": "(?<!{OVERSEAS}{LIST})(?<take>{OVERSEAS}){ANOTHER_BASE}*+",
    "WHOLE_PLACES": "(?<!{PLACE}、)(?<take>{PLACE})(?:、(?<take>{PLACE}))*+",
    "HEADCOUNTS": "(?<take>{HEADCOUNT})(?:{FROM_HEADCOUNT}(?<take>{HEADCOUNT}))*",
    "WHOLE_HEADCOUNTS": "(?<!{HEADCOUNT}{TO_HEADCOUNT})(?<take>{HEADCOUNT})(?:{TO_HEADCOUNT}(?<take>{HEADCOUNT}))*",
    "BEFORE_ANOTHER": "{PERSON}{NOTE}{AND}{TITLE}?",
}
_PARTS = Vocabulary(KINDS, PARTS)


def _list_of(kind: str, between: str, behind: str = "") -> ListOf:
    return ListOf(kind, *(lexical(_PARTS.expand(pattern)) for pattern in (between, behind)))


_PERSONS = _list_of("PERSON", "{NOTE}{AND}{TITLE}?", "{NOTE}")
_BASES = _list_of("OVERSEAS", "{LIST}")
_PLACES = _list_of("PLACE", "、")
_HEADCOUNTS = _list_of("HEADCOUNT", "{TO_HEADCOUNT}")
_HEADCOUNTS_BEHIND = _list_of("HEADCOUNT", "{FROM_HEADCOUNT}")
VOCABULARY = Vocabulary(
    KINDS,
    PARTS | LISTS,
    {
        "PERSONS": _PERSONS,
        "WHOLE_PERSONS": _PERSONS,
        "BASES": _BASES,
        "WHOLE_BASES": _BASES,
        "PLACES": _list_of("PLACE", "{AND}"),
        "WHOLE_PLACES": _PLACES,
        "HEADCOUNTS": _HEADCOUNTS_BEHIND,
        "WHOLE_HEADCOUNTS": _HEADCOUNTS,
    },
)


class Shown(TypedDict, total=False):
    """What tells readers of a rule: a sentence, texts with what it takes, texts that give nothing, a table of both."""

    means: str
    examples: dict[str, tuple[str, ...]]
    counters: tuple[str, ...]
    corpus: Path


def rule(
    name: str,
    told: str | Row | tuple[Row, ...],
    gives: Any = None,
    *,
    vocabulary: Vocabulary = VOCABULARY,
    **shown: Unpack[Shown],
) -> Rule:
    """Define a rule of a field, by rows or by a pattern, in the fields' vocabulary where no other is given."""
    rows = (told,) if isinstance(told, Row) else told
    pattern = rows if isinstance(rows, str) else "|".join(row.pattern(vocabulary.kinds) for row in rows)
    return Rule(
        name,
        pattern,
        gives,
        shown.get("means", ""),
        shown.get("examples", {}) | dict.fromkeys(shown.get("counters", ()), ()),
        corpus=shown.get("corpus"),
        rows=() if isinstance(rows, str) else rows,
        vocabulary=vocabulary,
    )
