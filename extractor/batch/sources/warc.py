"""Pages of web crawls: the responses of a WARC file."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.batch.item import Item
from extractor.batch.sources.members import Members
from extractor.document.bounds import TooLargeError, read_within
from extractor.errors import MissingExtraError
from extractor.folders import cause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.limits import Limits

#: An answer has so many bytes more than its page.
_HEADERS = 1 << 16
_PIECE = 1 << 20
_HTTP = "Content-Type: application/http; msgtype=response"
#: What the reader lets through where a record, or what is in it, is broken.
_BROKEN = (OSError, ValueError, EOFError, OverflowError, RuntimeError)
#: The suffix by which a page of each media type is read.
_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}


def warc_items(path: str, limits: Limits) -> Iterator[Item]:
    """Give the pages that a crawl was answered with (status 200, HTML or plain text), by their addresses."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise MissingExtraError("Reading WARC", "batch") from error
    members = Members(path, between="!")
    try:
        with Path(path).open("rb") as file:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=False):
                item = _item(record, members, limits)
                if item is not None:
                    yield item
        _require_whole(path)
    except _BROKEN as error:
        yield members.refusal_of_the_rest(error)


def _item(record: Any, members: Members, limits: Limits) -> Item | None:
    """Return the page of an answer, or None for what is none; what is wrong with one is its own affair."""
    if not record.is_http:
        return None
    address = str(record.headers.get("WARC-Target-URI", "")).strip("<>")
    try:
        answer = read_within(record.reader, limits.bytes + _HEADERS)
        if len(answer) < record.content_length:
            raise EOFError("the file ends inside it")
        page = _page(answer, limits)
        return Item(members.path(address), *page) if page else None
    except TooLargeError:
        why = str(TooLargeError(limits.bytes))
    except _BROKEN as error:
        why = f"broken answer: {cause(error)}"
    path = members.path(address)
    return Item(path, path, refusal=why)


def _require_whole(path: str) -> None:
    """Raise EOFError for a file that ends inside a record, which its reader takes for the end."""
    packed = path.lower().endswith(".gz")
    with gzip.open(path) if packed else Path(path).open("rb") as file:
        if packed:
            tail = b""
            while piece := file.read(_PIECE):
                tail = (tail + piece)[-1:]
        else:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 1))
            tail = file.read()
    if tail.strip():
        raise EOFError("it ends inside a record")


def _page(answer: bytes, limits: Limits) -> tuple[str, bytes] | None:
    """Return name and bytes of the page that an answer holds, if it holds one."""
    record = _apart(answer)
    suffix = _suffix(record)
    return (f"page{suffix}", read_within(record.reader, limits.bytes)) if suffix else None


def _apart(answer: bytes) -> Any:
    """Return an answer as a record of its own: an error while it is decoded ends the reader that meets it."""
    from fastwarc.warc import ArchiveIterator

    head = f"WARC/1.0\r\nWARC-Type: response\r\n{_HTTP}\r\nContent-Length: {len(answer)}\r\n\r\n".encode()
    return next(iter(ArchiveIterator(io.BytesIO(head + answer + b"\r\n\r\n"), auto_decode="all")))


def _suffix(record: Any) -> str | None:
    """Return what kind of page a response holds, or None for any other answer."""
    http = record.http_headers
    if http is None or http.status_code != 200:
        return None
    media = (record.http_content_type or "").lower()
    return _SUFFIXES.get(media)
