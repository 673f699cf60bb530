"""What was wanting where a rule almost took a mention."""

from __future__ import annotations

import pytest

from extractor.catalogue import rule_catalogue
from extractor.fields.vocabulary import rule
from extractor.mentions import KINDS, find_mentions
from extractor.nearest import nearest
from extractor.row import after, near, row
from extractor.tagged import tag

RULES = {
    "arrested": rule("test.arrested", row("HEADCOUNT", before=(near("catch"), near("suspect"))), "arrested"),
    "not_victims": rule("test.not_victims", row("HEADCOUNT", near("共"), unless=after("victim")), "member"),
    "gang": rule("test.gang", row("PERSONS", near("以"), near("为首")), "ringleader"),
    "far": rule("test.far", row("HEADCOUNT", near("catch", 4, without="MONEY")), "arrested"),
    "either": rule(
        "test.either", (row("HEADCOUNT", near("主犯")), row("HEADCOUNT", after=near("落网"))), "arrested"
    ),
}
TABLE = [
    ("arrested", "请来3名", None),
    ("arrested", "请来嫌疑人3名", "beside catch ("),
    ("arrested", "抓获3名", "beside suspect ("),
    ("not_victims", "共3名受害者", "but for victim ("),
    ("either", "3名逃走", "beside 主犯"),
    ("far", "抓获团伙骨干成员3名", "if its gap of at most 4 characters were longer"),
    ("far", "抓获3万元3名", "but for MONEY between"),
    ("far", "抓获团伙、工作室、某公司骨干成员共计3名", "beside catch ("),
    ("gang", "以张某为主的团伙", "beside 为首"),
]


@pytest.mark.parametrize(("name", "text", "wanting"), TABLE)
def test_what_was_wanting_is_told(name: str, text: str, wanting: str | None) -> None:
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    (at,) = (at for at, mention in tagged.mentions.items() if mention.kind in ("HEADCOUNT", "PERSON"))
    found = [near.wanting for near in nearest([RULES[name]], tagged, at)]
    assert (f"would take it {wanting}" in "".join(found)) if wanting else not found


def test_a_reach_that_is_too_short_comes_first() -> None:
    text = "抓获团伙骨干成员3名"
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    rules = [RULES["arrested"], RULES["far"]]
    assert next(nearest(rules, tagged, text.index("3"))).rule is RULES["far"]


def test_every_rule_of_the_catalogue_comes_near_or_not() -> None:
    text = "抓获3名，张某、缅甸、5万元、2022年9月、福建莆田，“9·06”"
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    kinds = {mention.kind for mention in tagged.mentions.values()}
    assert len(kinds) >= 6
    for at in tagged.mentions:
        list(nearest(rule_catalogue(), tagged, at))
