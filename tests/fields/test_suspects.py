"""What became of the people whom a heading counts."""

from __future__ import annotations

import pytest

from extractor import extract

LEAD = "某高院公布2件典型案例\n近日，某高院公布2件典型案例。"
OTHER = "案例二：李某盗窃案\n2023年3月，李某在某市盗窃财物，被当场抓获。"


@pytest.mark.parametrize(
    ("story", "status"),
    [
        ("椒江区人民法院判处余某有期徒刑十四年，其余十七人分别获刑。", "sentenced"),
        ("二审维持原判：余某无期徒刑，其余人有期徒刑八年至二年不等。", "sentenced"),
        ("余某等人骗取老年人三千万元，案件正在侦办。", "other"),
    ],
)
def test_those_whom_a_heading_counts_are_sentenced_where_a_court_judged(story: str, status: str) -> None:
    case = extract(f"{LEAD}\n案例一：余某等18人诈骗案\n{story}\n{OTHER}").cases[0]
    assert [s.value.status for s in case.suspects if s.value.value == 18] == [status]


@pytest.mark.parametrize(
    ("story", "taken", "left"),
    [
        ("警方在福清抓获6人，在长乐抓获6人。", 2, 0),
        ("警方在福清抓获6人。随后又抓获6人。", 2, 0),
        ("警方在福清抓获6人。此外，另抓获6人。", 2, 0),
        ("警方在福清抓获6人。专案组在长乐抓获6人。", 1, 1),
        ("警方在福清抓获6人。目前，6人已被抓获归案。", 1, 0),
        ("警方在福清抓获6人。目前，在福清抓获的6人已到案。", 1, 0),
    ],
)
def test_the_same_figure_of_other_people_is_not_lost(story: str, taken: int, left: int) -> None:
    case = extract(f"{LEAD}\n案例一：余某等诈骗案\n{story}\n{OTHER}").cases[0]
    counted = [one for one in case.unclaimed if one.kind == "headcount"]
    assert (len(case.suspects), len(counted)) == (taken, left)
