"""The page of the third batch as it was published, read by hand, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telling import bases, cities, code, found_of, leaders, left, money, people, started

from extractor import extract, read_document

if TYPE_CHECKING:
    from pathlib import Path

    from extractor import Notice

CODES = ["9.06", "5.11", "6.16", "8.26", "1.12"]
CITIES = [
    ("福建省", "莆田市", None, "350300"),
    ("重庆市", "重庆市", "沙坪坝区", "500106"),
    ("江苏省", "无锡市", "江阴市", "320281"),
    ("浙江省", "温州市", None, "330300"),
    ("四川省", "乐山市", None, "511100"),
]
NAMES = ["福建莆田", "重庆沙坪坝", "江苏江阴", "浙江温州", "四川乐山"]
STARTED = ["2022-09", "2018-04", "2021-07", "2021-09", "2020-08"]
LEADERS = [
    [("唐某某", "ringleader")],
    [("曾某某", "ringleader")],
    [("陈某", "ringleader"), ("潘某某", "financier")],
    [],
    [("廖某某", "ringleader"), ("申某", "ringleader")],
]
BASES = [
    [("老挝", "LA", None)],
    [("柬埔寨", "KH", None)],
    [("缅北勐波", "MM", "勐波")],
    [("缅甸", "MM", None), ("马来西亚", "MY", None)],
    [("缅北掸邦小勐拉", "MM", "掸邦小勐拉")],
]
MONEY = [
    [(30_000_000, "at_least", "involved")],
    [(300_000_000, "at_most", "involved")],
    [],
    [(30_000_000, "at_least", "involved")],
    [],
]
PEOPLE = [
    [(150, "at_least", "member", False), (30, "at_least", "arrested", False)],
    [(80, "at_least", "arrested", False)],
    [
        (6, "exact", "other", False),
        (560, "at_least", "arrested", False),
        (78, "exact", "sentenced", True),
        (60, "exact", "transferred", True),
    ],
    [(890, "at_least", "arrested", False), (520, "at_least", "transferred", True)],
    [(450, "at_least", "arrested", False)],
]
COUNTS = [
    [],
    [(8, "exact", "个", "分公司")],
    [(18, "exact", "个", "诈骗集团"), (50, "at_least", "起", None), (8, "exact", "个", "诈骗集团")],
    [(4, "exact", "个", "跨境电信网络诈骗犯罪集团")],
    [(190, "at_least", "条", None), (16, "exact", "个", "诈骗窝点")],
]
#: What else is told and is no field: the gang's dates, and a city it passed through.
LEFT_DATES = [[], ["2016", "2018", "2018"], ["2019-12", "2020-07"], [], []]
LEFT_PLACES = [[], ["广州"], [], [], []]


@pytest.fixture(scope="module")
def page(shared_pages: Path) -> str:
    (path,) = shared_pages.glob("*third-batch.txt")
    return read_document(path).text


@pytest.fixture(scope="module")
def notice(page: str) -> Notice:
    return extract(page)


def test_the_page(notice: Notice) -> None:
    assert notice.kind == "numbered"
    assert notice.title is not None
    assert "第三批5起特大跨境电信网络诈骗犯罪案件" in notice.title.value
    assert notice.source is not None
    assert notice.source.value == "最高检网站"
    assert notice.published is not None
    assert notice.published.value == "2023-09-12T10:59"
    assert [found.value for found in notice.agencies] == ["最高人民检察院", "公安部"]
    assert notice.batch is not None
    assert notice.batch.value == 3
    assert notice.declared_cases is not None
    assert notice.declared_cases.value == 5
    assert notice.warnings == ()


def test_the_headings_are_those_of_the_page(notice: Notice) -> None:
    headings = [case.heading.value if case.heading else "" for case in notice.cases]
    assert headings == [f"{n}“{c}”电信网络诈骗案" for n, c in zip(NAMES, CODES, strict=True)]
    assert [case.index for case in notice.cases] == [1, 2, 3, 4, 5]


def test_codes(notice: Notice) -> None:
    assert [code(case) for case in notice.cases] == CODES
    assert {case.case_code.value.kind for case in notice.cases if case.case_code} == {"date"}


def test_cities(notice: Notice) -> None:
    assert [[name for name, _ in cities(case)] for case in notice.cases] == [[name] for name in NAMES]
    values = [found.value for case in notice.cases for found in case.cities]
    assert [(v.province, v.city, v.county, v.adcode) for v in values] == CITIES


def test_start_dates(notice: Notice) -> None:
    assert [started(case) for case in notice.cases] == STARTED


@pytest.mark.parametrize("number", range(5))
def test_leaders(notice: Notice, number: int) -> None:
    assert leaders(notice.cases[number]) == LEADERS[number]
    values = [found.value for found in notice.cases[number].leaders]
    assert all(value.masked and value.surname == value.name[0] for value in values)


@pytest.mark.parametrize("number", range(5))
def test_bases(notice: Notice, number: int) -> None:
    assert bases(notice.cases[number]) == BASES[number]


@pytest.mark.parametrize("number", range(5))
def test_amounts(notice: Notice, number: int) -> None:
    assert money(notice.cases[number]) == MONEY[number]
    for found in notice.cases[number].amounts:
        assert found.text.startswith("人民币")
        assert found.text.endswith("元")
        assert found.value.currency == "CNY"
        bound = (found.value.min, found.value.max)
        least = found.value.qualifier == "at_least"
        assert bound == ((found.value.value, None) if least else (None, found.value.value))


@pytest.mark.parametrize("number", range(5))
def test_people(notice: Notice, number: int) -> None:
    assert people(notice.cases[number]) == PEOPLE[number]


@pytest.mark.parametrize("number", range(5))
def test_unclaimed_counts(notice: Notice, number: int) -> None:
    values = [one.value for one in notice.cases[number].unclaimed if one.kind == "count"]
    counts = [(int(v["value"]), v["qualifier"], v["unit"], v["noun"]) for v in values]
    assert counts == COUNTS[number]


@pytest.mark.parametrize("number", range(5))
def test_other_things_unclaimed(notice: Notice, number: int) -> None:
    case = notice.cases[number]
    assert [one.value for one in case.unclaimed if one.kind == "date"] == LEFT_DATES[number]
    assert left(case, "place") == LEFT_PLACES[number]
    assert left(case, "amount") == left(case, "headcount") == left(case, "person") == left(case, "code") == []


def test_nothing_comes_from_beside_or_below_the_article(notice: Notice, page: str) -> None:
    first, last = page.index("挂牌督办案件简要情况"), page.index("责编")
    for case in notice.cases:
        assert case.heading is not None
        assert first < case.heading.start
        assert all(first < one.start < one.end < last for one in case.unclaimed)
    assert all(found.end < last for found in found_of(notice))
    assert all(one.end < last for one in notice.unclaimed)


def test_every_field_stands_in_the_page(notice: Notice, page: str) -> None:
    fields = list(found_of(notice))
    assert len(fields) > 45
    for found in fields:
        assert page[found.start : found.end] == found.text
