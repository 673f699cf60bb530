"""Pages of web crawls: the responses of a WARC file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.batch.sources.bounds import bounded
from extractor.batch.sources.members import Members
from extractor.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.batch.item import Item
    from extractor.batch.limits import Limits

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
            for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
                suffix = _suffix(record)
                if suffix is None:
                    continue
                address = str(record.headers.get("WARC-Target-URI", "")).strip("<>")
                yield bounded(members.path(address), f"page{suffix}", record.reader, limits)
    except (OSError, ValueError, EOFError) as error:
        yield members.refusal_of_the_rest(error)


def _suffix(record: Any) -> str | None:
    """Return what kind of page a response holds, or None for any other answer."""
    http = record.http_headers
    if http is None or http.status_code != 200:
        return None
    media = (record.http_content_type or "").lower()
    return _SUFFIXES.get(media)
