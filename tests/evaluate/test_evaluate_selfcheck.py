from __future__ import annotations

import json
from typing import Any

import pytest

from extractor.document import document_from_text
from extractor.evaluate.gold import Gold
from extractor.evaluate.selfcheck import contradictions

TEXT = "抓获50名，其中金主5名，涉案３０００餘万元"


def faults(case: dict[str, Any], **gold: Any) -> list[str]:
    told = {"kind": "single", "cases": [{"index": 1, **case}], **gold}
    return list(contradictions(Gold.model_validate_json(json.dumps(told)), document_from_text(TEXT)))


SOUND = [
    {"suspects": [{"value": 50, "text": "50名"}, {"value": 5, "part_of_total": True, "text": "5名"}]},
    {"amounts": [{"value": 30000000, "currency": "CNY", "text": "３０００餘万元"}]},
    {"cities": [{"name": "江苏江阴", "province": "江苏省", "county": "江阴市", "adcode": "320281"}]},
    {"overseas_bases": [{"name": "缅北", "territory": "MM", "territory_name": "缅甸"}]},
    {"start_date": "2022-09"},
]
WRONG = [
    ({"suspects": [{"value": 50, "text": "51名"}]}, "51名 does not stand in the text"),
    (
        {"suspects": [{"value": 5, "qualifier": "exact"}, {"value": 9, "part_of_total": True}]},
        "the part of 9 exceeds its total of 5",
    ),
    ({"suspects": [{"value": 5, "min": 5, "qualifier": "exact"}]}, "is exact, and has bounds"),
    ({"amounts": [{"value": 5, "min": 9, "max": 3}]}, "9 to 3 is no range"),
    ({"amounts": [{"value": 5, "currency": "RMB"}]}, "RMB is no currency"),
    ({"cities": [{"name": "某地", "adcode": "999999"}]}, "999999 is no adcode"),
    ({"cities": [{"name": "江阴", "city": "苏州市", "adcode": "320281"}]}, "lies in 无锡市, not in 苏州市"),
    ({"overseas_bases": [{"name": "某", "territory": "CN"}]}, "CN is no territory outside the mainland"),
    (
        {"overseas_bases": [{"name": "缅", "territory": "MM", "territory_name": "泰国"}]},
        "MM is 缅甸, not 泰国",
    ),
    ({"start_date": "2022-13"}, "2022-13 is no date"),
]


@pytest.mark.parametrize("case", SOUND)
def test_sound_gold_is_quiet(case: dict[str, Any]) -> None:
    assert faults(case) == []


@pytest.mark.parametrize(("case", "words"), WRONG)
def test_what_cannot_be_right_is_told(case: dict[str, Any], words: str) -> None:
    (fault,) = faults(case)
    assert fault.startswith("case 1: ")
    assert words in fault


def test_a_part_above_its_total_may_be_asked_for() -> None:
    case = {"suspects": [{"value": 5, "qualifier": "exact"}, {"value": 9, "part_of_total": True}]}
    assert faults(case, warnings=["part_exceeds_total"]) == []
