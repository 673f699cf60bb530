"""``duban rules`` as it is run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from duban import NOTICE, complaint, run

from extractor.catalogue import rule_catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def test_the_page_of_rules_names_every_rule_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    page = run("rules", "a.txt", "--format", "markdown", cwd=tmp_path).stdout
    named = [line.strip("# `") for line in page.splitlines() if line.startswith("### ")]
    assert named == [rule.name for rule in rule_catalogue()]


def test_json_tells_every_rule_with_its_count(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    told: list[Mapping[str, object]] = json.loads(
        run("rules", "a.txt", "--format", "json", cwd=tmp_path).stdout
    )
    assert [each["name"] for each in told] == [rule.name for rule in rule_catalogue()]
    counts = {str(each["name"]): each["documents"] for each in told}
    assert (counts["suspects.arrested.verb_before"], counts["suspects.wanted"]) == (1, 0)


def test_coverage_lists_what_never_fires_and_what_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTICE.replace("抓获犯罪嫌疑人13名", "查获13台电脑"), encoding="utf-8")
    told = run("rules", "--coverage", "a.txt", cwd=tmp_path).stdout
    assert told.startswith("1 documents\n")
    assert "\n  suspects.wanted\n" in told
    assert "\n  suspects.arrested.verb_before\n" in told.partition("fire in one document")[2]
    assert "查获«count»" in told


def test_coverage_without_documents_is_wrong_use(tmp_path: Path) -> None:
    assert "name files or folders" in complaint(run("rules", "--coverage", cwd=tmp_path), 2)


def test_an_unknown_name_is_wrong_use() -> None:
    assert "no rule's name holds 'nothing'" in complaint(run("rules", "--name", "nothing"), 2)
