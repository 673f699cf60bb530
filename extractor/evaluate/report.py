"""What came of a check, for people and for programs."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rich import box
from rich.table import Table

from extractor.evaluate.compare import FIELDS, GROUND, Score

if TYPE_CHECKING:
    from extractor.evaluate.compare import Comparison, Difference
    from extractor.evaluate.pairing import Leaf


def score_table(comparison: Comparison) -> Table:
    """Return precision, recall and F1 of every field, and of all values together."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("field", no_wrap=True)
    for title in ("right", "missed", "made up", "precision", "recall", "F1"):
        table.add_column(title, justify="right", no_wrap=True)
    for name, score in _scores(comparison):
        counts = (str(count) for count in (score.hits, score.missed, score.made_up))
        shares = (f"{share:.3f}" for share in (score.precision, score.recall, score.f1))
        table.add_row(name, *counts, *shares, end_section=name == "warnings")
    return table


def difference_line(difference: Difference) -> str:
    """Return a difference on one line: document, case, field, what was expected and what was found."""
    case = "" if difference.case is None else f" case {difference.case}"
    return f"{difference.document}{case} {difference.field}: {difference.what} {_values(difference)}"


def as_data(comparison: Comparison) -> dict[str, Any]:
    """Return the whole report in JSON's types; decimals stay exact."""
    fields = {
        name: {
            "hits": score.hits,
            "missed": score.missed,
            "made_up": score.made_up,
            "precision": round(score.precision, 4),
            "recall": round(score.recall, 4),
            "f1": round(score.f1, 4),
        }
        for name, score in _scores(comparison)
    }
    differences = [
        {
            "document": each.document,
            "case": each.case,
            "field": each.field,
            "what": each.what,
            "gold": each.gold,
            "got": each.got,
        }
        for each in comparison.differences
    ]
    return {"fields": fields, "differences": differences}


def _scores(comparison: Comparison) -> list[tuple[str, Score]]:
    scores = [(name, comparison.scores[name]) for name in FIELDS if name in comparison.scores]
    return [*scores, ("all", sum((score for _, score in scores), Score()))]


def _values(difference: Difference) -> str:
    """Return the leaf that is missing or made up, or of a pair only the keys that differ."""
    gold, got = difference.gold, difference.got
    if gold is None or got is None:
        return _leaf(gold or got or {})
    differing = [key for key, value in gold.items() if key not in got or got[key] != value]
    changes = ", ".join(f"{key} {_text(gold[key])}→{_text(got.get(key))}" for key in differing)
    known = next((got[key] for key in ("text", "name", "code") if key in gold and key not in differing), None)
    return changes if known is None else f"({_text(known)}) {changes}"


def _leaf(leaf: Leaf) -> str:
    if leaf.keys() <= {"value", *GROUND}:
        return _text(leaf["value"])
    said = {key: value for key, value in leaf.items() if value is not None and key not in GROUND[1:]}
    return " ".join(f"{key}={_text(value)}" for key, value in said.items())


def _text(value: Any) -> str:
    """Return a bare value on one line, strings in quotes."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)
