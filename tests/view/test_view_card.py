from __future__ import annotations

from html.parser import HTMLParser

import pytest
from notices import TEXT, case, found, notice

from extractor.model import Leader, Warning
from extractor.view.card import MOST_CASES

HOSTILE = "<script>alert(1)</script>\"' onmouseover=alert(1) <img src=x onerror=alert(1)>&amp;"


class Page(HTMLParser):
    """The tags, attributes and text of a card; fails where a tag is left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_a_notebook_shows_the_notice() -> None:
    page = Page(str(notice(case(), batch=found(3, "甲"))._repr_html_()))
    assert {"甲市电信诈骗案", "involved ≥3000万元", "arrested ≥12人", "李某 (suspect)"} <= set(page.words)
    assert "a.txt · numbered · batch 3" in page.words
    assert "lost_characters: 2 characters are lost" in page.words


def test_every_word_of_a_document_is_escaped() -> None:
    text = TEXT + HOSTILE
    hostile = found(HOSTILE, HOSTILE, text=text)
    leader = found(Leader(name=HOSTILE, masked=False, role="suspect"), HOSTILE, text=text)
    warning = Warning(code="ambiguous_place", message=HOSTILE, case=1)
    told = notice(
        case(heading=hostile, start_date=hostile, leaders=(leader,)),
        title=hostile, source=hostile, published=hostile, agencies=(hostile,), warnings=(warning,),
    )  # fmt: skip
    page = Page(str(told._repr_html_()))
    assert page.tags <= {"div", "table", "thead", "tbody", "tr", "th", "td", "span", "br"}
    assert page.attributes <= {"style", "lang", "title", "aria-hidden"}
    assert HOSTILE in page.words


def test_nothing_is_fetched() -> None:
    html = str(notice(case())._repr_html_())
    assert not [word for word in ("http", "url(", "src", "href", "<script", "<style") if word in html]


@pytest.mark.parametrize("more", [0, 5])
def test_a_long_notice_is_cut_and_says_so(more: int) -> None:
    html = str(notice(*(case(number) for number in range(1, MOST_CASES + more + 1)))._repr_html_())
    assert html.count("<tr>") == 1 + MOST_CASES
    assert ("5 more cases" in html) == bool(more)


def test_a_document_without_a_title_or_a_case_has_a_card() -> None:
    page = Page(str(notice(title=None, warnings=())._repr_html_()))
    assert "(no title)" in page.words
    assert "table" not in page.tags
