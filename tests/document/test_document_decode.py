"""Bytes of every encoding, declared rightly, wrongly or not at all."""

from __future__ import annotations

import codecs
from contextlib import suppress
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import read_document
from extractor.errors import ExtractorError

HANS = "某省公安厅公布三起典型案例。\r\n2022年9月，某市警方抓获犯罪嫌疑人170余名，涉案金额3000余万元。\n"
HANT = "某市警方公布三起典型案例。\r\n2022年9月，警方於緬北抓獲犯罪嫌疑人170餘名，涉案金額3000餘萬元。\n"

PLAIN = [
    (HANS.encode(), "utf-8"),
    (b"plain ASCII 1.2", "utf-8"),
    (codecs.BOM_UTF8 + HANS.encode(), "utf-8-sig"),
    (HANS.encode("gb2312"), "gb18030"),
    ((HANS + "毋某䶮").encode("gb18030"), "gb18030"),
    (HANT.encode("gb18030"), "gb18030"),
    (HANT.encode("big5"), "big5"),
    (HANS.encode("utf-16"), "utf-16"),
    (codecs.BOM_UTF16_BE + HANS.encode("utf-16-be"), "utf-16"),
    (HANS.encode("utf-16-le"), "utf-16-le"),
    (HANS.encode("utf-16-be"), "utf-16-be"),
]


@pytest.mark.parametrize(("data", "encoding"), PLAIN)
def test_encoding(data: bytes, encoding: str) -> None:
    document = read_document(data)
    assert document.encoding == encoding
    assert document.text == data.decode(encoding)
    assert document.sha256 == sha256(data).hexdigest()
    assert document.path is None
    assert document.warnings == ()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (HANS.encode("gb18030")[:-5] + b"\xd2\n", "gb18030"),
        (HANS.encode()[:-3], "utf-8"),
        (HANS.encode() * 5 + b"\xff", "utf-8"),
        (HANS.encode("utf-16")[:-1], "utf-16"),
        (codecs.BOM_UTF8 + HANS.encode()[:-3] + b"\xe3\n", "utf-8-sig"),
    ],
)
def test_a_few_broken_bytes(data: bytes, encoding: str) -> None:
    document = read_document(data)
    assert document.encoding == encoding
    assert "抓获犯罪嫌疑人170余名" in document.clean
    assert [warning.code for warning in document.warnings] == ["undecodable", "lost_characters"]


@pytest.mark.parametrize("size", [6, 10, 16, 40])
@pytest.mark.parametrize(
    ("text", "encoding"), [(HANS, "gb18030"), (HANT, "gb18030"), (HANT, "big5"), (HANS, "utf-8")]
)
def test_a_few_characters_tell_the_encoding(text: str, encoding: str, size: int) -> None:
    document = read_document(text[:size].encode(encoding))
    assert (document.text, document.encoding) == (text[:size], encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("café et thé à la crème", "cp1252"), ("日本語の文章です。ひらがなが多い。", "shift_jis")],
)
def test_other_languages(text: str, encoding: str) -> None:
    assert read_document(text.encode(encoding)).text == text


def test_no_encoding_at_all() -> None:
    document = read_document(bytes(range(0x80, 0x100)) * 20)
    assert document.text


def test_empty() -> None:
    document = read_document(b"")
    assert (document.text, document.clean, document.encoding) == ("", "", "utf-8")
    assert [warning.code for warning in document.warnings] == ["empty_document"]


@pytest.mark.parametrize(
    "data",
    [
        b"\0\1\2\3" * 100,
        bytes(range(256)) * 20,
        codecs.BOM_UTF16_LE + b"\x00\xd8" * 60,
        b"%PDF-1.7 \xe2\xe3",
        b"\x89PNG\r\n\x1a\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
        b"PK\x03\x04",
    ],
)
def test_no_text(data: bytes) -> None:
    with pytest.raises(ExtractorError) as caught:
        read_document(data, path="a.bin")
    assert str(caught.value).startswith("a.bin: ")
    assert "\n" not in str(caught.value)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=80),
        st.text(max_size=40).map(lambda text: text.encode("utf-16-le", "surrogatepass")),
    )
)
def test_any_bytes(data: bytes) -> None:
    with suppress(ExtractorError):
        document = read_document(data)
        assert len(document.clean) == len(document.starts) == len(document.ends)
