"""Every row at the edges of its reach: cues may stand as far away as it says, and no further."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from extractor.catalogue import rule_catalogue
from extractor.evaluate.examples import told
from extractor.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.row import Cue, Row
    from extractor.rule import Rule

MENTIONS = {
    "HEADCOUNT": "6人", "MONEY": "5万元", "PERSON": "张某甲", "DATE": "2022年9月", "PLACE": "福建莆田",
    "OVERSEAS": "缅甸", "COUNT": "8起", "CODE": "“9·06”",
}  # fmt: skip
LISTS = {"PERSONS": "PERSON", "BASES": "OVERSEAS", "PLACES": "PLACE", "HEADCOUNTS": "HEADCOUNT"}
ROWS = [(rule, row) for rule in rule_catalogue() for row in rule.rows]
NAMES = [f"{rule.name}-{rule.rows.index(row)}" for rule, row in ROWS]


def cue_word(cue: Cue) -> str:
    first = cue.words.split("|")[0]
    return MENTIONS[first] if first.isupper() else words_of(first)[0] if first.isascii() else first


def told_by(row: Row, further: Cue | None = None) -> str:
    """Return a text in which every cue stands as far away as it may; one of them a character further."""
    before = [f"{cue_word(cue)}{gap(cue, further)}" for cue in row.before]
    after = [f"{gap(cue, further)}{cue_word(cue)}" for cue in row.after]
    kind = LISTS.get(row.take.removeprefix("WHOLE_"), row.take)
    return "".join((*before, MENTIONS[kind], *after))


def gap(cue: Cue, further: Cue | None) -> str:
    length = cue.within + (cue is further)
    says_nothing = next((each for each in cue.only.split() if not each.isascii()), "琵琶")
    return (says_nothing * length)[:length]


def takes(rule: Rule, row: Row, text: str) -> bool:
    tagged, _ = told(text)
    kinds = rule.with_rows(row).takes
    return any(
        mention.kind in kinds and rule.with_rows(row).takes_at(tagged, at)
        for at, mention in tagged.mentions.items()
    )


@pytest.mark.parametrize(("rule", "row"), ROWS, ids=NAMES)
def test_a_row_takes_what_stands_as_far_as_it_reaches(rule: Rule, row: Row) -> None:
    assert takes(rule, row, told_by(row)), told_by(row)


@pytest.mark.parametrize(("rule", "row"), ROWS, ids=NAMES)
def test_a_row_takes_nothing_that_stands_further(rule: Rule, row: Row) -> None:
    cues: Sequence[Cue] = [*row.before, *row.after]
    assert [cue for cue in cues if takes(rule, row, told_by(row, cue))] == []


def test_every_class_that_a_row_names_has_words() -> None:
    cues = chain.from_iterable(
        (*row.before, *row.after, *(each.cue for each in row.unless)) for _, row in ROWS
    )
    names = {name for cue in cues for name in (*cue.words.split("|"), *cue.without.split()) if name.islower()}
    assert all(map(words_of, names))
