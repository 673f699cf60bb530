"""Every example of the genre's description, in a made-up text, with what must be read in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import regex
import telling
from genre_examples import ROWS
from genre_pages import HEADINGS, KINDS, PAGES, PARTS_OF_CASES
from opencc import OpenCC

from extractor import extract, read_amount, read_date
from extractor.mentions.persons import find_persons

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _currency(text: str) -> str:
    amount = read_amount(text)
    return f"{amount.value} {amount.currency}" if amount else ""


def _traditional_bases(text: str) -> Any:
    return telling.bases(extract(OpenCC("s2t").convert(telling.notice_text(text))).cases[0])


ASK: dict[str, Callable[[str], Any]] = {
    "code": lambda text: telling.code(telling.told("公安机关正在侦办。", text)),
    "body_code": lambda text: telling.code(telling.told(text, "浙江温州特大电信网络诈骗案")),
    "started": lambda text: telling.started(telling.told(text)),
    "read_date": read_date,
    "persons": lambda text: [text[m.start : m.end] for m in find_persons(text)],
    "leaders": lambda text: telling.leaders(telling.told(text)),
    "bases": lambda text: telling.bases(telling.told(text)),
    "hant_bases": _traditional_bases,
    "money": lambda text: telling.money(telling.told(text)),
    "currency": _currency,
    "people": lambda text: telling.people(telling.told(text)),
}


@pytest.mark.parametrize(
    ("ask", "text", "want"),
    [pytest.param(*row, id=f"{section}: {row.text}") for section, rows in ROWS.items() for row in rows],
)
def test_words_give_what_a_reader_takes(ask: str, text: str, want: Any) -> None:
    assert ASK[ask](text) == want


@pytest.mark.parametrize(("text", "kind", "cases"), [pytest.param(*row[1:], id=row[0]) for row in KINDS])
def test_kind_of_text(text: str, kind: str, cases: int) -> None:
    notice = extract(text)
    assert (notice.kind, len(notice.cases)) == (kind, cases)


@pytest.mark.parametrize(("text", "want"), [pytest.param(*row[1:], id=row[0]) for row in HEADINGS])
def test_headings(text: str, want: list[str | None]) -> None:
    notice = extract(text)
    assert [case.heading.value if case.heading else None for case in notice.cases] == want


@pytest.mark.parametrize("text", PARTS_OF_CASES)
def test_numbered_lines_that_are_no_cases(text: str) -> None:
    notice = extract(text)
    assert notice.kind != "numbered"


@pytest.mark.parametrize(("text", "want"), [pytest.param(*row[1:], id=row[0]) for row in PAGES])
def test_page_around_the_story(text: str, want: dict[str, Any]) -> None:
    notice = extract(text)
    for name in ("title", "source", "published", "batch", "declared_cases"):
        found = getattr(notice, name)
        assert (found.value if found else None) == want.get(name, found.value if found else None)
    last = notice.cases[-1]
    assert [case.index for case in notice.cases] == want.get("cases", [1, 2])
    assert telling.people(last) == want.get("people", [(12, "exact", "arrested", False)])
    assert telling.money(last) == want.get("money", [(30_000_000, "at_least", "involved")])
    assert telling.left(last) == want.get("left", [])


def test_contradictory_words_are_kept_and_queried() -> None:
    notice = extract(telling.notice_text("抓获犯罪嫌疑人近4000多名。"))
    assert [found.text for found in notice.cases[0].suspects] == ["近4000多名"]
    assert [warning.code for warning in notice.warnings] == ["contradictory_quantity"]


def test_two_places_before_one_code() -> None:
    case = telling.told("公安机关正在侦办。", "广东佛山、湖南衡阳“5.21”电信网络诈骗案")
    assert telling.cities(case) == [("广东佛山", "440600"), ("湖南衡阳", "430400")]


#: Words about the examples, which are none themselves.
_NO_EXAMPLE = frozenset({"联合挂牌督办第"})


def test_one_place_told_in_title_and_story_is_one() -> None:
    notice = extract(
        "温州警方打掉一个诈骗团伙\n温州市公安局近日打掉一个诈骗团伙，抓获犯罪嫌疑人12名，案件正在侦办中。"
    )
    assert [telling.cities(case) for case in notice.cases] == [[("温州市", "330300")]]


def test_every_example_stands_in_a_table(shared_genre: Path) -> None:
    texts = [row.text for rows in ROWS.values() for row in rows] + list(PARTS_OF_CASES)
    texts += [row[1] for table in (KINDS, HEADINGS, PAGES) for row in table]
    tables = _plain("\n".join(texts))
    pieces = [_plain(piece) for piece in regex.findall(r"[\p{Han}\d.]+", shared_genre.read_text("utf-8"))]
    examples = {piece.removeprefix("某某").strip(".") for piece in pieces} - _NO_EXAMPLE
    absent = [piece for piece in examples if regex.search(r"\p{Han}{2}", piece) and piece not in tables]
    assert absent == []


def _plain(text: str) -> str:
    converted: str = OpenCC("t2s").convert(text)
    return converted
