"""``duban explain`` as it is run: the text in colour, what a rule wants, what was not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from duban import NOTICE, complaint, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    text = (
        NOTICE + "3.云南昆明“3.03”电信网络诈骗案\n昆明公安局在江苏某公司投资兴建的厂房查获，押解回国5人。\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_rule_says_of_every_mention_what_is_wanting(page: Path) -> None:
    told = run("explain", "a.txt", "--rule", "suspects.repatriated", cwd=page).stdout.splitlines()
    assert told[0] == "suspects.repatriated  People counted as brought home or handed over."
    assert told[-1] == "  case 3 body  «5人»  it takes this"
    wanting = run("explain", "a.txt", "--rule", "suspects.identified.verb_before", cwd=page).stdout
    assert "  case 1 body  «150余人»  would take it beside identify (" in wanting


def test_a_rule_without_its_kind_of_mention_says_so(page: Path) -> None:
    told = run("explain", "a.txt", "--rule", "amounts.fine", "--case", "2", cwd=page).stdout
    assert told.endswith("  no money stands in a case\n")


def test_a_mistyped_rule_is_guessed(page: Path) -> None:
    done = run("explain", "a.txt", "--rule", "suspects.repatriate", cwd=page)
    assert "did you mean suspects.repatriated?" in complaint(done, 2)


def test_the_text_shows_every_value_with_its_rule(page: Path) -> None:
    told = run("explain", "a.txt", "--text", cwd=page).stdout
    assert "抓获犯罪嫌疑人150余人[suspects.arrested.verb_before]。" in told
    assert told.count("抓获犯罪嫌疑人") >= 2
    assert "suspects.arrested.verb_before]" not in run("explain", "a.txt", cwd=page).stdout


def test_what_was_seen_and_not_kept_is_told_with_the_reason(page: Path) -> None:
    told = run("explain", "a.txt", cwd=page).stdout.partition("seen and not kept\n")[2]
    assert "place 资兴" in told
    assert "it cuts a word" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "3月2日，温州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人12名。经查，郭某等人骗取300万元。",
            ["kind  one case: ", "    +", "«经查»", "   not seen  somebody is held"],
        ),
        ("会议召开\n如果被骗，必须报警。", ["kind  no case: ", "  every text", "«必须»", "not seen  "]),
    ],
)
def test_the_sum_that_tells_one_case_from_none_is_printed(text: str, told: list[str], tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    shown = run("explain", "b.txt", cwd=tmp_path).stdout
    assert [words for words in told if words not in shown] == []
    assert "kind  " not in run("explain", "b.txt", "--field", "title", cwd=tmp_path).stdout
