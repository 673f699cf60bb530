"""Outputs as files: JSON Lines, or the JSON of ``duban extract``; one notice in memory at a time.

With each notice comes the text it was read from, where that is still there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import simplejson

from extractor.document import read_document
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Data = Mapping[str, Any]


class OutputError(ExtractorError):
    """A file that is no output of duban."""


class Output:
    """The notices of one file by their documents' paths; of a path told twice the last counts."""

    def __init__(self, path: Path) -> None:
        """Index the file; raises :class:`OutputError` for a file that is no output, OSError as it comes."""
        self._path = path
        self._whole: dict[str, Data] = {}
        self._lines: dict[str, int] = {}
        with path.open("rb") as file:
            opening = file.read(1)
        if opening == b"[" or not self._index_lines():
            self._read_whole()

    @property
    def documents(self) -> tuple[str, ...]:
        """Return the paths of the documents in the order of the file."""
        return tuple(self._whole or self._lines)

    def __contains__(self, document: str) -> bool:
        """Tell whether the file holds a notice of ``document``."""
        return document in self._whole or document in self._lines

    def __getitem__(self, document: str) -> Data:
        """Return the notice of a document."""
        if self._whole:
            return self._whole[document]
        with self._path.open("rb") as file:
            file.seek(self._lines[document])
            return _notice(file.readline(), str(self._path))

    def _index_lines(self) -> bool:
        """Note where each line starts; False where the first one is not whole JSON by itself."""
        with self._path.open("rb") as file:
            at = 0
            for number, line in enumerate(file, start=1):
                if line.strip():
                    try:
                        notice = _notice(line, f"{self._path}, line {number}")
                    except OutputError:
                        if self._lines:
                            raise
                        return False
                    self._lines[_document(notice)] = at
                at += len(line)
        return True

    def _read_whole(self) -> None:
        told = _json(self._path.read_bytes(), str(self._path))
        for notice in told if isinstance(told, list) else [told]:
            checked = _checked(notice, str(self._path))
            self._whole[_document(checked)] = checked


def _document(notice: Data) -> str:
    return str(notice["document"].get("path") or "-")


def _notice(line: bytes, name: str) -> Data:
    return _checked(_json(line, name), name)


def _json(told: bytes, name: str) -> Any:
    try:
        return simplejson.loads(told.decode(), use_decimal=True)
    except ValueError as error:
        raise OutputError(f"{name}: not an output of duban: {error}") from error


def _checked(told: Any, name: str) -> Data:
    if not isinstance(told, dict) or not isinstance(told.get("document"), dict):
        raise OutputError(f"{name}: not an output of duban: it names no document")
    return told


def documents_of(old: Output, new: Output) -> Iterator[str]:
    """Give every document of either output once, in the order of the new one, then those only in the old."""
    yield from dict.fromkeys((*new.documents, *old.documents))


@dataclass(frozen=True, slots=True)
class Told:
    """A notice as its JSON tells it; ``text`` is None where the document is gone or another."""

    notice: Data
    text: str | None


def notices(path: Path) -> Iterator[Data]:
    """Give the notices of an output one by one; raises :class:`OutputError` for a file that is none."""
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
