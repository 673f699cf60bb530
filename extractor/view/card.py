"""A notice as a card for a notebook: a piece of HTML that needs nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from extractor.view.table import COLUMNS
from extractor.view.words import in_words
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.model import Case, Notice, Warning

#: Cases shown; the rest are counted.
MOST_CASES = 30

_CARD = (
    "margin:.4em 0;max-width:72em;padding:.8em 1em;border:1px solid #8886;border-radius:6px;"
    "font:14px/1.5 sans-serif"
)
_FAINT = "opacity:.7"
_HEADER = (
    "text-align:left;padding:.3em .8em .3em 0;border-bottom:1px solid #8886;opacity:.7;font-weight:normal"
)
_CELL = "text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border-bottom:1px solid #8883"


def card(notice: Notice) -> str:
    """Return the notice's title, facts, cases and warnings; every word of the document is escaped.

    A value shows the document's own words when pointed at.
    """
    title = in_words(notice.title.value) if notice.title else "(no title)"
    parts = [
        f'<div style="font-weight:bold" lang="zh">{escape(title)}</div>',
        f'<div style="{_FAINT}">{escape(" · ".join(_facts(notice)))}</div>',
        *_cases(notice.cases),
        *map(_warning, notice.warnings),
    ]
    return f'<div style="{_CARD}">{"".join(parts)}</div>'


def _facts(notice: Notice) -> Iterator[str]:
    if notice.document.path:
        yield one_line(notice.document.path)
    yield from (in_words(each.value) for each in (notice.source, notice.published, *notice.agencies) if each)
    yield notice.kind
    if notice.batch:
        yield f"batch {notice.batch.value}"
    if notice.declared_cases:
        yield f"{notice.declared_cases.value} cases declared"


def _cases(cases: tuple[Case, ...]) -> Iterator[str]:
    """Give a table of the columns that any case fills, and a line for the cases left out."""
    if not cases:
        return
    shown = [column for column in COLUMNS if any(getattr(case, column[1]) for case in cases)]
    heads = "".join(f'<th style="{_HEADER}">{title}</th>' for title in ("#", *(title for title, _ in shown)))
    rows = "".join(_row(case, [name for _, name in shown]) for case in cases[:MOST_CASES])
    yield (
        '<table style="border-collapse:collapse;margin:.6em 0;font:inherit">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
    if len(cases) > MOST_CASES:
        yield f'<div style="{_FAINT}">{len(cases) - MOST_CASES} more cases</div>'


def _row(case: Case, fields: list[str]) -> str:
    cells = "".join(f'<td style="{_CELL}" lang="zh">{_values(getattr(case, name))}</td>' for name in fields)
    return f'<tr><td style="{_CELL}">{case.index}</td>{cells}</tr>'


def _values(found: Any) -> str:
    held = found if isinstance(found, tuple) else (found,) if found else ()
    return "<br>".join(
        f'<span title="{escape(one_line(each.text))}">{escape(in_words(each.value))}</span>' for each in held
    )


def _warning(warning: Warning) -> str:
    where = f" (case {warning.case})" if warning.case is not None else ""
    words = f"{warning.code}{where}: {one_line(warning.message)}"
    return f'<div><span aria-hidden="true">⚠ </span>{escape(words)}</div>'
