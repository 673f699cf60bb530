"""CSV: a row a case, as ``duban extract --format csv`` writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.sinks.lines import chunks
from extractor.view import sheet

if TYPE_CHECKING:
    from pathlib import Path

#: Opens with the mark by which spreadsheets know UTF-8.
ENCODING = "utf-8-sig"


def write(spool: Path, target: Path) -> None:
    """Write the spool's cases below the line of column names; a document without a case has a row too."""
    with target.open("w", encoding=ENCODING, errors="backslashreplace", newline="") as page:
        page.write(sheet.header())
        for notices in chunks(spool):
            page.writelines(sheet.rows(notice) for notice in notices)


def is_ours(path: Path) -> bool:
    """Return whether the file has the columns in every row."""
    return sheet.holds_rows(path, ENCODING)
