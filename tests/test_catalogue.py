"""``duban rules`` names every rule that an output can carry, and shows what each does."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING

import pytest
from telling import ROOT

from extractor import extract, read_document
from extractor.catalogue import BY_CODE, rule_catalogue
from extractor.evaluate.coverage import rules_of
from extractor.evaluate.examples import broken_examples
from extractor.model import Case, Notice
from extractor.split.markers import MARKERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.rule import Rule

KNOWN = {rule.name for rule in rule_catalogue()}
#: The fields whose values carry the name of a rule, as they stand in names of rules.
FIELDS = {*Notice.model_fields, *Case.model_fields}


def test_every_name_stands_there_once_with_all_that_shows_it() -> None:
    assert len(KNOWN) == len(rule_catalogue())
    assert [
        rule.name for rule in rule_catalogue() if not (rule.means and rule.examples and rule.counters)
    ] == []
    assert [rule.name for rule in rule_catalogue() if rule.field not in FIELDS] == []


def names_in_code() -> Iterator[tuple[str, str]]:
    """Give every string of the code that reads like the name of a rule of a field."""
    name = re.compile(rf"(?:{'|'.join(FIELDS)})\.[a-z_]+(?:\.[a-z_]+)*(?<!\.tsv)")
    for path in sorted((ROOT / "extractor").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and name.fullmatch(node.value):
                yield path.name, node.value


def test_every_name_in_the_code_is_in_the_catalogue() -> None:
    found = list(names_in_code())
    assert len(found) > len(BY_CODE)
    assert [(path, name) for path, name in found if name not in KNOWN] == []


def test_every_name_that_an_output_carries_is_in_the_catalogue() -> None:
    carried: set[str] = set()
    for path in sorted((ROOT / "samples").glob("*.txt")):
        carried.update(rules_of(extract(read_document(path).text)))
    assert len(carried) > 100
    assert carried - KNOWN == set()


def taken(text: str, name: str) -> list[str]:
    """Return the words of a whole text that its output carries by a rule."""
    found: list[str] = []

    def walk(part: object) -> None:
        if isinstance(part, dict):
            if part.get("rule") == name:
                found.append(part["text"])
            part = list(part.values())
        for each in part if isinstance(part, list) else ():
            walk(each)

    walk(json.loads(extract(text).model_dump_json()))
    return found


@pytest.mark.parametrize("rule", BY_CODE, ids=lambda rule: rule.name)
def test_code_decides_as_the_examples_of_a_rule_say(rule: Rule) -> None:
    assert [(text, taken(text, rule.name)) for text, _ in rule.examples] == [
        (text, list(words)) for text, words in rule.examples
    ]
    assert [text for text in rule.counters if taken(text, rule.name)] == []


@pytest.mark.parametrize("rule", MARKERS, ids=lambda rule: rule.name)
def test_a_marker_is_read_as_its_examples_say(rule: Rule) -> None:
    rule.check()
    assert list(broken_examples(rule)) == []
