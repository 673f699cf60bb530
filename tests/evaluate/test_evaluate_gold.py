from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from extractor.evaluate.gold import GoldError, read_gold

if TYPE_CHECKING:
    from pathlib import Path

AMOUNT = {"value": 30000000, "qualifier": "at_least", "role": "involved", "text": "3000余万元"}


def write(path: Path, gold: Any) -> Path:
    path.write_text(gold if isinstance(gold, str) else json.dumps(gold), encoding="utf-8")
    return path


def test_gold_is_read_with_what_is_left_out_null(tmp_path: Path) -> None:
    cases = [{"index": 1, "amounts": [AMOUNT], "case_code": {"code": "9.06", "kind": "date"}}]
    gold = read_gold(write(tmp_path / "a.json", {"kind": "numbered", "cases": cases}))
    assert gold.title is None
    assert gold.cases[0].amounts[0].value == Decimal(30000000)
    assert gold.cases[0].suspects == ()


@pytest.mark.parametrize(
    ("gold", "place"),
    [
        ("{", "Invalid JSON"),
        ({}, "kind: Field required"),
        ({"kind": "several"}, "kind: "),
        ({"kind": "none", "titel": "甲"}, "titel: Extra inputs"),
        ({"kind": "none", "batch": "3"}, "batch: "),
        ({"kind": "none", "cases": [{"index": 1}]}, "kind is none exactly where"),
        ({"kind": "numbered"}, "kind is none exactly where"),
        ({"kind": "numbered", "cases": [{"index": 1}, {"index": 1}]}, "the same index"),
        ({"kind": "single", "cases": [{"index": 1, "amounts": [{}]}]}, "cases.0.amounts.0.value: "),
        (
            {"kind": "single", "cases": [{"index": 1, "amounts": [{**AMOUNT, "role": "stolen"}]}]},
            "cases.0.amounts.0.role: ",
        ),
        (
            {"kind": "single", "cases": [{"index": 1, "suspects": [{"value": 3, "status": "jailed"}]}]},
            "cases.0.suspects.0.status: ",
        ),
    ],
)
def test_a_mistake_is_told_on_one_line_with_its_place(tmp_path: Path, gold: Any, place: str) -> None:
    path = write(tmp_path / "bad.json", gold)
    with pytest.raises(GoldError) as raised:
        read_gold(path)
    message = str(raised.value)
    assert message.startswith(f"{path}: ")
    assert place in message
    assert "\n" not in message


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot read"):
        read_gold(tmp_path / "none.json")
