"""A pattern tried only where it can begin finds what a search of the whole text finds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions import dates, numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import regex

    from extractor.anchored import Anchored

    Span = tuple[int, int]


def spans(anchored: Anchored) -> Callable[[str], Iterator[Span]]:
    return lambda text: (match.span() for match in anchored.finditer(text))


#: How each looks for its pattern, and the pattern.
SEARCHES: dict[str, tuple[Callable[[str], Iterator[Span]], regex.Pattern[str]]] = {
    "numerals": (numbers.numeral_spans, numbers.NUMERAL),
    "dates": (spans(dates._DATES), dates._DATES.pattern),  # noqa: SLF001 - the searches themselves are tested
}
#: Pieces of which the two kinds of mention are made, and what stands around them.
WORDS = """
0 3 12 2022 19 . , - ~ / : 年 月 日 号 份 一 二 十 廿 五 〇
百 千 万 亿 余 多 几 数 半 点 个 来 两 俩 w 今 去 本 当
第 同 次 上 下 周 星期 礼拜 元月 春节 初 底 末 中旬 民国
至 到 前天 昨晚 的 人 名 在 、 ， 。 （ ） “ ” 以 主犯 金主
嫌疑人 抓获 张伟 欧阳明 李娜 等 3人 为首 案 某 壹 伍 仟 圆 陆 分之 天 气 级
"""
PIECES = (*WORDS.split(), " ", "\n")


@pytest.mark.parametrize("name", SEARCHES)
@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_nothing_is_missed(name: str, text: str) -> None:
    find, pattern = SEARCHES[name]
    assert [*find(text)] == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("name", SEARCHES)
def test_nothing_is_missed_in_the_samples(name: str) -> None:
    find, pattern = SEARCHES[name]
    for sample in sorted(Path("samples").glob("*.txt")):
        text = sample.read_bytes().decode("utf-8", "ignore")
        assert [*find(text)] == [match.span() for match in pattern.finditer(text)]
