"""Score a round: texts that nobody had seen, held against labels in gold's form as the real texts are scored.

    python tools/score_round.py TEXTS LABELS [--misses]

TEXTS holds 01.txt …, LABELS 01.json … in the form of ``gold/``. The fields and what counts as the same value
are those of ``../shared/score.py``, so that the figures of all unseen texts can stand side by side. Prints a
row a field, and the row of ``docs/accuracy.md``. A miss is silent where the value's words do not stand in
``unclaimed`` and no warning points to its case or to the document.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from extractor import read_document
from extractor.pipeline import analyse
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    Labels = Mapping[str, Any]

_SHARED = Path(os.environ.get("DUBAN_SHARED", "../shared"))


def scorer() -> ModuleType:
    """Return the module that scores the real texts."""
    spec = importlib.util.spec_from_file_location("score", _SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no score.py in {_SHARED}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_scored(gold: Labels) -> dict[str, Any]:
    """Return labels in gold's form as the scorer reads them."""
    notice = gold.get("notice", gold)
    told = {key: notice.get(key) for key in ("title", "source", "published", "batch", "declared_cases")}
    return {"notice": told, "cases": [_case(case) for case in gold["cases"]]}


def _case(case: Labels) -> dict[str, Any]:
    code = case.get("case_code") or {}
    places = case.get("cities") or []
    provinces = [place["province"] for place in places if place.get("province")]
    first = places[0] if places else {}
    sums = [{**each, "raw": each["text"]} for each in case.get("amounts") or []]
    return {
        "heading": case.get("heading"),
        "index": case.get("index"),
        "code": code.get("code"),
        "province": provinces[0] if provinces else None,
        "provinces_all": list(dict.fromkeys(provinces)),
        "city": first.get("city"),
        "county": first.get("county"),
        "start_date": case.get("start_date"),
        "leaders": [each.get("name") or each["surname"] for each in case.get("leaders") or []],
        "overseas_bases": [each["name"] for each in case.get("overseas_bases") or []],
        "amounts": [each for each in sums if each["role"] == "involved"],
        "other_amounts": [each for each in sums if each["role"] != "involved"],
        "people": [_headcount(each) for each in case.get("suspects") or []],
    }


def _headcount(each: Labels) -> dict[str, Any]:
    status = "arrested" if each["status"] == "arrest_approved" else each["status"]
    return {**each, "raw": each["text"], "status": status, "subset": bool(each.get("part_of_total"))}


class Silence(NamedTuple):
    """Missed values, and those of them that nothing in the output points to."""

    missed: int
    silent: int


def silence(missed: Mapping[str, list[tuple[str, Any]]], outputs: Mapping[str, Labels]) -> Silence:
    """Count the missed values that are neither unclaimed nor in a case with a warning."""
    every = [(where, value) for found in missed.values() for where, value in found]
    return Silence(len(every), sum(_is_silent(where, value, outputs) for where, value in every))


def _is_silent(where: str, value: Any, outputs: Mapping[str, Labels]) -> bool:
    name, _, at = where.partition("#")
    notice = outputs[name]
    indexes = {str(case["index"]) for case in notice["cases"]}
    if any(
        each["case"] is None or str(each["case"]) == at or at not in indexes for each in notice["warnings"]
    ):
        return False
    words = value.get("raw", "") if isinstance(value, dict) else str(value)
    return not any(each["text"] in words or words in each["text"] for each in _unclaimed(notice) if words)


def _unclaimed(notice: Labels) -> Iterator[Labels]:
    yield from notice["unclaimed"]
    for case in notice["cases"]:
        yield from case["unclaimed"]


def false_warnings(tally: Any, outputs: Mapping[str, Labels]) -> tuple[int, int]:
    """Return how many cases have no fault, and how many of these a warning points to."""
    faulty = {
        where.replace("#extra", "#1")
        for found in (tally.missed, tally.made_up)
        for each in found.values()
        for where, _ in each
    }
    sound = warned = 0
    for name, notice in outputs.items():
        for case in notice["cases"]:
            if f"{name}#{case['index']}" not in faulty:
                sound += 1
                warned += any(each["case"] == case["index"] for each in notice["warnings"])
    return sound, warned


def main() -> None:
    """Score the round that the command line names."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--misses", action="store_true", help="list every missed and made-up value")
    args = parser.parse_args()
    score = scorer()
    tally = score.Tally()
    outputs: dict[str, Labels] = {}
    false_alarms = []
    for path in sorted(args.labels.glob("[0-9]*.json")):
        labels = as_scored(json.loads(path.read_text("utf-8")))
        notice = json.loads(to_json(analyse(read_document(args.texts / f"{path.stem}.txt")).notice))
        outputs[path.stem] = notice
        if notice["cases"] and not labels["cases"]:
            false_alarms.append(path.stem)
        score.score(labels, notice, tally, path.stem)
    _print(score, tally, outputs, false_alarms, misses=args.misses)


def _print(score: Any, tally: Any, outputs: Mapping[str, Labels], alarms: list[str], *, misses: bool) -> None:
    hits = missed = made_up = 0
    for field in score.FIELDS:
        precision, recall, f1, labelled = tally.row(field)
        print(f"{field:<16}{precision:8.3f}{recall:8.3f}{f1:8.3f}{labelled:6d}")
        hits += tally.hit[field]
        missed += len(tally.missed[field])
        made_up += len(tally.made_up[field])
    precision, recall, f1, labelled = score.prf(hits, missed, made_up)
    lost = tally.lost_with_case + len(tally.missed["case"])
    found = score.prf(hits, missed - lost, made_up)[2]
    silent = silence(tally.missed, outputs).silent
    sound, warned = false_warnings(tally, outputs)
    cases = tally.row("case")
    shares = " | ".join(f"{each:.3f}" for each in (precision, recall, f1, cases[1], found))
    print(f"given a case without one: {' '.join(alarms) or 'none'}")
    print(f"warnings on {warned} of {sound} cases without a fault")
    print(f"| {len(outputs)} | {cases[3]} | {shares} | {silent} of {labelled} |")
    for kind, values in (("missed ", tally.missed), ("made up", tally.made_up)) if misses else ():
        for field in score.FIELDS:
            for where, value in values[field]:
                print(kind, f"{field:<15}{where:<8}{json.dumps(value, ensure_ascii=False)[:200]}")


if __name__ == "__main__":
    main()
