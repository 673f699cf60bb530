"""Outputs as files: JSON Lines, or the JSON of ``duban extract``; one notice in memory at a time.

A file may be damaged, or be another's: what comes out of here has the form that its readers count on.
With each notice comes the text it was read from, where that is still there.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from pydantic import ValidationError

from extractor.bounded import loads, read_regular
from extractor.document import read_document
from extractor.errors import ExtractorError, first_fault
from extractor.model import SCHEMA, Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    Data = Mapping[str, Any]

#: Bytes of a line, and of a document that is read again.
MOST_BYTES = 1 << 26
#: What an entry holds besides its value, where it holds it.
_KINDS = {"text": str, "rule": str, "start": int, "end": int, "case": int}
_MAY_BE_NULL = ("start", "end", "case")


class OutputError(ExtractorError):
    """A file that is no output of duban."""


def shaped(told: Data) -> Data:
    """Return what one notice says; raises ValueError where no release of duban could have written it.

    Fields that this one does not know may be there, and those that it knows may be wanting.
    """
    _document(told)
    _require(told["document"], "document", {"path": str, "sha256": str}, ("path", "sha256"))
    cases = told.get("cases")
    if not isinstance(cases, list | None) or not all(isinstance(case, dict) for case in cases or ()):
        raise ValueError("cases: no list of cases")
    _require_entries(told, "")
    for number, case in enumerate(cases or ()):
        place = f"cases.{number}"
        _require(case, place, {"index": int}, ())
        _require_entries(case, f"{place}.")
    return told


def _require_entries(holder: Data, place: str) -> None:
    for field, held in holder.items():
        if field not in ("document", "cases"):
            for each in held if held.__class__ is list else (held,):
                if each.__class__ is dict:
                    _require(each, f"{place}{field}", _KINDS, _MAY_BE_NULL)


def _require(told: Data, place: str, kinds: Mapping[str, type], nullable: tuple[str, ...]) -> None:
    for name, kind in kinds.items():
        value = told.get(name, None if name in nullable else kind())
        if value.__class__ is not kind and not (value is None and name in nullable):
            raise ValueError(f"{place}.{name}: no {'number' if kind is int else 'text'}")


def sound(told: Data) -> Data:
    """Return a notice of this release, whole; raises ValueError for what is none."""
    _document(told)
    schema = told.get("schema", SCHEMA)
    if schema != SCHEMA:
        raise ValueError(f"its schema is {schema}, not {SCHEMA}: make it anew")
    try:
        return Notice.model_validate(told).model_dump(by_alias=True)
    except ValidationError as error:
        raise ValueError(first_fault(error)) from error


class Output:
    """The notices of one file by their documents' paths; of a path that stands twice the last counts.

    ``check`` returns a notice as its readers want it, or raises ValueError.
    """

    def __init__(self, path: Path, check: Callable[[Data], Data] = shaped) -> None:
        """Index the file; raises :class:`OutputError` for a file that is no output, OSError as it comes."""
        self._path = path
        self._check = check
        self._whole: dict[str, Data] = {}
        #: Where the line of each document starts, and its number.
        self._lines: dict[str, tuple[int, int]] = {}
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
        """Return the notice of a document; raises :class:`OutputError` where it is none."""
        if self._whole:
            return self._whole[document]
        at, number = self._lines[document]
        with self._path.open("rb") as file:
            file.seek(at)
            name = self._line(number)
            line = _line(file, name)
        with _named(name):
            return self._check(loads(line))

    def _line(self, number: int) -> str:
        return f"{self._path}, line {number}"

    def _index_lines(self) -> bool:
        """Note where each line starts; False where the first one begins the JSON of several lines."""
        with self._path.open("rb") as file:
            at = number = 0
            while line := _line(file, self._line(number + 1)):
                number += 1
                if line.strip():
                    if not self._lines and not line.rstrip().endswith(b"}"):
                        return False
                    with _named(self._line(number)):
                        self._lines[_document(loads(line))] = at, number
                at += len(line)
        return True

    def _read_whole(self) -> None:
        name = str(self._path)
        with _named(name):
            told = loads(read_regular(self._path))
        for number, each in enumerate(told if isinstance(told, list) else [told], start=1):
            with _named(f"{name}, notice {number}"):
                notice = self._check(each)
                self._whole[_document(notice)] = notice


def _line(file: IO[bytes], name: str) -> bytes:
    line = file.readline(MOST_BYTES + 1)
    if len(line) > MOST_BYTES:
        raise OutputError(f"{name}: not an output of duban: more than {MOST_BYTES} bytes")
    return line


@contextmanager
def _named(name: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise OutputError(f"{name}: not an output of duban: {error}") from error


def _document(told: Any) -> str:
    """Return the path of a notice's document; raises ValueError for what is no notice."""
    about = told.get("document") if isinstance(told, dict) else None
    if not isinstance(about, dict) or not isinstance(about.get("path"), str | None):
        raise ValueError("it names no document")  # noqa: TRY004 - of what the file holds
    return about.get("path") or "-"


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
    output = Output(path, sound)
    yield from (output[document] for document in output.documents)


def with_text(notice: Data) -> Told:
    """Read a notice's document again, and believe it only where its bytes and its words are the same."""
    about = notice["document"]
    text = text_of(about.get("path") or "", about.get("sha256"))
    return Told(notice, text if text is not None and _stands(notice, text) else None)


def text_of(path: str, sha256: str | None = None) -> str | None:
    """Return the text of a document, which any output may name; None where it cannot be had.

    With ``sha256`` it must be of these bytes.
    """
    try:
        data = read_regular(path, MOST_BYTES)
        if sha256 not in (None, hashlib.sha256(data).hexdigest()):
            return None
        return read_document(data, path=path).text
    except (ExtractorError, OSError, ValueError):
        return None


def _stands(notice: Data, text: str) -> bool:
    """Tell whether all words of a sound notice stand where it says."""
    return all(
        text[each["start"] : each["end"]] == each["text"]
        for holder in (notice, *notice["cases"])
        for held in holder.values()
        for each in (held if isinstance(held, tuple) else (held,))
        if isinstance(each, dict) and "start" in each
    )
