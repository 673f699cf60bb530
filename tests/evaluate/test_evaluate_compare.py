from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import simplejson

from extractor.evaluate.compare import FIELDS, NOTHING, Score, compare
from extractor.evaluate.gold import Gold
from extractor.evaluate.report import as_data, difference_line, score_table
from extractor.model import Notice
from extractor.view.json import dumps

if TYPE_CHECKING:
    from extractor.evaluate.compare import Comparison

CASE: dict[str, Any] = {
    "index": 1,
    "heading": "甲市“9.06”电信诈骗案",
    "case_code": {"code": "9.06", "kind": "date"},
    "cities": [{"name": "甲市", "province": "乙省", "city": "甲市", "county": None, "adcode": "990100"}],
    "start_date": "2022-09",
    "leaders": [{"name": "李某", "surname": "李", "masked": True, "role": "ringleader"}],
    "overseas_bases": [{"name": "缅北", "territory": "MM", "territory_name": "缅甸", "locality": None}],
    "amounts": [{"value": 30000000, "min": 30000000, "max": None, "qualifier": "at_least",
                 "currency": "CNY", "role": "involved", "text": "3000余万元"}],
    "suspects": [
        {"value": 150, "min": 150, "qualifier": "at_least", "status": "arrested", "text": "150余人"},
        {"value": 5, "status": "arrested", "part_of_total": True, "text": "5名"},
    ],
    "scam_types": [{"code": "romance", "name": "杀猪盘"}],
}  # fmt: skip
GOLD: dict[str, Any] = {
    "kind": "numbered",
    "title": "两部门督办一批案件",
    "source": "甲报",
    "published": "2023-09-12",
    "agencies": ["公安部"],
    "batch": 3,
    "declared_cases": 2,
    "cases": [CASE, {**CASE, "index": 2}],
    "warnings": ["lost_characters"],
}


def gold(**changes: Any) -> Gold:
    return Gold.model_validate_json(simplejson.dumps({**GOLD, **changes}))


def notice(**changes: Any) -> Notice:
    """Return the notice that says what the gold says, or the changes."""
    told = {**GOLD, **changes}
    return Notice.model_validate(
        {
            **{
                name: held(value) for name, value in told.items() if name not in {"kind", "cases", "warnings"}
            },
            "kind": told["kind"],
            "document": {"sha256": "0", "encoding": "utf-8", "script": "hans", "length": 0},
            "cases": [
                {name: value if name == "index" else held(value) for name, value in case.items()}
                for case in told["cases"]
            ],
            "warnings": [{"code": code, "message": "…"} for code in told["warnings"]],
        }
    )


def held(value: Any) -> Any:
    """Return a labelled value as found ones, with the words it labels."""
    if value is None:
        return None
    if isinstance(value, list):
        return [held(each) for each in value]
    text = value.get("text", "…") if isinstance(value, dict) else "…"
    bare = {key: each for key, each in value.items() if key != "text"} if isinstance(value, dict) else value
    return {"value": bare, "text": text, "start": 0, "end": len(text), "rule": "test"}


def lines(result: Comparison) -> list[str]:
    return [difference_line(each) for each in result.differences]


def with_case(**changes: Any) -> dict[str, Any]:
    return {"cases": [{**CASE, **changes}, {**CASE, "index": 2}]}


def test_what_agrees_gives_no_difference() -> None:
    result = compare("a.txt", gold(), notice())
    assert result.differences == ()
    assert set(result.scores) == set(FIELDS)
    assert all(score == Score(score.hits) and score.hits for score in result.scores.values())


@pytest.mark.parametrize("field", [name for name in CASE if name != "index"])
def test_each_field_of_a_case_is_missed(field: str) -> None:
    empty: list[Any] | None = [] if isinstance(CASE[field], list) else None
    result = compare("a.txt", gold(), notice(**with_case(**{field: empty})))
    missed = len(CASE[field]) if isinstance(CASE[field], list) else 1
    assert result.scores[field].missed == len(result.differences) == missed
    assert all(line.startswith(f"a.txt case 1 {field}: missing ") for line in lines(result))


