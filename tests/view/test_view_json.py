from __future__ import annotations

import json
from decimal import Decimal

import pytest
import simplejson
from hypothesis import given, settings
from hypothesis import strategies as st
from notices import TEXT, case, found, notice

from extractor.model import Amount, Notice
from extractor.view.json import dumps, to_json
from extractor.view.schema import json_schema


def test_the_schema_version_comes_first_and_no_key_is_left_out() -> None:
    told = json.loads(to_json(notice(case())))
    assert next(iter(told)) == "schema"
    assert list(told) == [
        "schema", "document", "kind", "title", "source", "published", "agencies", "batch",
        "declared_cases", "cases", "unclaimed", "warnings",
    ]  # fmt: skip
    assert told["source"] is None
    assert told["cases"][0]["start_date"] is None
    assert told["warnings"][0]["case"] is None


def test_chinese_stands_as_itself() -> None:
    assert "甲市电信诈骗案" in to_json(notice(case()))


def test_one_line_unless_indented() -> None:
    assert "\n" not in to_json(notice(case()))
    assert "\n  " in to_json(notice(case()), indent=2)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("3E+7"), "30000000"),
        (Decimal("30000000.00"), "30000000"),
        (Decimal("1316216.5"), "1316216.5"),
        (Decimal("0.1"), "0.1"),
        (Decimal("12345678901234567890.12"), "12345678901234567890.12"),
        ({"当": (1, None, True)}, '{"当": [1, null, true]}'),
    ],
)
def test_numbers(value: object, expected: str) -> None:
    assert dumps(value) == expected


amounts = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=0, max_value=10**24)


@settings(max_examples=60)
@given(amounts)
def test_any_amount_comes_back_exactly(value: Decimal) -> None:
    amount = found(Amount(value=value, min=value, role="involved"), "3000余万元")
    told = simplejson.loads(to_json(notice(case(amounts=(amount,)))), use_decimal=True)
    back = told["cases"][0]["amounts"][0]["value"]
    assert Decimal(back["value"]) == value
    assert Decimal(back["min"]) == value
    assert back["max"] is None


@settings(max_examples=40)
@given(st.text())
def test_any_text_comes_back(words: str) -> None:
    text = TEXT + words
    told = json.loads(to_json(notice(title=found(text, text, text=text))))
    assert told["title"]["value"] == text


def test_a_notice_comes_back_from_its_json() -> None:
    made = notice(case(), case(2))
    assert to_json(Notice.model_validate_json(to_json(made))) == to_json(made)


def test_the_json_schema_has_the_keys_of_the_output_and_numbers_for_amounts() -> None:
    schema = json_schema()
    assert set(schema["properties"]) == set(json.loads(to_json(notice())))
    amount = schema["$defs"]["Amount"]["properties"]
    assert amount["value"]["type"] == "number"
    assert {"type": "number"} in amount["min"]["anyOf"]
    assert '"string", "pattern"' not in json.dumps(amount)


def test_the_json_schema_describes_every_field() -> None:
    schema = json_schema()
    models = {"Notice": schema, **schema["$defs"]}
    bare = [
        f"{name}.{field}"
        for name, model in models.items()
        for field, about in model["properties"].items()
        if "description" not in about
    ]
    assert not bare
