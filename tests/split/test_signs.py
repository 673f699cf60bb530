"""One case or none: the table of weights fits its signs, and the texts that it is fitted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fit_signs import cross_validate, labelled_texts
from telling import ROOT

from extractor import document_from_text, extract
from extractor.model import Notice
from extractor.pipeline import analyse
from extractor.split.signs import SIGNS, weights
from extractor.split.single import DOUBT

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.split import Verdict

TEXTS = (ROOT / "tools" / "kinds" / "texts.txt").read_text("utf-8").removeprefix("== ").split("\n== ")
#: Of texts that the weights are not fitted on, so many at most are told wrong.
MOST_WRONG = 0.06


def verdict(text: str) -> Verdict:
    found = analyse(document_from_text(text)).verdict
    assert found
    return found


def test_every_sign_has_its_row_and_weighs_on_its_side() -> None:
    table = weights()
    assert list(table) == ["every_text", *(sign.name for sign in SIGNS)]
    assert [n for n, row in table.items() if (row.weight < 0) != n.startswith(("not.", "every_"))] == []
    assert all(row.means for row in table.values())


@pytest.mark.parametrize("labelled", TEXTS, ids=lambda text: text.partition("\n")[0])
def test_a_text_of_the_tool_is_told_right_or_in_doubt(labelled: str) -> None:
    label, text = labelled.split("\n", 1)
    found = verdict(text)
    assert found.one_case == label.startswith("single") or found.doubtful


def test_weights_fitted_on_other_texts_tell_a_text(shared_corpus: Path, shared_news: Path) -> None:
    assert shared_corpus.parent == shared_news.parent
    texts = list(labelled_texts(items=False))
    sums = cross_validate(texts)
    wrong = [text.name for text in texts if (sums[text.name] >= 0) != text.one_case]
    assert len(wrong) <= MOST_WRONG * len(texts), wrong


ARREST = "近日，公安机关打掉一个诈骗团伙，抓获犯罪嫌疑人12名。"
TALK = "治理不能只靠打击。必须压实责任，应当源头防范。社会各界应该形成合力。"


def codes(text: str) -> list[str]:
    return [warning.code for warning in extract(text).warnings]


def test_a_sum_near_the_line_is_in_doubt_on_either_side() -> None:
    for text in ("警方通报\n一名男子打人后被控制。", f"{ARREST}{TALK}"):
        found = verdict(text)
        assert ("kind_in_doubt" in codes(text)) == (-DOUBT <= found.total < DOUBT or found.tells_arrest)


def test_a_text_of_no_case_that_tells_an_arrest_says_why() -> None:
    text = f"全国公安工作会议召开\n会议强调，要深入推进打击。{ARREST}{TALK * 3}如何防范？"
    notice = extract(text)
    assert notice.kind == "none"
    (warning,) = (each for each in notice.warnings if each.code == "kind_in_doubt")
    assert "against: " in warning.message
    assert "必须" in warning.message or "应当" in warning.message


def test_a_plain_story_and_plain_news_raise_no_doubt() -> None:
    story = f"温州警方打掉一个诈骗团伙\n3月2日，温州市公安局{ARREST[3:]}经查，头目郭某涉案金额300万元。"
    assert codes(story) == []
    assert codes("今年粮食再获丰收\n各地秋收基本结束，农民忙着晒粮。") == []


@pytest.mark.parametrize("number", [2, 9])
def test_a_declared_number_is_held_against_the_cases_of_any_kind(number: int) -> None:
    story = f"温州公安公布{number}起典型案例\n3月2日，温州市公安局{ARREST[3:]}经查，头目郭某涉案金额300万元。"
    assert extract(story).kind == "single"
    assert "declared_cases_differ" in codes(story)
    none = f"公安机关公布{number}起典型案例\n详情请见附件。"
    assert (extract(none).kind, codes(none)) == ("none", ["declared_cases_differ"])


FIRST = "3月2日，浙江温州警方接到报案后展开侦查，抓获犯罪嫌疑人12名。"


@pytest.mark.parametrize(
    ("second", "warned"),
    [
        ("日前，湖南衡阳警方破获一起网络赌博案，抓获嫌疑人9名。", True),
        ("5月4日，浙江警方在外省收网，抓获犯罪嫌疑人8名。", False),
        ("5月4日，温州市公安局鹿城分局再次收网，抓获犯罪嫌疑人8名。", False),
        ("5月4日，专案组赶赴湖南衡阳，在当地警方配合下抓获犯罪嫌疑人8名。", False),
        ("湖南衡阳警方对此表示感谢。", False),
    ],
)
def test_a_second_authority_with_its_date_and_arrests_is_another_story(second: str, warned: bool) -> None:  # noqa: FBT001
    text = f"警方打掉诈骗团伙\n{FIRST}经查，郭某等人涉案金额300万元。\n{second}"
    assert extract(text).kind == "single"
    assert ("several_stories" in codes(text)) == warned


def test_the_notice_stays_valid() -> None:
    notice = extract(f"{ARREST}{TALK}")
    assert Notice.model_validate_json(notice.model_dump_json()) == notice