@pytest.mark.parametrize("field", [name for name in GOLD if name not in {"kind", "cases"}])
def test_each_field_of_a_document_is_made_up(field: str) -> None:
    empty: list[Any] | None = [] if isinstance(GOLD[field], list) else None
    result = compare("a.txt", gold(**{field: empty}), notice())
    assert result.scores[field] == Score(0, 0, 1)
    assert lines(result)[0].startswith(f"a.txt {field}: made up ")


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"title": "另一标题"}, 'a.txt title: differs value "两部门督办一批案件"→"另一标题"'),
        ({"kind": "single"}, 'a.txt kind: differs value "numbered"→"single"'),
        ({"batch": 4}, "a.txt batch: differs value 3→4"),
        ({"warnings": []}, 'a.txt warnings: missing "lost_characters"'),
        ({"agencies": ["公安部", "司法部"]}, 'a.txt agencies: made up "司法部"'),
        (with_case(start_date="2022"), 'a.txt case 1 start_date: differs value "2022-09"→"2022"'),
        (
            with_case(case_code={"code": "9.06", "kind": "name"}),
            'a.txt case 1 case_code: differs ("9.06") kind "date"→"name"',
        ),
        (
            with_case(amounts=[{**CASE["amounts"][0], "value": 3000}]),
            'a.txt case 1 amounts: differs ("3000余万元") value 30000000→3000',
        ),
        (
            with_case(amounts=[{**CASE["amounts"][0], "text": "余万元"}]),
            'a.txt case 1 amounts: differs text "3000余万元"→"余万元"',
        ),
    ],
)
def test_a_difference_is_one_line(changes: dict[str, Any], line: str) -> None:
    assert lines(compare("a.txt", gold(), notice(**changes))) == [line]


def test_keys_that_gold_leaves_out_are_not_compared() -> None:
    vague = gold(**with_case(amounts=[{"value": 30000000}], cities=[{"name": "甲市"}]))
    assert compare("a.txt", vague, notice()).differences == ()


def test_a_key_that_gold_gives_as_null_is_compared() -> None:
    strict = gold(**with_case(suspects=[{"value": 150, "max": 200}, {"value": 5}]))
    assert len(compare("a.txt", strict, notice()).differences) == 1


def test_a_missing_case_misses_all_it_holds() -> None:
    result = compare("a.txt", gold(), notice(cases=[CASE]))
    assert lines(result)[0] == "a.txt case 2 case: missing 2"
    assert result.scores["suspects"] == Score(2, 2, 0)


def test_two_cases_of_one_number_are_one_too_many() -> None:
    result = compare("a.txt", gold(cases=[CASE]), notice(cases=[CASE, CASE]))
    assert "a.txt case 1 case: made up 1" in lines(result)


def test_only_the_fields_asked_for() -> None:
    result = compare("a.txt", gold(), notice(batch=4, title="另一标题"), ["batch"])
    assert list(result.scores) == ["batch"]
    assert len(result.differences) == 1


def test_shares() -> None:
    score = Score(hits=3, missed=1, made_up=3)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.75, 0.6)
    assert (Score().precision, Score().recall, Score().f1) == (1, 1, 1)


def test_comparisons_add_up() -> None:
    one = compare("a.txt", gold(), notice(batch=4))
    two = one + compare("b.txt", gold(), notice()) + NOTHING
    assert two.scores["batch"] == Score(1, 1, 1)
    assert two.differences == one.differences


def test_the_report_for_programs_keeps_every_count() -> None:
    told = simplejson.loads(dumps(as_data(compare("a.txt", gold(), notice(batch=4)))))
    assert told["fields"]["batch"] == {
        "hits": 0, "missed": 1, "made_up": 1, "precision": 0, "recall": 0, "f1": 0,
    }  # fmt: skip
    assert told["fields"]["all"]["missed"] == 1
    assert told["differences"][0]["gold"] == {"value": 3}
    assert told["differences"][0]["what"] == "differs"


def test_the_table_has_a_row_for_each_field_and_one_for_all() -> None:
    assert score_table(compare("a.txt", gold(), notice())).row_count == len(FIELDS) + 1
