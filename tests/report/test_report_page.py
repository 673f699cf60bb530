from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor import report
from extractor.model import AmountRole, Case, LeaderRole, Notice, NoticeKind, Status
from extractor.outputs import Told
from extractor.report.charts import columns
from extractor.report.names import CASE_FIELDS, DOCUMENT_FIELDS, KINDS, LEADER_ROLES, ROLES, STATUSES
from extractor.report.overview import Overview
from extractor.report.page import card, charts, page
from extractor.report.spans import Span, segments

if TYPE_CHECKING:
    from pydantic import BaseModel

HOSTILE = (
    """</script><script>alert(1)</script><img src=x onerror=alert(2)>"><svg onload=alert(3)>{{7*7}}&lt;"""
)


def found(value: Any, text: str, start: int, rule: str = "some.rule") -> dict[str, Any]:
    return {"value": value, "text": text, "start": start, "end": start + len(text), "rule": rule}


def notice(words: str = "张某") -> dict[str, Any]:
    leader = {"name": words, "surname": None, "masked": True, "role": "ringleader"}
    return {
        "document": {"path": f"{words}.txt", "sha256": "0"},
        "kind": "single",
        "title": found(words, words, 0, words),
        "cases": [
            {
                "index": 1,
                "leaders": [found(leader, words, 0)],
                "cities": [found({"name": words, "province": words, "adcode": None}, words, 0)],
                "overseas_bases": [found({"name": words, "territory": None}, words, 0)],
                "unclaimed": [{"kind": "date", "text": words, "start": 0, "end": len(words), "value": words}],
            }
        ],
        "warnings": [{"code": words, "message": words, "case": 1}],
    }


def made(*told: Told) -> str:
    overview = Overview()
    for each in told:
        overview.take(each.notice)
    return page(overview, [card(number, each) for number, each in enumerate(told, start=1)])


class Tags(HTMLParser):
    """Collects every element with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))


def test_nothing_of_a_document_becomes_markup() -> None:
    html = made(Told(notice(HOSTILE), HOSTILE))
    tags = Tags()
    tags.feed(html)
    assert [tag for tag, _ in tags.all].count("script") == 1
    assert {"img", "iframe", "object", "link"}.isdisjoint(tag for tag, _ in tags.all)
    assert not [name for _, attributes in tags.all for name in attributes if name.startswith("on")]
    assert "{{7*7}}" in html


def test_the_page_asks_for_nothing() -> None:
    html = made(Told(notice(), "张某"))
    assert not re.search(r"""(?:src|href|action)=["']?(?!["'#])""", html)
    assert "@import" not in html
    assert "url(" not in html
    assert "default-src 'none'" in unescape(html)


def test_a_value_stands_on_its_words() -> None:
    html = made(Told(notice(), "张某"))
    refs = re.findall(r'data-ref="(v1-\d+)"', html)
    marks = re.search(r'data-refs="([^"]+)">张某</mark>', html)
    assert marks is not None
    assert sorted(marks[1].split()) == sorted(refs)


def test_without_its_document_a_notice_still_shows() -> None:
    html = made(Told(notice(), None))
    assert "its text cannot be shown" in html
    assert "张某" in html


def test_the_same_notices_give_the_same_page() -> None:
    assert made(Told(notice(), "张某")) == made(Told(notice(), "张某"))


def test_no_notice_gives_a_page_that_says_so() -> None:
    html = made()
    assert "No notices." in html
    assert "<form" not in html
    assert "<script" not in html


def test_one_is_told_as_one() -> None:
    words = re.sub(r"<[^>]+>", "", made(Told(notice(), "张某")))
    assert "1 notice 文书" in words
    assert "1 warning 存疑" in words


def test_without_a_title_a_notice_goes_by_the_name_of_its_file() -> None:
    untitled = {**notice(), "title": None, "document": {"path": "a/long/way/b.txt", "sha256": "0"}}
    assert re.search(r"<h3[^>]*>b\.txt</h3>", made(Told(untitled, "张某")))


def amounts(*values: dict[str, Any]) -> dict[str, Any]:
    full = [{"currency": "CNY", "role": "involved", "min": None, "max": None, **value} for value in values]
    return {"kind": "single", "cases": [{"index": 1, "amounts": [found(value, "x", 0) for value in full]}]}


def test_bounds_are_drawn_as_bounds() -> None:
    overview = Overview()
    overview.take(
        amounts(
            {"value": 10_000, "qualifier": "exact"},
            {"value": 20_000, "qualifier": "about"},
            {"value": 30_000, "qualifier": "at_least"},
            {"value": 40_000, "qualifier": "at_most"},
            {"value": 50_000, "max": 90_000, "qualifier": "range"},
            {"value": 7, "qualifier": "exact", "currency": "USDT"},
        )
    )
    (chart,) = (each for each in charts(overview) if "Sums" in each.title)
    assert chart.rows == (("涉案 involved", 5, "1万", "3万", "9万"),)
    assert re.findall(r"</svg>([\w ]+)</li>", chart.legend) == [
        "exact",
        "about",
        "at least",
        "at most",
        "range",
    ]
    assert "Told in 1 of 1 cases" in chart.note
    assert "1 in USDT" in chart.note
    assert [chart.svg.count(f'class="{kind}"') for kind in ("dot", "ring", "bound")] == [1, 1, 3]
    assert chart.svg.count("<polyline") == 2


def test_only_marks_in_use_are_explained() -> None:
    overview = Overview()
    overview.take(amounts({"value": 10_000, "qualifier": "at_least"}))
    (chart,) = charts(overview)
    assert re.findall(r"</svg>([\w ]+)</li>", chart.legend) == ["at least"]


def test_a_part_is_told_before_its_status() -> None:
    people = {"value": 5, "status": "sentenced", "qualifier": "exact", "part_of_total": True}
    case = {"index": 1, "suspects": [found(people, "5人", 0)]}
    (shown,) = card(1, Told({**notice(), "title": None, "cases": [case]}, "5人")).shown
    assert (shown.value, shown.note) == ("5人", "其中判决")


def test_a_few_columns_are_no_broader_than_those_of_eight() -> None:
    (width,) = re.findall(r'class="bar" x="[\d.]+%" width="([\d.]+)%"', columns([("2022", 3)], "Years"))
    assert float(width) < 100 / 8


def test_the_greatest_of_many_columns_keeps_its_figure() -> None:
    chart = columns([(str(year), 1000 + year % 7) for year in range(1990, 2026)], "Years")
    assert re.findall(r'class="figure"[^>]*>([\d,]+)<', chart) == ["1,006"]


def test_parts_of_a_total_are_not_counted_twice() -> None:
    people = [{"value": 50, "status": "arrested"}, {"value": 5, "status": "arrested", "part_of_total": True}]
    overview = Overview()
    overview.take({"kind": "single", "cases": [{"suspects": [found(value, "x", 0) for value in people]}]})
    assert overview.people == {"arrested": 50}


SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=8)


