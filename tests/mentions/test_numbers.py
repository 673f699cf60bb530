from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.mentions.numbers import find_numerals
from extractor.readers import read_number

EXACT = [
    ("0", "0"),
    ("007", "7"),
    ("110", "110"),
    ("13800138000", "13800138000"),
    ("1,316,216.50", "1316216.50"),
    ("３０００", "3000"),
    ("１２．５", "12.5"),
    (".5", "0.5"),
    ("零", "0"),
    ("〇", "0"),
    ("五", "5"),
    ("伍", "5"),
    ("两", "2"),
    ("俩", "2"),
    ("十", "10"),
    ("廿三", "23"),
    ("一百零五", "105"),
    ("一百八", "180"),
    ("三千五", "3500"),
    ("三千零五", "3005"),
    ("一万二", "12000"),
    ("一千〇一", "1001"),
    ("一万零三十", "10030"),
    ("十万八千", "108000"),
    ("两万半", "25000"),
    ("三千五百万", "35000000"),
    ("3千5百", "3500"),
    ("2千万", "20000000"),
    ("1.2亿", "120000000"),
    ("1亿3580万", "135800000"),
    ("1万50", "10050"),
    ("千万", "10000000"),
    ("百万", "1000000"),
    ("2万亿", "2000000000000"),
    ("三兆", "3000000000000"),
    ("壹万贰仟叁佰肆拾伍", "12345"),
    ("參仟萬", "30000000"),
    ("三点一四", "3.14"),
    ("一百二十三点四五", "123.45"),
    ("一百点五", "100.5"),
    ("三点五万", "35000"),
    ("一二三", "123"),
    ("六七", "67"),
    ("二〇二三", "2023"),
    ("负二百", "-200"),
    ("-3.5万", "-35000"),
    ("+5", "5"),
    ("二分之一", "0.5"),
    ("四分之三", "0.75"),
    ("五又四分之三", "5.75"),
    ("半", "0.5"),
    ("两个半", "2.5"),
    ("十打", "120"),
    ("半打", "6"),
    ("一双", "2"),
    ("三对", "6"),
    ("1e5", "100000"),
    ("10k", "10000"),
    ("3M", "3000000"),
    ("2.5万", "25000"),
]
LOOSE = [
    ("3000余", "3000", "3000", None, "at_least"),
    ("3000余万", "30000000", "30000000", None, "at_least"),
    ("5700万余", "57000000", "57000000", None, "at_least"),
    ("十几", "10", "10", None, "at_least"),
    ("二十几", "20", "20", None, "at_least"),
    ("十几万", "100000", "100000", None, "at_least"),
    ("几十万", "100000", "100000", None, "at_least"),
    ("数千万", "10000000", "10000000", None, "at_least"),
    ("十来", "10", "10", None, "at_least"),
    ("上百", "100", "100", None, "at_least"),
    ("近百", "100", None, "100", "at_most"),
    ("约300", "300", None, None, "about"),
    ("300左右", "300", None, None, "about"),
    ("两三", "2", "2", "3", "range"),
    ("两三万", "20000", "20000", "30000", "range"),
    ("三五百", "300", "300", "500", "range"),
    ("七八十", "70", "70", "80", "range"),
    ("十五六万", "150000", "150000", "160000", "range"),
    ("3至5万", "30000", "30000", "50000", "range"),
    ("近4000多", "4000", "4000", None, "at_least"),
]
REFUSED = [
    "",
    " ",
    "30%",
    "第3批",
    "第三",
    "2024年",
    "（2024）京01刑终2342号",
    "一些",
    "万一",
    "千万别",
    "百分之三十",
    "三分之一",
    "百",
    "万",
    "一个",
    "1,23",
    "1.2.3",
    "--5",
    "成百上千",
    "若干",
    "一百百",
    "二百千",
    "百百",
    "千千万万",
    "一万万万万万万万万万万万",
    "人",
    "1e400",
    "9" * 200,
    "3000元",
    "5人",
]


@pytest.mark.parametrize(("text", "value"), EXACT)
def test_an_exact_number_is_read(text: str, value: str) -> None:
    read = read_number(text)
    assert read is not None
    assert str(read.value) == value
    assert (read.min, read.max, read.qualifier) == (None, None, "exact")


@pytest.mark.parametrize(("text", "value", "low", "high", "qualifier"), LOOSE)
def test_a_loose_number_says_only_what_its_words_say(
    text: str, value: str, low: str | None, high: str | None, qualifier: str
) -> None:
    read = read_number(text)
    assert read is not None
    assert read.value == Decimal(value)
    assert read.min == (None if low is None else Decimal(low))
    assert read.max == (None if high is None else Decimal(high))
    assert read.qualifier == qualifier


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_whole_number_gives_none(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大陆3人", ["3"]),
        ("队伍10人", ["10"]),
        ("统一3000元", ["一", "3000"]),
        ("第3批5起", ["5"]),
        ("v2.3.4", []),
        ("人数百余人", ["百余"]),
        ("款数百余笔", ["百余"]),
        ("赃款数百万元", ["数百万"]),
        ("二十余万元", ["二十余万"]),
        ("3 万元", ["3"]),
        ("三分之二", []),
    ],
)
def test_numerals_stand_where_they_end(text: str, found: list[str]) -> None:
    assert [text[numeral.start : numeral.end] for numeral in find_numerals(text)][: len(found)] == found


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**20, places=9))
@settings(max_examples=150, deadline=None)
def test_figures_come_back_exactly(value: Decimal) -> None:
    written = format(value, "f")
    read = read_number(written)
    assert read is not None
    assert format(read.value, "f") == written


@given(st.integers(min_value=0, max_value=10**30 - 1))
@settings(max_examples=100, deadline=None)
def test_whole_numbers_of_thirty_digits_come_back_with_and_without_commas(value: int) -> None:
    for written in (str(value), f"{value:,}"):
        read = read_number(written)
        assert read is not None
        assert read.value == value


def test_what_cn2an_writes_is_read_back() -> None:
    from cn2an import an2cn

    source = random.Random(20230912)  # noqa: S311
    for _ in range(2000):
        digits = source.randint(1, 13)
        value = source.randrange(10**digits) // 10 ** source.randint(0, digits) * 10 ** source.randint(0, 2)
        for mode in ("low", "up"):
            written = an2cn(str(value), mode)
            read = read_number(written)
            assert read is not None, written
            assert read.value == value, written


@pytest.mark.parametrize(("text", "value"), [("百八十", 180), ("千八百", 1800), ("万八千", 18000)])
def test_round_and_some_is_about(text: str, value: int) -> None:
    number = read_number(text)
    assert number is not None
    assert (int(number.value), number.qualifier, number.min, number.max) == (value, "about", None, None)
