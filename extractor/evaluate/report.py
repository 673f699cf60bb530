"""What came of a check, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rich import box
from rich.table import Table

from extractor.evaluate.compare import FIELDS, GROUND, Score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extractor.evaluate.check import Check
    from extractor.evaluate.compare import Comparison, Difference
    from extractor.evaluate.pairing import Leaf
    from extractor.evaluate.why import Why


def score_table(comparison: Comparison) -> Table:
    """Return precision, recall and F1 of every field, and of all values together."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("field", no_wrap=True)
    for title in _TITLES:
        table.add_column(title, justify="right", no_wrap=True)
    for name, score in _scores(comparison):
        table.add_row(name, *_figures(score), end_section=name == "warnings")
    return table


def difference_line(difference: Difference) -> str:
    """Return a difference on one line: document, case, field, what was expected and what was found."""
    case = "" if difference.case is None else f" case {difference.case}"
    return f"{difference.document}{case} {difference.field}: {difference.what} {_values(difference)}"


def why_line(told: Why) -> str:
    """Return the words of a difference in their place, and the rule; empty where nothing is known."""
    place = "" if told.start is None else f"{told.start}: {told.before}«{told.words}»{told.after}"
    rule = " ".join(part for part in (told.rule, told.note) if part)
    return "  ".join(part for part in (place, rule) if part)


def as_data(comparison: Comparison) -> dict[str, Any]:
    """Return scores and differences in JSON's types; decimals stay exact."""
    return {
        "fields": scores_as_data(comparison),
        "differences": [_difference(each) for each in comparison.differences],
    }


def check_as_data(check: Check) -> dict[str, Any]:
    """Return a whole check in JSON's types."""
    return {
        "documents": check.documents,
        "cases": check.cases,
        "faults": [{"document": name, "fault": fault} for name, fault in check.faults],
        "fields": scores_as_data(check.total),
        "kinds": {kind: scores_as_data(result) for kind, result in check.by_kind.items()},
        "differences": [{**_difference(each), "why": asdict(told)} for each, told in check.explained],
        "rules": [{"rule": name, "fault": fault} for name, fault in check.rules],
    }


def scores_as_data(comparison: Comparison) -> dict[str, Any]:
    """Return counts and shares by field in JSON's types."""
    return {
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


def _difference(each: Difference) -> dict[str, Any]:
    return {
        "document": each.document,
        "case": each.case,
        "field": each.field,
        "what": each.what,
        "gold": each.gold,
        "got": each.got,
    }


def kinds_table(by_kind: Mapping[str, Comparison]) -> Table:
    """Return precision, recall and F1 of all values together, by kind of document."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("kind", no_wrap=True)
    for title in _TITLES:
        table.add_column(title, justify="right", no_wrap=True)
    for kind, result in sorted(by_kind.items()):
        table.add_row(kind, *_figures(dict(_scores(result))["all"]))
    return table


def markdown(check: Check) -> Iterator[str]:
    """Give a whole check as Markdown, line by line."""
    for name, fault in check.faults:
        yield f"- **gold of {name}**: {_escaped(fault)}"
    for name, fault in check.rules:
        yield f"- **rule {name}**: {_escaped(fault)}"
    for title, rows in (
        ("field", _scores(check.total)),
        ("kind", [(kind, dict(_scores(each))["all"]) for kind, each in sorted(check.by_kind.items())]),
    ):
        yield ""
        yield f"| {title} | {' | '.join(_TITLES)} |"
        yield f"|---|{'--:|' * len(_TITLES)}"
        yield from (f"| {name} | {' | '.join(_figures(score))} |" for name, score in rows)
    if check.explained:
        yield ""
        yield "| difference | words and rule |"
        yield "|---|---|"
    for each, told in check.explained:
        yield f"| {_escaped(difference_line(each))} | {_escaped(why_line(told))} |"


def _escaped(text: str) -> str:
    for mark in "\\|*_`<":
        text = text.replace(mark, f"\\{mark}")
    return text


_TITLES = ("right", "missed", "made up", "precision", "recall", "F1")


def _figures(score: Score) -> list[str]:
    counts = [str(count) for count in (score.hits, score.missed, score.made_up)]
    return [*counts, *(f"{share:.3f}" for share in (score.precision, score.recall, score.f1))]


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
