"""What holds for any text whatever, and for any mixture of the genre's sentences."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from genre_examples import ROWS
from genre_pages import A_BODY, B_BODY, KINDS, A, B
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC
from telling import HEAD, found_of

from extractor import document_from_text, extract, segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor import Notice
    from extractor.segment import Segmenter

SENTENCES = tuple(
    row.text
    for section, rows in ROWS.items()
    for row in rows
    if section != "codes" and row.text.endswith("。")
)
CODED = tuple(row.text for row in ROWS["codes"] if row.ask == "code")
#: Marks and odd characters between which the genre's words may find themselves.
NOISE = (
    "\n", "\r\n", "\n\n", " ", "\u3000", "\u200b", "，，", "。。", "“", "”", "「", "」", "（", "）",
    "□", "\ufffd", "１２", "馀", "<br>", "**", "&nbsp;", "1.", "（一）", "案例一", "①", "——", "• ",
    "\ufdd0", "\x00", "🀄", "\ufeff", "相关阅读", "[ 责编:赵六 ]", "来源：测试日报 2023-09-12 10:59",
)  # fmt: skip
MODEST = settings(max_examples=60, deadline=None)
FEW = settings(max_examples=25, deadline=None)

sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map("".join)
headings = st.sampled_from((*CODED, A, B))
bodies = st.lists(st.tuples(headings, sentences), min_size=2, max_size=4)
markers = st.sampled_from(("{}.", "{}、", "（{}）", "案例{}：", "【案例{}】"))


def _joined(marker: str, cases: list[tuple[str, str]]) -> str:
    lines = [f"{marker.format(n)}{heading}\n{body}" for n, (heading, body) in enumerate(cases, 1)]
    return HEAD + "\n".join(lines) + "\n"


notices = st.builds(_joined, markers, bodies)
pieces = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(NOISE),
    st.sampled_from([text for _, text, _, _ in KINDS]),
    headings,
    st.text(max_size=6),
)
mixtures = st.lists(pieces, max_size=12).map("".join)


def cut(text: str, at: float) -> str:
    """Return the text without its beginning or its end."""
    middle = round(len(text) * abs(at))
    return text[:middle] if at < 0 else text[middle:]


torn = st.builds(cut, notices, st.floats(-1, 1))
texts = st.one_of(mixtures, torn, st.text(max_size=80))


def dumped(notice: Notice) -> str:
    return notice.model_dump_json()


def checked(text: str) -> Notice:
    """Return the notice of a text after checking that every span of it holds the words it names."""
    notice = extract(text)
    for found in found_of(notice):
        assert text[found.start : found.end] == found.text != ""
        assert found.rule
    for one in (*notice.unclaimed, *(one for case in notice.cases for one in case.unclaimed)):
        assert text[one.start : one.end] == one.text != ""
    assert (notice.kind == "none") == (not notice.cases)
    return notice


@MODEST
@given(texts)
def test_any_text_gives_grounded_fields_and_no_exception(text: str) -> None:
    notice = checked(text)
    assert notice.document.length == len(text)
    json.loads(dumped(notice))


@MODEST
@given(notices)
def test_a_notice_gives_its_cases_grounded(text: str) -> None:
    notice = checked(text)
    assert notice.kind == "numbered"
    starts = [case.heading.start for case in notice.cases if case.heading]
    assert starts == sorted(set(starts))
    assert len(starts) >= 2


@MODEST
@given(texts)
def test_clean_text_maps_back_in_order(text: str) -> None:
    document = document_from_text(text)
    assert len(document.clean) == len(document.starts) == len(document.ends)
    assert list(document.starts) == sorted(document.starts)
    assert all(
        0 <= start <= end <= len(text) for start, end in zip(document.starts, document.ends, strict=True)
    )


@FEW
@given(texts)
def test_the_same_text_gives_the_same_output(text: str) -> None:
    first = dumped(extract(text))
    segment.words.cache_clear()
    assert dumped(extract(text)) == first


@cache
def _engine(name: str) -> Segmenter:
    return segment.ENGINES[name]()


def _with_engine(name: str, run: Callable[[], str]) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segment, "segmenter", lambda engine=None: _engine(engine or name))
        segment.words.cache_clear()
        result = run()
    segment.words.cache_clear()
    return result


@FEW
@given(st.one_of(notices, mixtures))
def test_both_engines_give_the_same_output(text: str) -> None:
    pytest.importorskip("rjieba")
    outputs = {name: _with_engine(name, lambda: dumped(extract(text))) for name in segment.ENGINES}
    assert set(outputs) == {"jieba", "rjieba"}
    assert outputs["jieba"] == outputs["rjieba"]


@cache
def _converter() -> Any:
    return OpenCC("s2t")


def traditional(text: str) -> str:
    """Return the text in traditional script, character by character."""
    return "".join(_converter().convert(char) for char in text)


def values(notice: Notice) -> list[Any]:
    return [(found.value, found.start, found.end, found.rule) for found in found_of(notice)]


@FEW
@given(notices)
def test_traditional_script_gives_the_same_values(text: str) -> None:
    rendered = traditional(text)
    assert rendered != text
    simplified_notice, traditional_notice = extract(text), extract(rendered)
    assert traditional_notice.document.script == "hant"
    assert values(traditional_notice) == values(simplified_notice)


def test_the_mixtures_do_tell_cases() -> None:
    notice = extract(_joined("{}.", [(A, A_BODY), (B, B_BODY)]))
    assert [len(case.suspects) for case in notice.cases] == [1, 1]
    assert len(SENTENCES) > 100
