"""The notices of an output with the text each was read from, where that is still there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extractor.diff.outputs import Output
from extractor.document import read_document
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A notice as its JSON tells it; ``text`` is None where the document is gone or another."""

    notice: Data
    text: str | None


def notices(path: Path) -> Iterator[Data]:
    """Give the notices of an output one by one; raises ``OutputError`` for a file that is none."""
    output = Output(path)
    yield from (output[document] for document in output.documents)


def with_text(notice: Data) -> Told:
    """Read a notice's document again, and believe it only where its bytes are the same."""
    about = notice["document"]
    try:
        document = read_document(str(about.get("path") or ""))
    except (ExtractorError, OSError, ValueError):
        return Told(notice, None)
    return Told(notice, document.text if document.sha256 == about.get("sha256") else None)
