"""A number or date of which no value is sure is told and warned of; no part of it is taken for the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor import extract

if TYPE_CHECKING:
    from extractor.model import Amount, Case, Found, Notice, Suspects

HEAD = "2023年5月，江苏省江阴市公安局侦破一起电信网络诈骗案，"

UNSURE = (
    # blanks, tabs, commas and points within the figures
    "抓获犯罪嫌疑人[1 5 名]",
    "抓获[12 15人]",
    "抓获[3\t150人]",
    "抓获犯罪嫌疑人[150\t名]",
    "涉案[18\t964元]",
    "涉案金额[1 8964元]",
    "涉案金额[1. 5亿元]",
    "涉案金额[1 .5亿元]",
    "涉案金额[1..5万元]",
    "涉案金额[1, 234元]",
    "涉案金额[3,00万元]",
    "涉案金额[3，00万元]",
    "涉案金额[12,3456元]",
    "涉案金额[1,23,456元]",
    # several numbers with one unit
    "抓获[12、15人]",
    "抓获[12、13、20人]",
    "抓获[十二、三名]嫌疑人",
    "抓获[12或15人]",
    "抓获[12/15人]",
    "每次骗取[3000、5000元]",
    # ranges that fall, or whose ends lie too far apart
    "抓获[30至20人]",
    "涉案[5至3万元]",
    "涉案[5-3万元]",
    "涉案[80至50万元]",
    # no numerals
    "涉案金额[3e5元]",
    "涉案金额[1.2.3万元]",
    "涉案金额[三百百万元]",
    "涉案金额[3千千元]",
    "涉案金额[5万万万元]",
    "涉案金额[3万5亿元]",
    "骗取[A5万元]",
    "抓获[1.5人]",
    # figures with something raised behind them
    "抓获[150<sup>2</sup>人]",
    "涉案金额[10⁵元]",
    "抓获[150①人]",
)

SURE = (
    ("抓获[3 150人]", 3150, None),
    ("抓获[15 0人]", 150, None),
    ("抓获[三、四名]嫌疑人", 3, 4),
    ("抓获[二、三十名]嫌疑人", 20, 30),
    ("抓获[12至15人]", 12, 15),
    ("涉案[18 964元]", 18964, None),
    ("涉案[约 1000 万元]", 10**7, None),
    ("涉案金额[1，234，567元]", 1234567, None),
    ("涉案金额[三千 八百 万元]", 38 * 10**6, None),
    ("涉案金额[5000至3万元]", 5000, 30000),
    ("涉案金额[5万至3万元]", 30000, 50000),
    ("涉案金额[3、4万元]", 30000, 40000),
    ("抓获张某1、[2人]", 2, None),
    ("从2018至2021，抓获[15人]", 15, None),
)

IMPOSSIBLE = (
    "[2022年13月]", "[2022年0月]", "[9月31日]", "[2月30日]", "[2023年2月29日]", "[9月45日]", "[13月5日]",
    "[2023-13-05]", "[2023.9.31]", "[九月三十一日]", "[十三月五日]", "[2022年十三月]",
)  # fmt: skip
POSSIBLE = ("2024年2月29日", "2月29日", "租期36月", "二三月间", "2023-12-05", "版本1.2.3", "分24月还清")


def read(told: str) -> tuple[str, Notice, Case]:
    """Read a case with the words told, of which those in brackets are returned."""
    notice = extract(f"{HEAD}{told.replace('[', '').replace(']', '')}。")
    return told.partition("[")[2].partition("]")[0], notice, notice.cases[0]


@pytest.mark.parametrize("told", UNSURE)
def test_a_number_that_is_not_sure_is_left_and_warned_of(told: str) -> None:
    words, notice, case = read(told)
    assert (case.suspects, case.amounts) == ((), ())
    assert [(one.kind, one.value) for one in case.unclaimed if one.text == words] == [("count", None)]
    assert [(one.code, one.case) for one in notice.warnings] == [("unsure_number", case.index)]


@pytest.mark.parametrize(("told", "value", "most"), SURE)
def test_a_number_that_is_sure_is_read(told: str, value: int, most: int | None) -> None:
    words, notice, case = read(told)
    found: tuple[Found[Suspects] | Found[Amount], ...] = (*case.suspects, *case.amounts)
    assert [(one.text, one.value.value, one.value.max) for one in found] == [(words, value, most)]
    assert notice.warnings == ()


@pytest.mark.parametrize("told", IMPOSSIBLE)
def test_a_date_that_the_calendar_lacks_is_left_and_warned_of(told: str) -> None:
    words, notice, case = read(f"{told}接到报警，抓获7人")
    assert case.start_date is None
    assert [one.value for one in case.unclaimed if one.text == words] == [None]
    assert [one.code for one in notice.warnings] == ["impossible_date"]


@pytest.mark.parametrize("told", POSSIBLE)
def test_other_dates_and_terms_are_not_warned_of(told: str) -> None:
    assert "impossible_date" not in [one.code for one in extract(f"{HEAD}{told}，抓获7人。").warnings]


@pytest.mark.parametrize(
    "told", ["抓获1000000000人", "抓获0人", "涉案1000000000000000000元", "涉案9999亿亿元"]
)
def test_a_number_that_no_case_holds_is_queried(told: str) -> None:
    assert [one.code for one in extract(f"{HEAD}{told}。").warnings] == ["implausible_quantity"]


def test_a_number_outside_the_cases_is_warned_of_too() -> None:
    notice = extract("某市召开会议，12、15人参加了，共有12、15人发言。会议于9月31日结束，讨论了有关工作。")
    assert [(one.code, one.case) for one in notice.warnings] == [
        ("unsure_number", None),
        ("impossible_date", None),
    ]
