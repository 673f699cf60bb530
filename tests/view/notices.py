"""Hand-made notices for the tests of the views and of the evaluation."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from extractor.model import (
    Amount,
    Case,
    City,
    DocumentInfo,
    Found,
    Leader,
    Notice,
    OverseasBase,
    Suspects,
    Unclaimed,
    Warning,
)

TEXT = "甲市电信诈骗案\n甲市警方抓获李某等12余人，涉案3000余万元，查获手机8部。\n"


def found(value: Any, words: str, rule: str = "test.rule", text: str = TEXT) -> Found[Any]:
    """Return ``value`` grounded at the first ``words`` of ``text``."""
    start = text.index(words)
    return Found[Any](value=value, text=words, start=start, end=start + len(words), rule=rule)


def case(index: int = 1, **fields: Any) -> Case:
    """Return a case with every kind of value, or with the fields given."""
    told: dict[str, Any] = {
        "heading": found("甲市电信诈骗案", "甲市电信诈骗案"),
        "cities": (found(City(name="甲市", province="乙省", city="甲市", adcode="990100"), "甲市"),),
        "leaders": (found(Leader(name="李某", surname="李", masked=True, role="suspect"), "李某"),),
        "amounts": (
            found(
                Amount(value=Decimal(30000000), min=Decimal(30000000), qualifier="at_least", role="involved"),
                "3000余万元",
            ),
        ),
        "suspects": (found(Suspects(value=12, min=12, qualifier="at_least", status="arrested"), "12余人"),),
        "unclaimed": (
            Unclaimed(kind="count", text="8部", start=TEXT.index("8部"), end=TEXT.index("8部") + 2),
        ),
    }
    return Case(index=index, **{**told, **fields})


def notice(*cases: Case, **fields: Any) -> Notice:
    """Return a notice of ``cases``."""
    about = DocumentInfo(path="a.txt", sha256="0" * 64, encoding="utf-8", script="hans", length=len(TEXT))
    told: dict[str, Any] = {
        "document": about,
        "kind": "numbered" if cases else "none",
        "title": found("甲市电信诈骗案", "甲市电信诈骗案"),
        "agencies": (),
        "warnings": (Warning(code="lost_characters", message="2 characters are lost"),),
    }
    return Notice(**{**told, "cases": cases, **fields})


def base(name: str, territory: str | None) -> Found[Any]:
    """Return a base overseas that stands at the start of the text."""
    value = OverseasBase(name=name, territory=territory)
    return Found[Any](value=value, text="甲", start=0, end=1, rule="test.base")
