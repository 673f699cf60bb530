from __future__ import annotations

import datetime as dt

import pytest

from extractor.mentions.dates import Date, find_dates
from extractor.readers import read_date
from extractor.resolve.dates import resolve

PUBLISHED = "2023-09-12"
BEFORE = Date(2022, 5, 31)
ONE = [
    ("2022年9月，", "2022年9月", "2022-09"),
    ("2022年9月12日", "2022年9月12日", "2022-09-12"),
    ("2022年9月上旬", "2022年9月上旬", "2022-09"),
    ("2022年9月份起", "2022年9月份", "2022-09"),
    ("2022年年底", "2022年年底", "2022"),
    ("2022年初", "2022年初", "2022"),
    ("2022年上半年", "2022年上半年", "2022"),
    ("二〇二三年", "二〇二三年", "2023"),
    ("二○二三年九月十二日", "二○二三年九月十二日", "2023-09-12"),
    ("2023-09-12 10:59", "2023-09-12 10:59", "2023-09-12T10:59"),
    ("2023/9/12", "2023/9/12", "2023-09-12"),
    ("2022年9月12日10时许", "2022年9月12日10时许", "2022-09-12T10"),
    ("9月12日晚8点半", "9月12日晚8点半", "2023-09-12T20:30"),
    ("民国108年10月", "民国108年10月", "2019-10"),
    ("今年2月", "今年2月", "2023-02"),
    ("今年以来", "今年", "2023"),
    ("去年12月份", "去年12月份", "2022-12"),
    ("去年底", "去年底", "2022"),
    ("前年", "前年", "2021"),
    ("本月", "本月", "2023-09"),
    ("上个月", "上个月", "2023-08"),
    ("2月9日", "2月9日", "2023-02-09"),
    ("9月13日", "9月13日", "2022-09-13"),
    ("12月", "12月", "2022-12"),
    ("12日，警方", "12日", "2023-09-12"),
    ("13日，警方", "13日", "2023-08-13"),
    ("同年8月", "同年8月", "2022-08"),
    ("翌年3月", "翌年3月", "2023-03"),
    ("当月", "当月", "2022-05"),
    ("当日", "当日", "2022-05-31"),
    ("次日", "次日", "2022-06-01"),
    ("今天，警方", "今天", "2023-09-12"),
    ("昨日，警方", "昨日", "2023-09-11"),
    ("昨天上午，", "昨天上午", "2023-09-11"),
    ("昨晚8时许", "昨晚8时许", "2023-09-11T20"),
    ("前天，", "前天", "2023-09-10"),
    ("本月12日", "本月12日", "2023-09-12"),
    ("上周五，", "上周五", "2023-09-08"),
    ("上周，", "上周", "2023-09"),
    ("年底，", "年底", "2022"),
    ("今年年底", "今年年底", "2023"),
    ("年初，", "年初", "2023"),
    ("下半年，", "下半年", "2023"),
]
TWO = [
    ("2016年-2018年", ["2016", "2018"]),
    ("2016-2018年", ["2016", "2018"]),
    ("2020年9月至2021年底", ["2020-09", "2021"]),
]
NONE = [
    "13月",
    "2月31日",
    "2023年2月29日",
    "净网2024",
    "24小时",
    "三年",
    "十五年",
    "5年",
    "第285条",
    "(2024)京01刑终2342号",
    "v2.3.4",
    "“9·06”",
    "近日",
    "日前",
    "3个月",
    "2024",
    "3月薪",
    "5日内",
    "近10日",
    "100日元",
    "2024级",
    "行政拘留15日",
    "1至3日",
    "十三月",
    "今日头条",
    "如今天气",
    "日本周五",
    "如今早已",
    "三天前天津",
    "目前年均收入",
]


@pytest.mark.parametrize(("text", "words", "iso"), ONE)
def test_a_date_is_found_and_resolved(text: str, words: str, iso: str) -> None:
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == words
    assert resolve(mention.value, PUBLISHED, BEFORE) == iso


@pytest.mark.parametrize(("text", "iso"), TWO)
def test_both_ends_of_a_range_are_found(text: str, iso: list[str]) -> None:
    assert [resolve(mention.value, None, None) for mention in find_dates(text)] == iso


def test_the_second_end_of_a_range_is_read_against_the_first() -> None:
    first, second = find_dates("2021年9月12日至15日")
    assert resolve(second.value, PUBLISHED, first.value) == "2021-09-15"
    first, second = find_dates("2021年9月至12月")
    assert resolve(second.value, PUBLISHED, first.value) == "2021-12"


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_left(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize("text", ["今年2月", "2月9日", "上月", "当日", "12日"])
def test_without_anything_to_read_it_against_a_date_stays_open(text: str) -> None:
    (mention,) = find_dates(text)
    assert resolve(mention.value, None, None) is None


def test_january_looks_back_to_december() -> None:
    (mention,) = find_dates("上月")
    assert resolve(mention.value, "2023-01-05", None) == "2022-12"


READ = [
    ("2022年9月", None, "2022-09"),
    ("20230912", None, "2023-09-12"),
    ("2023-09", None, "2023-09"),
    ("2023.9.12", None, "2023-09-12"),
    ("2023-09-12T10:59:00+08:00", None, "2023-09-12T10:59"),
    ("２０２３年", None, "2023"),
    ("民國108年10月", None, "2019-10"),
    ("今年2月", dt.date(2023, 9, 12), "2023-02"),
    ("2月9日", dt.date(2023, 9, 12), "2023-02-09"),
    ("2月9日", None, None),
    ("2024", None, None),
    ("20231345", None, None),
    ("2022年9月，", None, None),
    ("3年", None, None),
    ("", None, None),
    ("2023年2月29日", None, None),
    ("去年2月29日", dt.date(2024, 3, 1), None),
    ("24小时", None, None),
    ("近日", dt.date(2023, 9, 12), None),
]


@pytest.mark.parametrize(("text", "published", "iso"), READ)
def test_a_whole_date_is_read(text: str, published: dt.date | None, iso: str | None) -> None:
    assert read_date(text, published) == iso
