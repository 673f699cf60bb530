"""What was wanting where a rule almost took a mention."""

from __future__ import annotations

import pytest

from extractor.catalogue import rule_catalogue
from extractor.fields.vocabulary import rule
from extractor.mentions import KINDS, find_mentions
from extractor.nearest import nearest
from extractor.rule import tag

RULES = {
    "arrested": rule("test.arrested", "{ARREST}(?:犯罪)?嫌疑人(?<take>{HEADCOUNT})", "arrested"),
    "not_victims": rule("test.not_victims", "共(?<take>{HEADCOUNT})(?!受害)", "member"),
    "gang": rule("test.gang", "以{PERSONS}为首", "ringleader"),
    "far": rule("test.far", "抓获[^，]{0,4}(?<take>{HEADCOUNT})", "arrested"),
    "either": rule("test.either", "主犯(?<take>{HEADCOUNT})|(?<take>{HEADCOUNT})落网", "arrested"),
}
TABLE = [
    ("arrested", "请来3名", None),
    ("arrested", "请来嫌疑人3名", "{ARREST}"),
    ("arrested", "抓获3名", "嫌疑人"),
    ("not_victims", "共3名受害", "(?!受害)"),
    ("either", "3名逃走", None),
    ("far", "抓获团伙骨干成员3名", "[^，]{0,4}"),
    ("far", "抓获团伙、工作室、某公司骨干成员共计3名", "抓获"),
]


@pytest.mark.parametrize(("name", "text", "piece"), TABLE)
def test_the_piece_that_was_wanting_is_told(name: str, text: str, piece: str | None) -> None:
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    (at,) = (at for at, mention in tagged.mentions.items() if mention.kind == "HEADCOUNT")
    found = next(nearest([RULES[name]], tagged, at), None)
    assert (found.piece if found else None) == piece


def test_what_must_not_be_there_is_said_so() -> None:
    text = "共3名受害"
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    (near,) = nearest([RULES["not_victims"]], tagged, 1)
    assert near.wanting == "would take it but for 受害"


def test_a_gap_that_is_too_short_is_said_so() -> None:
    text = "抓获团伙骨干成员3名"
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    (near,) = nearest([RULES["far"]], tagged, text.index("3"))
    assert near.wanting == "would take it if its gap of at most 4 characters were longer"


def test_a_rule_comes_near_that_takes_by_a_part_of_the_vocabulary() -> None:
    text = "以张某为主的团伙"
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    (near,) = nearest([RULES["gang"]], tagged, text.index("张"))
    assert near.wanting == "would take it beside 为首"


def test_every_rule_of_the_catalogue_comes_apart() -> None:
    """No rule's pieces fail to compile, and most rules have pieces to leave out."""
    text = "抓获3名，张某、缅甸、5万元、2022年9月、福建莆田，“9·06”"
    tagged = tag(text, [(0, len(text))], find_mentions(text), KINDS)
    kinds = {mention.kind for mention in tagged.mentions.values()}
    assert len(kinds) >= 6
    for at in tagged.mentions:
        list(nearest(rule_catalogue(), tagged, at))
