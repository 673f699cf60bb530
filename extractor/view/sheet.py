"""A notice as rows of CSV: one for each case."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from extractor.view.words import in_words, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.model import Case, Notice

DOCUMENT_COLUMNS = (
    "path", "kind", "title", "source", "published", "agencies", "batch", "declared_cases",
)  # fmt: skip
CASE_COLUMNS = (
    "case", "heading", "case_code", "cities", "adcodes", "start_date", "leaders", "overseas_bases",
    "amounts", "suspects",
)  # fmt: skip
COLUMNS = (*DOCUMENT_COLUMNS, *CASE_COLUMNS, "warnings")

#: First characters that make a spreadsheet read a cell as a formula.
_FORMULA = ("=", "+", "-", "@")


def header() -> str:
    """Return the line of column names."""
    return _lines([COLUMNS])


def rows(notice: Notice) -> str:
    """Return a line for each case of ``notice``; one with the document's facts where it has none."""
    about = _document_cells(notice)
    cases = notice.cases or (None,)
    return _lines(
        [*about, *(_case_cells(case) if case else [""] * len(CASE_COLUMNS)), _warning_cell(notice, case)]
        for case in cases
    )


def _lines(cells: Iterable[Iterable[str]]) -> str:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows([[_harmless(cell) for cell in row] for row in cells])
    return page.getvalue()


def _harmless(cell: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    return f"'{cell}" if len(cell) > 1 and cell.startswith(_FORMULA) else cell


def _document_cells(notice: Notice) -> list[str]:
    return [
        one_line(notice.document.path or ""),
        notice.kind,
        _cell(notice.title),
        _cell(notice.source),
        _cell(notice.published),
        _cell(*notice.agencies),
        _cell(notice.batch),
        _cell(notice.declared_cases),
    ]


def _case_cells(case: Case) -> list[str]:
    return [
        str(case.index),
        _cell(case.heading),
        _cell(case.case_code),
        "; ".join(one_line(city.value.name) for city in case.cities),
        "; ".join(city.value.adcode or "" for city in case.cities),
        _cell(case.start_date),
        _cell(*case.leaders),
        _cell(*case.overseas_bases),
        _cell(*case.amounts),
        _cell(*case.suspects),
    ]


def _warning_cell(notice: Notice, case: Case | None) -> str:
    """Return the codes of the case's own warnings and of those about the whole document."""
    about = (None, case.index) if case else (None,)
    return "; ".join(warning.code for warning in notice.warnings if warning.case in about)


def _cell(*found: Any) -> str:
    return "; ".join(in_words(each.value) for each in found if each is not None)
