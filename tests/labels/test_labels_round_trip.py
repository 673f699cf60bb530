"""A notice taken to Label Studio and accepted there as it is comes back as it was."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from annotating import TEXT, accepted, annotated, notice_of, results
from any_notice import any_of
from hypothesis import given
from hypothesis import strategies as st
from telling import ROOT

from extractor import extract, read_document
from extractor.evaluate.compare import compare
from extractor.evaluate.gold import Gold
from extractor.evaluate.gold_of import gold_of, gold_text
from extractor.labels.fields import fields
from extractor.model import Case, DocumentInfo, Notice, Unclaimed, Warning

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".html", ".md"))

_texts = st.text(st.sampled_from("案某1，“ \r\n𠮷😀"), min_size=1, max_size=30)
_warnings = st.builds(
    Warning,
    code=st.from_regex("[a-z_]{1,9}", fullmatch=True),
    message=st.text(),
    case=st.none() | st.integers(0),
)


@cache
def _value(name: str) -> st.SearchStrategy[Any]:
    return any_of(fields()[name].found)


@st.composite
def _found(draw: st.DrawFn, name: str, text: str) -> Any:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    place = {"start": start, "end": end, "text": text[start:end]}
    return draw(_value(name)).model_copy(update=place)


@st.composite
def _held(draw: st.DrawFn, text: str, *, of_case: bool) -> dict[str, Any]:
    held = {}
    for field in fields().values():
        if field.of_case == of_case:
            one = _found(field.name, text)
            held[field.name] = draw(st.lists(one, max_size=2) if field.many else st.none() | one)
    return held


@st.composite
def _noted(draw: st.DrawFn) -> tuple[Notice, str]:
    """Draw a text and any notice that could be told of it."""
    text = draw(_texts)
    unclaimed = st.lists(any_of(Unclaimed), max_size=1)
    cases = [
        Case(index=index, **draw(_held(text, of_case=True)), unclaimed=tuple(draw(unclaimed)))
        for index in sorted(draw(st.sets(st.integers(0, 10**20), max_size=3)))
    ]
    told = {
        "document": draw(any_of(DocumentInfo)),
        "kind": draw(st.sampled_from(("numbered", "single", "none"))),
        "cases": cases,
        "unclaimed": draw(unclaimed),
        "warnings": draw(st.lists(_warnings, max_size=2)),
    }
    return Notice.model_validate({**told, **draw(_held(text, of_case=False))}), text


@given(noted=_noted())
def test_any_notice_comes_back_whole(
    tmp_path_factory: pytest.TempPathFactory, noted: tuple[Notice, str]
) -> None:
    notice, text = noted
    assert notice_of(tmp_path_factory.getbasetemp(), annotated(notice, text)) == notice


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_comes_back_whole_and_as_gold(tmp_path: Path, path: Path) -> None:
    document = read_document(path)
    notice = extract(document.text)
    back = notice_of(tmp_path, annotated(notice, document.text))
    assert back == notice
    gold = Gold.model_validate_json(gold_text(gold_of(back)))
    assert not compare(path.name, gold, notice).differences


def test_old_releases_count_utf_16_units(tmp_path: Path) -> None:
    task = accepted()
    for each in results(task):
        for end in each["value"].keys() & {"start", "end"}:
            each["value"][end] = len(TEXT[: each["value"][end]].encode("utf-16-le")) // 2
    assert notice_of(tmp_path, task) == notice_of(tmp_path, accepted())
