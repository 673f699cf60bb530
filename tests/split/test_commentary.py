"""Sections that draw a lesson give a case nothing."""

from __future__ import annotations

import pytest

from extractor import extract

LEAD = "某高院公布2件典型案例\n近日，某高院公布2件典型案例。"
FACTS = "2023年3月，张某骗取他人3000万元，被抓获。"
LESSON = "近年来，一些人前往柬埔寨从事诈骗，涉案金额高达9亿元。"
OTHER = "案例二：李某盗窃案\n2023年5月，李某在某市盗窃财物，被当场抓获。"


@pytest.mark.parametrize(
    "parts",
    [
        ("【基本案情】", FACTS, "【典型意义】", LESSON),
        ("【典型意义】" + LESSON, "【基本案情】" + FACTS),
        ("一、基本案情", FACTS, "三、典型意义", LESSON),
        (FACTS, "检察官说法：" + LESSON),
    ],
)
def test_the_lesson_of_a_case_gives_no_value_and_is_not_lost(parts: tuple[str, ...]) -> None:
    case = extract("\n".join([LEAD, "案例一：张某诈骗案", *parts, OTHER])).cases[0]
    assert [amount.value.value for amount in case.amounts] == [30_000_000]
    assert not case.overseas_bases
    assert {"9亿元", "柬埔寨"} <= {left.text.removeprefix("高达") for left in case.unclaimed}
