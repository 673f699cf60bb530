"""The lexicon: its tables are sound, and a coded text is the text, word for word in place."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spelled import strings
from telling import ROOT

from extractor.errors import ExtractorError
from extractor.lexicon import (
    FILLER,
    SEGMENT,
    between_words,
    classes,
    coded,
    entries,
    lexical,
    names_class,
    uncoded,
    words_of,
)

TABLES = ROOT / "extractor" / "lexicon"
NAME = re.compile(r"[a-z_]+(?:\.[a-z_]+)*")
#: Texts made of words of the table, of their parts and of what stands between.
TEXTS = st.lists(
    st.one_of(
        st.sampled_from([entry.word for entry in entries()]),
        st.sampled_from([entry.word[1:] for entry in entries()]),
        st.text(st.sampled_from("抓获人案起诉意见书个例，。“” \n3某A\ue000\uf8ff\ufdd0"), max_size=4),
    ),
    max_size=12,
).map("".join)


def rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in (TABLES / table).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("table", ["words.tsv", "classes.tsv"])
def test_every_row_of_a_table_stands_once_and_fits_its_head(table: str) -> None:
    head, *lines = rows(table)
    assert [line for line in lines if len(line) > len(head) or not line[0] or line[-1].endswith(" ")] == []
    assert [word for word, count in Counter(line[0] for line in lines).items() if count > 1] == []


def test_words_are_words_and_no_class_stands_twice_in_a_row() -> None:
    assert [entry.word for entry in entries() if re.search(r"\s|[\ue000-\uf8ff]", entry.word)] == []
    told = [line[1].split() for line in rows("words.tsv")[1:] if len(line) > 1]
    assert [each for each in told if len(each) != len(set(each))] == []


def test_every_class_has_a_name_a_meaning_and_words() -> None:
    named = {name for entry in entries() for name in entry.classes}
    assert named - classes().keys() == set()
    assert [name for name in classes() if not NAME.fullmatch(name)] == []
    assert [name for name, meaning in classes().items() if " / " not in meaning] == []
    assert sorted(classes().keys() - {above for name in named for above in _above(name)}) == []


def used() -> set[str]:
    """Return the classes that the code names, in patterns, in rows or alone, and those below them."""
    known = set(classes())
    found = {name for _, text in strings() for name in NAME.findall(text)}
    return {name for name in known if any(above in found for above in _above(name))}


def _above(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[: end + 1]) for end in range(len(parts))]


#: Classes whose words no rule asks for: they keep shorter words in them from being read.
SHIELDS = {"compound", "command", "surrender"}


def test_every_class_is_used() -> None:
    assert sorted(classes().keys() - used() - SHIELDS) == []


def test_a_word_that_must_not_stand_beside_others_can() -> None:
    for entry in entries():
        for beside in entry.not_before:
            assert not entry.classes or coded(entry.word + beside)[0] != coded(entry.word)[0]


@given(TEXTS)
def test_a_coded_text_is_as_long_and_can_be_read_again(text: str) -> None:
    code = coded(text)
    assert len(code) == len(text)
    plain = re.sub("[\ue000-\uf8ff\ufdd0-\ufdef]", "\N{REPLACEMENT CHARACTER}", text)
    assert uncoded(code) == plain


@given(TEXTS)
def test_what_is_not_coded_stands_where_it_stood(text: str) -> None:
    for before, after in zip(text, coded(text), strict=True):
        assert after in {before, "\N{REPLACEMENT CHARACTER}"} or "\ue000" <= after <= FILLER


@given(TEXTS, st.data())
def test_a_stretch_of_a_coded_text_reads_as_the_stretch_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    code = between_words(text, coded(text), start, end)
    assert len(code) == end - start
    assert len(uncoded(code)) == end - start


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("提起公诉", "prosecute", ["提起公诉"]),
        ("移送审查起诉", "prosecute", []),
        ("起诉意见书", "prosecute", []),
        ("当场抓获归案的3人", "catch", ["抓获归案"]),
        ("到案后供述", "catch", []),
        ("5个案例", "model_case", ["案例"]),
        ("这个案", "case", []),
        ("某诈骗案", "case", ["案"]),
        ("《起诉书》和起诉", "prosecute", ["起诉"]),
    ],
)
def test_longer_words_shield_those_in_them(text: str, name: str, found: list[str]) -> None:
    matches = lexical(f"{{{name}}}").finditer(coded(text))
    assert [text[match.start() : match.end()] for match in matches] == found


def test_a_class_in_a_set_bars_its_words() -> None:
    pattern = lexical("将[^，{catch}]{0,9}人")
    assert pattern.search(coded("将这些人"))
    assert pattern.search(coded("将抓获的3人")) is None
    assert pattern.search(coded("将抓3人"))


def test_plain_words_of_a_pattern_are_themselves() -> None:
    assert lexical("抓获[0-9]人").search(coded("抓获3人"))
    assert lexical("抓获[0-9]人").search(coded("缉获3人")) is None
    assert lexical("归案").search(coded("抓获归案")) is None


def test_a_class_with_kinds_has_the_words_of_all_of_them() -> None:
    assert {"民警", "法院"} < set(words_of("authority"))
    assert "法院" not in words_of("authority.police")


def test_there_is_no_class_of_another_name() -> None:
    with pytest.raises(ExtractorError, match="nothing"):
        words_of("nothing")
    assert (names_class("{catch}"), names_class("[^{catch|bust}]"), names_class("{3,4}")) == (
        True,
        True,
        False,
    )


def test_words_for_the_segmenter_alone_stand_in_no_coded_text() -> None:
    alone = [entry.word for entry in entries() if entry.classes == {SEGMENT}]
    assert "某某" in alone
    assert coded("张某某") == "张某某"
    assert set(alone) < set(words_of(SEGMENT))
