from __future__ import annotations

import io
from typing import get_args

import pytest
from notices import TEXT, case, found, notice
from rich.cells import cell_len
from rich.console import Console, RenderableType

from extractor.model import Case, Status, Suspects, Warning
from extractor.pipeline import Candidate
from extractor.rule import Rule, Vocabulary
from extractor.view.explain import Explainer
from extractor.view.rules import rule_lines
from extractor.view.table import COLUMNS, ROWS_FROM, notice_block


def shown(block: RenderableType, width: int = 120) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    with console.capture() as capture:
        console.print(block)
    return capture.get()


def test_the_table_tells_head_cases_and_warnings() -> None:
    page = shown(notice_block(notice(case(1), case(2), batch=found(3, "甲")), 120))
    assert "a.txt | numbered | batch 3" in page
    assert page.count("involved ≥3000万元") == 2
    assert "! lost_characters 2 characters are lost" in page


def test_columns_that_are_empty_throughout_are_left_out() -> None:
    page = shown(notice_block(notice(case(amounts=())), 120))
    assert "suspects" in page
    assert "amounts" not in page
    assert "overseas" not in page


def test_every_field_of_a_case_has_its_column() -> None:
    held = {name for name, about in Case.model_fields.items() if "Found" in str(about.annotation)}
    assert {name for _, name in COLUMNS} == held


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    page = shown(notice_block(notice(*(case(number) for number in range(1, 4))), width), width)
    assert max(cell_len(line.rstrip()) for line in page.splitlines()) <= width


@pytest.mark.parametrize("width", [60, ROWS_FROM - 1, ROWS_FROM, 112, 160])
def test_no_value_is_cut_off_at_any_width(width: int) -> None:
    people = tuple(
        found(Suspects(value=520, min=520, qualifier="at_least", status=status, part_of_total=True), "12余人")
        for status in get_args(Status)
    )
    page = shown(notice_block(notice(case(suspects=people), case(2, suspects=people)), width), width)
    assert page.count("(part)") == 2 * len(people)


def test_a_narrow_terminal_gets_a_list_for_each_case() -> None:
    page = shown(notice_block(notice(case()), 60), 60)
    lines = [line.split() for line in page.splitlines()]
    assert ["heading", "甲市电信诈骗案"] in lines
    assert ["amounts", "involved", "≥3000万元"] in lines


def test_a_document_without_cases_has_no_table() -> None:
    page = shown(notice_block(notice(title=None, warnings=()), 120))
    assert page.splitlines()[0] == "(no title)"
    assert "heading" not in page


def test_markup_in_a_text_is_text() -> None:
    text = "[red]甲[/red]"
    assert text in shown(notice_block(notice(title=found(text, text, text=text)), 120))


def test_a_warning_names_its_case() -> None:
    warnings = (Warning(code="numbering_gap", message="2 is lacking", case=3),)
    assert "! numbering_gap case 3: 2 is lacking" in shown(notice_block(notice(warnings=warnings), 120))


def offered(case_number: int | None, field: str, *, won: bool = False) -> Candidate:
    start = TEXT.index("8部")
    reason = "" if won else "told before"
    return Candidate(case_number, field, "suspects.other", "8部", start, start + 2, 8, won=won, reason=reason)


def explained(case_number: int | None = None, field: str | None = None) -> str:
    candidates = (offered(1, "suspects"), offered(None, "batch"), offered(1, "amounts", won=True))
    lines = Explainer(notice(case(1), case(2)), candidates, TEXT).lines(case_number, field)
    return "\n".join(line.plain for line in lines)


def test_a_value_stands_with_its_words_in_context_and_its_rule() -> None:
    page = explained(1, "suspects")
    assert "arrested ≥12人  by test.rule" in page
    assert "警方抓获李某等«12余人»，涉案3000余万元" in page


def test_what_lost_stands_with_its_reason() -> None:
    page = explained(1, "suspects")
    assert "lost 8部  by suspects.other" in page
    assert "手机«8部»。  (told before)" in page


def test_winners_are_not_among_the_losers() -> None:
    assert "lost" not in explained(1, "amounts")


def test_the_losers_of_the_document_stand_with_the_document() -> None:
    assert "lost 8部" in explained(None, "batch")
    assert "lost" not in explained(2)


def test_unclaimed_mentions_come_last() -> None:
    assert explained(1).splitlines()[-3].strip() == "unclaimed"
    assert "count 8部" in explained(None, "unclaimed")


def test_only_the_case_asked_for() -> None:
    assert "case 1" not in explained(2)
    assert "document" not in explained(2)


def test_a_rule_has_its_examples_and_counter_examples() -> None:
    vocabulary = Vocabulary(("HEADCOUNT",), {"ARREST": "抓获|到案"})
    rule = Rule(
        "suspects.arrested",
        "{ARREST}(?<take>{HEADCOUNT})",
        "arrested",
        "People counted after a verb of catching.",
        {"抓获3人、2人": ("3人", "2人"), "抓获机会": ()},
        vocabulary=vocabulary,
    )
    assert [line.plain for line in rule_lines(rule)] == [
        "suspects.arrested arrested",
        "  People counted after a verb of catching.",
        "  {ARREST}(?<take>{HEADCOUNT})",
        "  + 抓获3人、2人 → 3人, 2人",
        "  - 抓获机会",
    ]
