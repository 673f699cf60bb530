"""The labelling interface knows every label and control that tasks and answers use."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from annotating import accepted, results

from extractor.evaluate.compare import MANY_PER_CASE, ONE_PER_CASE, ONE_PER_DOCUMENT
from extractor.labels import config
from extractor.labels.fields import controls

INTERFACE = ET.fromstring(config())  # noqa: S314 - our own
_TAGS = {"labels": "Labels", "choices": "Choices", "textarea": "TextArea", "number": "Number"}


def test_every_field_that_gold_tells_is_a_label() -> None:
    labels = {each.get("value") for each in INTERFACE.iter("Label")}
    assert labels == {*ONE_PER_DOCUMENT[1:], "agencies", *ONE_PER_CASE, *MANY_PER_CASE}


def test_every_answer_has_its_control_and_every_choice_stands_there() -> None:
    for each in results(accepted()):
        control = INTERFACE.find(f".//{_TAGS[each['type']]}[@name='{each['from_name']}']")
        assert control is not None
        offered = {choice.get("value") for choice in control}
        assert offered.issuperset(each["value"].get("choices", ()))


def test_a_control_has_one_name_and_points_at_the_text() -> None:
    named = [each.get("name") for each in INTERFACE.iter() if each.get("toName") == "text"]
    assert len(set(named)) == len(named)
    assert {*controls(), "field", "case", "kind", "warnings", "bare_cases"} == set(named)
