"""What word segmentation is for: results that are better with it, and the same from both engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from genre_examples import ROWS
from hypothesis import given
from hypothesis import strategies as st
from telling import ROOT, leaders, left, told

from extractor import extract, read_document, segment
from extractor.lookup import Lookup, dictionary
from extractor.mentions.overseas import find_overseas
from extractor.mentions.persons import find_persons
from extractor.mentions.places import find_places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from extractor.mentions import Mention
    from extractor.model import Case
    from extractor.segment import Segmenter


class Characters:
    """A segmenter that knows no words: every character is one."""

    def cut(self, text: str) -> list[str]:
        return list(text)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Segmenter], None]]:
    """Give a function that puts another segmenter to use until the test ends."""

    def put(engine: Segmenter) -> None:
        monkeypatch.setattr(segment, "segmenter", lambda _engine=None: engine)
        segment.words.cache_clear()

    yield put
    segment.words.cache_clear()


#: (finder, text, what is found with words, what is found without)
BETTER: tuple[tuple[Callable[[str], Iterator[Mention]], str, list[str], list[str]], ...] = (
    (find_persons, "郭某伙同他人行骗", ["郭某"], ["郭某伙"]),
    (find_persons, "陈某雇佣多人看守", ["陈某"], ["陈某雇"]),
    (find_persons, "犯罪嫌疑人李某搭建平台", ["李某"], ["李某搭"]),
    (find_places, "重新安装软件", [], ["新安"]),
    (find_places, "查看综合肥料厂", [], ["合肥"]),
    (find_places, "上海关口岸", [], ["上海"]),
    (find_overseas, "木姐姐来报案", [], ["木姐"]),
    (find_overseas, "当日本案告破", [], ["日本"]),
    (find_overseas, "合法国有企业", [], ["法国"]),
)


@pytest.mark.parametrize(("finder", "text", "with_words", "without"), BETTER)
def test_words_decide_where_a_mention_ends_or_whether_it_is_one(
    finder: Callable[[str], Iterator[Mention]],
    text: str,
    with_words: list[str],
    without: list[str],
    use: Callable[[Segmenter], None],
) -> None:
    assert [text[m.start : m.end] for m in finder(text)] == with_words
    use(Characters())
    assert [text[m.start : m.end] for m in finder(text)] == without


#: (body of a case, view of the case, what it gives with words)
CASES: tuple[tuple[str, Callable[[Case], Any], Any], ...] = (
    ("郭某伙同钱某搭建诈骗平台。", leaders, [("郭某", "suspect"), ("钱某", "suspect")]),
    ("团伙诱导群众重新安装软件，盗取密码。", left, []),
    ("团伙冒充合法国有企业，在网上招募员工。", left, []),
)


@pytest.mark.parametrize(("body", "view", "want"), CASES)
def test_a_case_is_read_better_with_words(
    body: str, view: Callable[[Case], Any], want: Any, use: Callable[[Segmenter], None]
) -> None:
    assert view(told(body)) == want
    use(Characters())
    assert view(told(body)) != want


def engines() -> tuple[Segmenter, Segmenter]:
    pytest.importorskip("rjieba")
    return segment.segmenter("jieba"), segment.segmenter("rjieba")


def test_both_engines_cut_alike() -> None:
    one, other = engines()
    texts = [row.text for rows in ROWS.values() for row in rows]
    assert len(texts) > 150
    assert [text for text in texts if one.cut(text) != other.cut(text)] == []
    assert all("".join(one.cut(text)) == text for text in texts)


STRETCHES = [row.text[at : at + 16] for rows in ROWS.values() for row in rows for at in range(0, 200, 7)]


def looking_up() -> Lookup:
    path = dictionary()
    assert path is not None
    return Lookup(path, dict.fromkeys(segment.LEXICON, segment._FREQUENCY))  # noqa: SLF001 - as the engines have it


def test_words_looked_up_are_the_words_cut() -> None:
    lookup, engine = looking_up(), segment.segmenter("jieba")
    assert [text for text in STRETCHES if lookup.cut(text) != engine.cut(text)] == []


@given(
    text=st.text(
        st.sampled_from("一万高富帅姓大名阿Q小SABTa1 .+#%·\r\n，“吉林工业大学江南style某犯罪嫌疑人龢鿕鿖"),
        max_size=16,
    )
)
def test_words_looked_up_are_the_words_cut_of_any_text(text: str) -> None:
    assert looking_up().cut(text) == segment.segmenter("jieba").cut(text)


def test_every_word_of_the_dictionary_is_found() -> None:
    lookup, path = looking_up(), dictionary()
    assert path is not None
    lines = path.read_text("utf-8").splitlines()
    for line in (*lines[:100], *lines[100::500], *lines[-3:]):
        word, frequency, _ = line.split(" ")
        assert lookup.starting(word, 0)[len(word)] == int(frequency)


def test_after_the_first_cuts_an_engine_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment, "_LOOKED_UP", 2)
    monkeypatch.setattr(segment, "_loaded", Characters)
    path = dictionary()
    assert path is not None
    gradual = segment._Gradual(path)  # noqa: SLF001 - what `segmenter` makes, afresh
    assert [gradual.cut("公安机关") for _ in range(3)] == [
        ["公安机关"],
        ["公安机关"],
        ["公", "安", "机", "关"],
    ]


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("*.txt"))[:12], ids=lambda path: path.stem)
def test_both_engines_give_the_same_notice(path: Path, use: Callable[[Segmenter], None]) -> None:
    one, other = engines()
    text = read_document(path).text
    use(one)
    first = extract(text)
    use(other)
    assert extract(text) == first


def test_the_lexicon_holds_words_together() -> None:
    for engine in engines():
        for word in segment.LEXICON:
            assert engine.cut(word) == [word]


@pytest.mark.parametrize(("text", "start", "end"), [("在江苏某公司", 2, 4), ("重新安装软件", 1, 3)])
def test_a_stretch_that_cuts_a_word(text: str, start: int, end: int) -> None:
    assert segment.cuts_word(text, start, end)


@pytest.mark.parametrize(("text", "start", "end"), [("抓获苏某等人", 2, 4), ("福建莆田警方", 2, 4)])
def test_a_stretch_of_whole_words(text: str, start: int, end: int) -> None:
    assert not segment.cuts_word(text, start, end)


@pytest.mark.parametrize(
    ("text", "at", "word"), [("陈某伙同他人", 2, "伙同"), ("陈某", 2, ""), ("陈某涉嫌诈骗", 2, "涉嫌")]
)
def test_the_word_that_starts(text: str, at: int, word: str) -> None:
    assert segment.starts_word(text, at) == word