@given(st.text(max_size=12), SPANS)
def test_pieces_make_up_the_text_and_every_span_its_words(text: str, edges: list[tuple[int, int]]) -> None:
    spans = [Span(start, end, f"r{at}", "f") for at, (start, end) in enumerate(edges)]
    pieces = list(segments(text, spans))
    assert "".join(piece.text for piece in pieces) == text
    for span in spans:
        words = "".join(piece.text for piece in pieces if span.ref in piece.refs)
        inside = 0 <= span.start < span.end <= len(text)
        assert words == (text[span.start : span.end] if inside else "")


@pytest.mark.parametrize("power", range(13))
def test_every_size_of_sum_can_be_drawn(power: int) -> None:
    overview = Overview()
    overview.take(amounts({"value": 10**power, "qualifier": "exact"}))
    assert any("Sums" in chart.title for chart in charts(overview))


def names_of(model: type[BaseModel]) -> set[str]:
    """Return the fields of a model that hold values with their words."""
    return {name for name, about in model.model_fields.items() if "Found" in str(about.annotation)}


def test_every_field_of_the_contract_is_shown_in_its_colour() -> None:
    assert set(DOCUMENT_FIELDS) == names_of(Notice)
    assert {*CASE_FIELDS, "heading"} == names_of(Case)
    style = (Path(report.__file__).parent / "style.css").read_text(encoding="utf-8")
    assert {*DOCUMENT_FIELDS, *CASE_FIELDS, "heading"} <= set(regex.findall(r"\.f-(\w+)", style))


def test_every_closed_list_has_its_names() -> None:
    assert set(ROLES) == set(get_args(AmountRole))
    assert set(STATUSES) == set(get_args(Status))
    assert set(LEADER_ROLES) == set(get_args(LeaderRole))
    assert set(KINDS) == set(get_args(NoticeKind))


def test_types_of_scam_are_counted_once_a_case() -> None:
    romance = found({"code": "romance", "name": "杀猪盘"}, "杀猪盘", 0)
    overview = Overview()
    overview.take({"kind": "numbered", "cases": [{"scam_types": [romance]}, {"scam_types": [romance]}]})
    (chart,) = charts(overview)
    assert (chart.name, chart.rows) == ("诈骗手法", (("杀猪盘", 2),))


def test_years_without_a_case_keep_their_place() -> None:
    overview = Overview()
    overview.take(
        {"kind": "numbered", "cases": [{"start_date": found(year, year, 0)} for year in ("2020-01", "2022")]}
    )
    assert list(overview.years_in_order()) == [("2020", 1), ("2021", 0), ("2022", 1)]
