"""What holds of every input, however odd; for hours with ``--hypothesis-profile long`` (docs/fuzzing.md)."""

from __future__ import annotations

import json
import time
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from growing.budget import A_CHARACTER, OverdueError, alarm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odd_inputs import KINDS

from extractor import ExtractorError, Notice, document_from_text, extract, read_document, segment
from extractor.model import Found, Unclaimed
from extractor.pipeline import analyse
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractor import Document
    from extractor.segment import Segmenter

#: Seconds of processor time allowed for any input, before what its characters are allowed.
AT_LEAST = 1.0
TOLD = "2022年9月，莆田市公安局接群众报案，抓获犯罪嫌疑人30名。郭某伙同钱某搭建诈骗平台。"
MANY = settings(max_examples=settings().max_examples // 2, suppress_health_check=list(HealthCheck))
#: Those that read an input several times.
FEWER = settings(MANY, max_examples=MANY.max_examples // 5)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Load and compile before time is taken."""
    extract(TOLD)
    read_document(f"<html><body><p>{TOLD}</p></body></html>".encode())


def read(data: str | bytes) -> Document | None:
    """Return the document of an input, or nothing where its bytes are refused."""
    if isinstance(data, str):
        return document_from_text(data)
    try:
        return read_document(data)
    except ExtractorError:
        return None


@MANY
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_an_odd_input_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    holds(data.draw(KINDS[kind]))


def holds(data: str | bytes) -> None:
    """Check that an input is read in its time, and that what is read is grounded, valid and whole."""
    allowed = AT_LEAST + A_CHARACTER * len(data)
    began = time.process_time()
    try:
        with alarm(2 * allowed):
            document = read(data)
            notice = document and analyse(document).notice
    except OverdueError:
        pytest.fail("over twice the time allowed")
    assert time.process_time() - began <= allowed
    if document and notice:
        is_grounded(document, notice)
        is_valid(document, notice)


def is_grounded(document: Document, notice: Notice) -> None:
    for found in spans(notice):
        assert document.text[found.start : found.end] == found.text != ""
    starts, ends = list(document.starts), list(document.ends)
    assert len(starts) == len(ends) == len(document.clean)
    assert (starts, ends) == (sorted(starts), sorted(ends))
    assert not starts or (starts[0] >= 0 and ends[-1] <= len(document.text))
    assert all(map(int.__le__, starts, ends))


def spans(value: Any) -> Iterator[Found[Any] | Unclaimed]:
    """Give everything in a notice that says where it stands."""
    if isinstance(value, Found | Unclaimed):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:
            yield from spans(getattr(value, name))


def is_valid(document: Document, notice: Notice) -> None:
    json.loads(to_json(notice))
    assert (notice.kind == "none") == (not notice.cases)
    if is_unicode(document.text):
        assert Notice.model_validate(notice.model_dump(by_alias=True, warnings=False)) == notice


def is_unicode(text: str) -> bool:
    """Tell whether the text holds no lone surrogates, which no file does: pydantic refuses them."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


@FEWER
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_an_odd_input_gives_the_same_however_it_is_handled(kind: str, data: st.DataObject) -> None:
    is_the_same(data.draw(KINDS[kind]))


def is_the_same(data: str | bytes) -> None:
    """Check that each segmenter, the text alone and the bytes of a text give the same output."""
    document = read(data)
    if document is None:
        return
    notice = analyse(document).notice
    for engine in segment.ENGINES:
        assert by_engine(engine, document) == notice
    if document_from_text(document.text).clean == document.clean:
        again = extract(document.text)
        of_bytes = {"document": again.document, "warnings": again.warnings}
        assert notice.model_copy(update=of_bytes) == again
    if isinstance(data, str) and is_unicode(data):
        encoded = read(data.encode())
        assert encoded is None or encoded.text != data or analyse(encoded).notice == notice


@cache
def engine_named(name: str) -> Segmenter:
    return segment.ENGINES[name]()


def by_engine(name: str, document: Document) -> Notice:
    """Cut words with one engine, and with nothing that was cut before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segment, "segmenter", lambda _=None: engine_named(name))
        segment.words.cache_clear()
        notice = analyse(document).notice
    segment.words.cache_clear()
    return notice


# That what breaks a promise is seen.


def endless(_: Document) -> None:
    while True:
        pass


def changed(**changes: Any) -> Callable[[Document], Any]:
    """Return an ``analyse`` whose notice is changed."""
    sound = analyse
    return lambda document: SimpleNamespace(notice=sound(document).notice.model_copy(update=changes))


BROKEN: dict[str, Callable[[Document], Any]] = {
    "a span beside its words": changed(title=extract(f"标题\n{TOLD}").cases[0].start_date),
    "a model that is not valid": changed(schema_=1),
    "a kind without its cases": changed(cases=()),
    "no end": endless,
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_promise_is_seen(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    holds(TOLD)
    monkeypatch.setitem(globals(), "analyse", BROKEN[fault])
    monkeypatch.setitem(globals(), "AT_LEAST", 0.05)
    with pytest.raises((AssertionError, ValueError, pytest.fail.Exception)):
        holds(TOLD)


def test_a_map_out_of_order_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    document = document_from_text("今天")
    document.starts.reverse()
    monkeypatch.setitem(globals(), "document_from_text", lambda _: document)
    with pytest.raises(AssertionError):
        holds("今天")


class ByCharacter:
    """A segmenter that knows no words."""

    def cut(self, text: str) -> list[str]:
        return list(text)


def test_output_that_hangs_on_the_segmenter_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    is_the_same(TOLD)
    monkeypatch.setitem(segment.ENGINES, "none", ByCharacter)
    with pytest.raises(AssertionError):
        is_the_same(TOLD)
