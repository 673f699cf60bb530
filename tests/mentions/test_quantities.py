"""What holds of every quantity finder and reader on every text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.mentions.counts import find_counts
from extractor.mentions.dates import find_dates
from extractor.mentions.headcounts import find_headcounts
from extractor.mentions.money import find_money
from extractor.readers import read_amount, read_date, read_headcount, read_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractor.mentions.mention import Mention

FINDERS: list[Callable[[str], Iterator[Mention]]] = [find_money, find_headcounts, find_counts, find_dates]
READERS: list[Callable[[str], object]] = [read_number, read_amount, read_headcount, read_date]
PIECES = [
    *"0123456789零一两三十百千万亿半几数余多来点年月日号时元块角分人名个起近约超上过至到-.,，、 第$",
    *("人民币", "以上", "左右", "2023年", "今年", "同年", "次日", "美元", "分之", "不等"),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=24).map("".join), st.text(max_size=40))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_are_in_order_and_do_not_overlap(text: str) -> None:
    for finder in FINDERS:
        end = 0
        for mention in finder(text):
            assert end <= mention.start < mention.end <= len(text)
            end = mention.end


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_readers_never_fail(text: str) -> None:
    for reader in READERS:
        reader(text)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_bounds_hold_the_value(text: str) -> None:
    for finder in (find_money, find_headcounts, find_counts):
        for mention in finder(text):
            low, high = mention.value.min, mention.value.max
            assert low is None or low <= mention.value.value
            assert high is None or high >= mention.value.value


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "一",
        "万",
        "几",
        "，",
        ".",
        ",",
        "点",
        "余",
        "近",
        "2022年9月",
        "5万至",
        "1人",
        "1-",
        "零",
        "3个电信诈骗",
        "数百",
        "人民币",
    ],
)
def test_time_is_linear_in_the_text(unit: str) -> None:
    """A quadratic finder would need minutes for 60,000 characters."""
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    for finder in FINDERS:
        for _ in finder(text):
            pass
    for reader in READERS:
        reader(text)
    assert time.process_time() - began < 25
