"""What is larger than a document may be is refused before it is held, packed or not."""

from __future__ import annotations

import io
import os
import random
import threading
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import docx
import pytest

from extractor.document import read_document
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "word/document.xml"


def sound() -> bytes:
    word = docx.Document()
    word.add_paragraph("抓获3人", style="List Number")
    held = io.BytesIO()
    word.save(held)
    return held.getvalue()


WORD = sound()


def changed(edit: Callable[[str, bytes], bytes | None], *extra: tuple[str, bytes]) -> bytes:
    """Return a Word file whose parts are edited, or left out where nothing comes of one."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (data := edit(name, old.read(name))) is not None:
                new.writestr(name, data)
        for name, data in extra:
            new.writestr(name, data)
    return held.getvalue()


def with_part(name: str, data: bytes | None) -> bytes:
    return changed(lambda each, old: data if each == name else old)


def with_body(body: str, head: str = "") -> bytes:
    return with_part(MAIN, f"{head}<w:document {SPACE}><w:body>{body}</w:body></w:document>".encode())


def locked() -> bytes:
    """Return a Word file whose members bear the mark of encryption."""
    data = bytearray(WORD)
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    return bytes(data)


LAUGHS = '<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED: dict[str, tuple[bytes, str]] = {
    "text of 100 MB": (
        with_body(f"<w:p><w:r><w:t>{'a' * 100_000_000}</w:t></w:r></w:p>"),
        "it unpacks to more than",
    ),
    "too many tags": (with_body("<w:p/>" * 1_000_001), "too large: .* tags"),
    "too many parts": (
        changed(lambda _, old: old, *((f"{n}", b"") for n in range(10_001))),
        "too many parts",
    ),
    "tables in tables": (with_body("<w:tbl><w:tr><w:tc>" * 2000), "not a Word file"),
    "deep tables": (
        with_body("<w:tbl><w:tr><w:tc>" * 2000 + "</w:tc></w:tr></w:tbl>" * 2000),
        "not a Word file",
    ),
    "entities": (with_body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", LAUGHS), "declares entities"),
    "outside": (
        with_body("&e;", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        "declares entities",
    ),
    "no body": (with_part(MAIN, f"<w:document {SPACE}/>".encode()), "not a Word file"),
    "no XML": (with_part(MAIN, b"text"), "not a Word file"),
    "no document": (with_part(MAIN, None), "not a Word file"),
    "no relationships": (with_part("_rels/.rels", None), "not a Word file"),
    "another kind": (with_part(MAIN, b"<workbook/>"), "not a Word file"),
    "doubled": (changed(lambda _, old: old, (MAIN.upper(), b"<x/>")), "2 parts named word/document.xml"),
    "locked": (locked(), "save it without a password"),
    "locked by Office": (OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le"), "without a password"),
    "an old one": (OLE + b"\0" * 504, "save it as"),
    "a PDF": (b"%PDF-1.7", "a PDF file"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_word_files_that_cannot_be_read(name: str) -> None:
    data, why = REFUSED[name]
    with pytest.raises(ExtractorError, match=rf"^a\.docx: .*{why}") as caught:
        read_document(data, path="a.docx")
    assert "\n" not in str(caught.value)


def test_parts_that_are_not_needed_are_not_unpacked() -> None:
    media = (("word/media/1.png", b"\0" * 40_000_000), ("word/comments.xml", b"not XML"))
    data = changed(lambda _, old: old, *media)
    assert read_document(data, path="a.docx").text == "1.抓获3人"


def test_what_a_list_says_of_its_numbers_is_not_believed() -> None:
    def odd(name: str, old: bytes) -> bytes:
        if name != "word/numbering.xml":
            return old
        old = old.replace(b'<w:start w:val="1"/>', b'<w:start w:val="' + b"9" * 5000 + b'"/>')
        return old.replace(b'w:ilvl="1"', b'w:ilvl="x"')

    assert read_document(changed(odd), path="a.docx").text == "1.抓获3人"


def test_a_limit_of_ones_own() -> None:
    big = with_body(f"<w:p><w:r><w:t>{'案' * 6_000_000}</w:t></w:r></w:p>")
    with pytest.raises(ExtractorError, match="it unpacks to more than 16777216 bytes"):
        read_document(big)
    with pytest.raises(ExtractorError, match="too large: more than 3 bytes"):
        read_document("案案".encode(), max_bytes=3)
    assert read_document("案".encode(), max_bytes=3).text == "案"


def test_files_without_end(tmp_path: Path) -> None:
    with pytest.raises(ExtractorError, match=r"^/dev/zero: too large: more than 1000 bytes"):
        read_document("/dev/zero", max_bytes=1000)
    sparse = tmp_path / "a.txt"
    with sparse.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(ExtractorError, match="too large"):
        read_document(sparse)
    pipe = tmp_path / "b.txt"
    os.mkfifo(pipe)

    def flood() -> None:
        with suppress(BrokenPipeError), pipe.open("wb", buffering=0) as end:
            while True:
                end.write(b"0" * 4096)

    writer = threading.Thread(target=flood)
    writer.start()
    with pytest.raises(ExtractorError, match="too large"):
        read_document(pipe, max_bytes=100_000)
    writer.join()


def test_damaged_word_files_raise_nothing_else() -> None:
    chance = random.Random(14)  # noqa: S311
    for _ in range(300):
        data = bytearray(WORD)
        for _ in range(chance.choice((1, 1, 2, 8))):
            at, size = chance.randrange(len(data)), chance.choice((1, 1, 2, 30))
            data[at : at + size] = chance.choice((b"", chance.randbytes(size), data[at : at + size] * 2))
        with suppress(ExtractorError):
            read_document(bytes(data), path="a.docx")


def test_damaged_parts_raise_nothing_else() -> None:
    chance = random.Random(15)  # noqa: S311
    names = (MAIN, "word/numbering.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels")
    for _ in range(60):
        name = chance.choice(names)

        def damaged(each: str, old: bytes, name: str = name) -> bytes:
            if each != name:
                return old
            at = chance.randrange(len(old))
            return (
                old[:at]
                + chance.choice((b"", b"\0", b"<", b'"', b"<w:p>", b"-1"))
                + old[at + chance.randrange(9) :]
            )

        with suppress(ExtractorError):
            read_document(changed(damaged), path="a.docx")
