"""Time of web pages grows with their length and no faster: a sample of what `tools/growth_html.py` times."""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time

import pytest

from extractor import read_document
from extractor.document import crowded

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from growth_html import sample, unsound

WORDS = "某地警方抓获犯罪嫌疑人3人，案情通报。"


def test_no_unit_of_a_sample_grows_too_fast() -> None:
    assert list(unsound(sample(25, seed=14), length=1000)) == []


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + ("<ul><li>案" * 10 + "</li></ul>" * 10) * 500,
        "<html><body><p " + " ".join(f"a{n}='>'" for n in range(100_000)) + f">{WORDS}",
        "<html><body>" + "<h1>" * 20_000 + WORDS,
        "<html><body>" + ("<div>案" * 100 + "</div>" * 100) * 90,
        "<html><body><pre>" + "\n".join(f"{n}{WORDS}" for n in range(20_000)),
    ],
    ids=["lists", "attributes", "headlines", "depth", "lines"],
)
def test_pages_that_took_minutes(page: str) -> None:
    begun = process_time()
    read_document(page.encode(), path="a.html")
    assert process_time() - begun < 100e-6 * len(page)


def test_nothing_after_a_deep_place_is_lost() -> None:
    for depth in (300, 3000):
        page = f"<html><body><p>{WORDS * 9}</p>{'<div>' * depth}<p>后一句：{WORDS}</p>"
        document = read_document(page.encode(), path="a.html")
        assert "后一句" in document.clean
        assert [each.code for each in document.warnings] == ["main_content_incomplete"]


@pytest.mark.parametrize("bound", ["_MOST_TAGS", "_MOST_NODES", "_LONGEST"])
def test_a_page_beyond_a_bound_is_read_whole(monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    monkeypatch.setattr(crowded, bound, 1000)
    document = read_document(f"<html><body>{'<i>' * 1100}{WORDS}".encode(), path="a.html")
    assert WORDS in document.clean
    assert [each.code for each in document.warnings] == ["main_content_incomplete"]
