"""Whatever repeats, reading takes time linear in its length."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest

from extractor.document import document_from_text, read_document
from extractor.errors import ExtractorError

#: In seconds, on a slow machine that others use too; a quadratic pass takes minutes.
LIMIT = 8
LENGTH = 300_000

UNITS = [
    *[
        " ",
        "\t",
        "\n",
        "\r\n",
        "　",
        "\u200b",
        "，",
        "1",
        "1,",
        "1:",
        "-",
        "- ",
        "—",
        "•",
        "·1",
        '"',
        "“",
        "案",
    ],
    *["<", "<a", "<a ", "<!--", "<script>", "</script", "<p>", "&", "&#", "&amp;"],
    *[
        "*",
        "*a ",
        "**a",
        "__",
        "_a",
        "[",
        "[]",
        "[a](",
        "](",
        "![",
        "#",
        "> ",
        "|",
        "|-",
        "|---|\n",
        "| a |\n",
        "`",
        "\\",
    ],
    *["（a", "（", "勐（měng）", "⑴", "1.\n", "1 ", "緬", "\ud800", "□案", "??1", "a\n ", "    \n"],
]


@pytest.mark.parametrize("path", [None, "a.md"])
@pytest.mark.parametrize("unit", UNITS)
def test_runs(unit: str, path: str | None) -> None:
    text = "案" + unit * (LENGTH // len(unit)) + "案"
    begun = process_time()
    document_from_text(text, path=path)
    assert process_time() - begun < LIMIT


@pytest.mark.parametrize(
    "line", ["某地警方抓获犯罪嫌疑人１７０餘名，涉案金额3,000万元。\n", "某地警方今天通报一起案件，\n"]
)
def test_two_megabytes(line: str) -> None:
    text = line * (2_000_000 // len(line.encode()))
    begun = process_time()
    document = read_document(text.encode())
    assert process_time() - begun < LIMIT
    assert len(document.text) == len(text)


@pytest.mark.parametrize(
    "unit", [b"\x81", b"\xb0\xa1", b"\xff\xfe", b"<div>", b"<td>1", b"<", b"&lt;", b"<!--", b"\x00a"]
)
@pytest.mark.parametrize("head", [b"", b"<!doctype html><html><body><p>\xe6\xa1\x88"])
def test_bytes(unit: bytes, head: bytes) -> None:
    data = head + unit * (100_000 // len(unit))
    begun = process_time()
    with suppress(ExtractorError):
        read_document(data)
    assert process_time() - begun < LIMIT
