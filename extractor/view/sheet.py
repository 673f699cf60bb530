"""A notice as rows of CSV: one for each case."""

from __future__ import annotations

import csv
import io
from itertools import chain
from typing import TYPE_CHECKING, Any

from extractor.model import Case, City, Notice, found_fields
from extractor.view.words import in_words
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

DOCUMENT_COLUMNS = ("path", "kind", *found_fields(Notice))
#: Columns that stand after that of a field and tell more of it.
_MORE = {"cities": ("adcodes",)}
CASE_COLUMNS = ("case", *chain.from_iterable((name, *_MORE.get(name, ())) for name in found_fields(Case)))
COLUMNS = (*DOCUMENT_COLUMNS, *CASE_COLUMNS, "warnings")

#: First characters that make a spreadsheet read a cell as a formula, in an East Asian one also full width.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


#: Characters of a cell that is read back: beyond any of ours.
_LONGEST_CELL = 1 << 30


def header() -> str:
    """Return the line of column names."""
    return _lines([COLUMNS])


def rows(notice: Notice) -> str:
    """Return a line for each case of ``notice``; one with the document's facts where it has none."""
    return _lines([_cell(record[name]) for name in COLUMNS] for record in records(notice))


def holds_rows(path: Path, encoding: str) -> bool:
    """Tell whether a file is CSV that begins with the column names, and has as many cells in every row."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        with path.open(encoding=encoding, newline="") as page:
            lines = csv.reader(page)
            return next(lines, None) == list(COLUMNS) and all(len(row) == len(COLUMNS) for row in lines)
    except (csv.Error, UnicodeError):
        return False


def records(notice: Notice) -> Iterator[dict[str, Any]]:
    """Give the values of each row by column: tuples in the columns of lists, None where there is nothing."""
    about = _of_document(notice)
    for case in notice.cases or (None,):
        told = _of_case(case) if case else dict.fromkeys(CASE_COLUMNS)
        yield {**about, **told, "warnings": _warnings(notice, case)}


def _of_document(notice: Notice) -> dict[str, Any]:
    told = {name: _value(getattr(notice, name, None)) for name in DOCUMENT_COLUMNS}
    return {**told, "path": notice.document.path, "kind": notice.kind}


def _of_case(case: Case) -> dict[str, Any]:
    told = {name: _value(getattr(case, name, None)) for name in CASE_COLUMNS}
    return {
        **told,
        "case": case.index,
        "case_code": case.case_code and case.case_code.value.code,
        "adcodes": tuple(city.value.adcode for city in case.cities),
    }


def _value(found: Any) -> Any:
    """Return what a field says, without its words and their place."""
    return tuple(each.value for each in found) if isinstance(found, tuple) else getattr(found, "value", None)


def _warnings(notice: Notice, case: Case | None) -> tuple[str, ...]:
    """Return the codes of the case's own warnings and of those about the whole document."""
    about = (None, case.index) if case else (None,)
    return tuple(warning.code for warning in notice.warnings if warning.case in about)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case tuple():
            return "; ".join(map(_cell, value))
        case City():
            return value.name
        case _:
            return in_words(value)


def _lines(cells: Iterable[Iterable[str]]) -> str:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows(
        [[_harmless(one_line(cell)) for cell in row] for row in cells]
    )
    return page.getvalue()


def _harmless(cell: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA) else cell
