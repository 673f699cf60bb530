"""What is settled once for all fields."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.document import document_from_text
from extractor.fields import FIELDS
from extractor.mentions import KINDS, find_mentions
from extractor.model import Case, found_fields
from extractor.pipeline import analyse
from extractor.resolve.persons import first_mentions
from extractor.resolve.totals import shares
from extractor.tagged import tag

POLICE = (
    "武汉警方打掉一个诈骗团伙\n"
    "2023年5月，武汉市公安局江汉区分局对一起诈骗案立案侦查，抓获犯罪嫌疑人王某等3名，涉案金额300万元。"
)


def values(text: str, kind: str) -> list[Any]:
    unclaimed = analyse(document_from_text(text)).notice.cases[0].unclaimed
    return [each.value for each in unclaimed if each.kind == kind]


def test_the_fields_are_those_of_the_contract() -> None:
    assert {"heading", *FIELDS} == found_fields(Case).keys()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("抓获12人，其中3人在逃，2人自首。", [None, "12人", "12人"]),
        ("抓获12人，其中3人在逃。另2人自首。", [None, "12人", None]),
        ("抓获12人，其中3人在逃，此外2人自首。", [None, "12人", None]),
        ("抓获12人。其中3人在逃。", [None, "12人"]),
        ("抓获12人。解救3人。", [None, None]),
    ],
)
def test_a_count_behind_qizhong_is_part_of_the_one_before(text: str, parts: list[str | None]) -> None:
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    found = shares(tagged)
    words = {share.mention.start: text[share.mention.start : share.mention.end] for share in found}
    totals = [share.mention.start for share, part in zip(found, parts, strict=True) if part is None]
    wholes = [share.whole(totals) for share in found]
    assert [None if whole is None else words[whole] for whole in wholes] == parts


@pytest.mark.parametrize("text", ["抓获12人（其中3人在逃）。", "对其中3人批准逮捕。"])
def test_some_are_parts_whatever_they_are_parts_of(text: str) -> None:
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    assert [share.mention.value.value for share in shares(tagged) if share.certain] == [3]


def test_one_name_is_one_person() -> None:
    mentions = find_mentions("犯罪嫌疑人张某甲、李某乙落网，张某甲供述。")
    first, second, again = (m for m in mentions if m.kind == "PERSON")
    assert first_mentions(mentions) == {
        first.start: first.start,
        second.start: second.start,
        again.start: first.start,
    }


def test_a_date_without_a_year_has_one_where_no_field_takes_it() -> None:
    assert values(f"{POLICE}同年6月，张某购车。", "date") == ["2023-06"]


@pytest.mark.parametrize(("home", "provinces"), [("北京市", ["北京市"]), ("河北省", [None])])
def test_a_place_of_several_provinces_lies_in_the_one_told(home: str, provinces: list[str | None]) -> None:
    told = values(f"{POLICE}{home}的张某在朝阳区购房。", "place")
    assert [place["province"] for place in told if place["name"] == "朝阳区"] == provinces
