from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from extractor.model import Amount, CaseCode, City, Leader, OverseasBase, Suspects
from extractor.view.words import in_words, number
from extractor.visible import one_line


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (150, "150"),
        (10000, "1万"),
        (30000000, "3000万"),
        (135800000, "1.358亿"),
        (1316216, "131.6216万"),
        (123456789, "12345.6789万"),
        (Decimal("123456789.5"), "123456789.5"),
        (Decimal("0.50"), "0.5"),
        (10**40 + 1, "1" + 36 * "0" + ".0001万"),
        (10**40, "1" + 32 * "0" + "亿"),
        (Decimal("1E+40"), "1" + 32 * "0" + "亿"),
        (Decimal("12345678901234567890123456789012345.5"), "12345678901234567890123456789012345.5"),
    ],
)
def test_number(value: Decimal | int, expected: str) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Amount(value=Decimal(20000), role="fine"), "fine 2万元"),
        (Amount(value=Decimal(5), max=Decimal(5), qualifier="at_most", role="loss"), "loss ≤5元"),
        (Amount(value=Decimal(5), qualifier="about", currency="USD", role="flow"), "flow ≈5美元"),
        (Amount(value=Decimal(5), currency="USDT", role="other"), "other 5 USDT"),
        (
            Amount(
                value=Decimal(50000),
                min=Decimal(50000),
                max=Decimal(150000),
                qualifier="range",
                role="proceeds",
            ),
            "proceeds 5万～15万元",
        ),
        (Suspects(value=78, status="sentenced", part_of_total=True), "sentenced 78人 (part)"),
        (Suspects(value=560, min=560, qualifier="at_least", status="arrested"), "arrested ≥560人"),
        (Leader(name="李某", masked=True, role="financier"), "李某 (financier)"),
        (City(name="甲市", adcode="990100"), "甲市 990100"),
        (City(name="甲市"), "甲市"),
        (OverseasBase(name="缅北", territory="MM"), "缅北 (MM)"),
        (OverseasBase(name="东南亚某国"), "东南亚某国"),
        (CaseCode(code="9.06", kind="date"), "9.06"),
        (3, "3"),
    ],
)
def test_values_in_words(value: Any, expected: str) -> None:
    assert in_words(value) == expected


def test_nothing_that_moves_the_cursor_reaches_the_terminal() -> None:
    assert one_line("甲\r\n\x1b]0;x\x07乙\u202e丙\u2028丁") == r"甲 \u001b]0;x\u0007乙\u202e丙 丁"
