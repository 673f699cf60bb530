"""Every style of marker with every layout of name and story, with and without a declared number."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from extractor import extract

if TYPE_CHECKING:
    from collections.abc import Callable

STYLES = (
    "一、|二、|三、",
    "一.|二.|三.",
    "一：|二：|三：",
    "（一）|（二）|（三）",
    "(一)|(二)|(三)",
    "㈠|㈡|㈢",
    "1.|2.|3.",
    "1. |2. |3. ",
    "1．|2．|3．",
    "1、|2、|3、",
    "1：|2：|3：",
    "1 |2 |3 ",
    "（1）|（2）|（3）",
    "1）|2）|3）",
    "⒈|⒉|⒊",
    "⑴|⑵|⑶",
    "①|②|③",
    "❶|❷|❸",
    "1\ufe0f\u20e3|2\ufe0f\u20e3|3\ufe0f\u20e3",
    "01 |02 |03 ",
    "01.|02.|03.",
    "01、|02、|03、",
    "• 1.|• 2.|• 3.",
    "**1.** |**2.** |**3.** ",
    "案例一|案例二|案例三",
    "案例一 |案例二 |案例三 ",
    "案例一：|案例二：|案例三：",
    "案例1|案例2|案例3",
    "案例 1 |案例 2 |案例 3 ",
    "案例1：|案例2：|案例3：",
    "案例1:|案例2:|案例3:",
    "案例1、|案例2、|案例3、",
    "案例1.|案例2.|案例3.",
    "案例01：|案例02：|案例03：",
    "案例①|案例②|案例③",
    "案例（一）|案例（二）|案例（三）",
    "案例（1）：|案例（2）：|案例（3）：",
    "例一：|例二：|例三：",
    "案一：|案二：|案三：",
    "【案例一】|【案例二】|【案例三】",
    "【案例1】|【案例2】|【案例3】",
    "（案例一）|（案例二）|（案例三）",
    "[案例一]|[案例二]|[案例三]",
    "「案例一」|「案例二」|「案例三」",
    "◆案例一：|◆案例二：|◆案例三：",
    "▌案例一 |▌案例二 |▌案例三 ",
    "案件一：|案件二：|案件三：",
    "案件1：|案件2：|案件3：",
    "典型案例一：|典型案例二：|典型案例三：",
    "典型案例1：|典型案例2：|典型案例3：",
    "典型案例之一：|典型案例之二：|典型案例之三：",
    "案例之一 |案例之二 |案例之三 ",
    "第一起：|第二起：|第三起：",
    "第一起|第二起|第三起",
    "第1起：|第2起：|第3起：",
    "第一案：|第二案：|第三案：",
    "战果一：|战果二：|战果三：",
    "警情一：|警情二：|警情三：",
    "CASE 1 |CASE 2 |CASE 3 ",
    "Case 01：|Case 02：|Case 03：",
    "case1|case2|case3",
    "NO.1 |NO.2 |NO.3 ",
    "No.1：|No.2：|No.3：",
    "Part.1 |Part.2 |Part.3 ",
)


class Told(NamedTuple):
    name: str
    headline: str
    story: str
    rest: str
    caught: int
    began: str


TOLD = (
    Told(
        "福建莆田郭某等人诈骗案",
        "“刷单”群里全是托",
        "2022年9月21日，福建省莆田市公安局荔城分局接报一起电信网络诈骗案件，受害人祝某被骗18万元。",
        "警方循线追踪，抓获犯罪嫌疑人20名。",
        20,
        "2022-09-21",
    ),
    Told(
        "江苏江阴“6.16”电信网络诈骗案",
        "客服的电话不能信",
        "今年3月，江苏省江阴市公安局工作中发现，有人架设设备为境外诈骗团伙拨打电话。",
        "专案组分赴三地收网，抓获犯罪嫌疑人12名，查扣设备30台。",
        12,
        "2023-03",
    ),
    Told(
        "湖南衡阳公安机关侦破网络赌博案",
        "群里发红包 输赢几十万",
        "10月8日，湖南省衡阳市公安局石鼓分局接群众田某报警称，其在某平台赌博输掉30余万元。",
        "经查，该团伙以发红包的方式开设赌场，警方抓获犯罪嫌疑人15名。",
        15,
        "2022-10-08",
    ),
)
LAYOUTS: dict[str, Callable[[str, Told], str]] = {
    "name": lambda mark, told: f"{mark}{told.name}\n{told.story}{told.rest}",
    "name and story": lambda mark, told: f"{mark}{told.name}。{told.story}{told.rest}",
    "story": lambda mark, told: f"{mark}{told.story}{told.rest}",
    "story in two": lambda mark, told: f"{mark}{told.story}\n{told.rest}",
    "alone": lambda mark, told: f"{mark}\n{told.story}\n{told.rest}",
    "alone above a name": lambda mark, told: f"{mark}\n{told.name}\n{told.story}{told.rest}",
    "alone above a headline": lambda mark, told: f"{mark}\n{told.headline}\n{told.story}{told.rest}",
    "name in brackets": lambda mark, told: f"{mark}【{told.name}】\n{told.story}{told.rest}",
    "headline": lambda mark, told: f"{mark}{told.headline}\n{told.story}{told.rest}",
}
OPENINGS = {
    "declared": "公安机关公布3起典型案例\n近日，公安部公布3起打击犯罪典型案例，提醒群众提高警惕。",
    "not declared": "公安机关公布一批典型案例\n近日，公安部公布一批打击犯罪典型案例，提醒群众提高警惕。",
}
CLOSING = "警方提醒：凡是要求转账的，都是诈骗。"


#: A date is read behind no figure or numeral that it is glued to.
GLUED = ("案例一|案例二|案例三", "案例1|案例2|案例3", "case1|case2|case3")
PUBLISHED = date(2023, 5, 4)


def wrong(style: str) -> list[tuple[str, str]]:
    """Return the layouts and openings with which a style of marker does not give each case its own."""
    dated = style not in GLUED
    expected = [(n, told.began if dated else None, [told.caught]) for n, told in enumerate(TOLD, 1)]
    failures = []
    for (layout, laid_out), (opening, lead) in product(LAYOUTS.items(), OPENINGS.items()):
        items = [laid_out(mark, told) for mark, told in zip(style.split("|"), TOLD, strict=True)]
        cases = extract("\n".join([lead, *items, CLOSING]), published=PUBLISHED).cases
        found = [
            (
                case.index,
                case.start_date.value if dated and case.start_date else None,
                [count.value.value for count in case.suspects],
            )
            for case in cases
        ]
        if found != expected:
            failures.append((layout, opening))
    return failures


@pytest.mark.parametrize("style", STYLES)
def test_every_marker_gives_a_case_in_every_layout(style: str) -> None:
    assert wrong(style) == []
