"""A notice as a table for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from extractor.model import Case, Notice, found_fields
from extractor.view.words import in_words
from extractor.visible import one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

_TITLES = {
    "case_code": "code",
    "cities": "place",
    "start_date": "taken up",
    "overseas_bases": "overseas",
    "scam_types": "scam",
}
#: Title of a column, and the field of the case that it shows.
COLUMNS = tuple((_TITLES.get(name, name), name) for name in found_fields(Case))

#: Terminals narrower than this get a list for each case instead of a row.
ROWS_FROM = 100


def notice_block(notice: Notice, width: int) -> RenderableType:
    """Return what ``notice`` says, for ``width`` columns: its head, its cases, its warnings."""
    parts: list[RenderableType] = [_head(notice), Text()]
    if notice.cases and width >= ROWS_FROM:
        parts.append(_rows(notice.cases))
    elif notice.cases:
        parts += [_card(case) for case in notice.cases]
    parts += [_warning(each.code, each.message, each.case) for each in notice.warnings]
    return Group(*parts, Text())


def _head(notice: Notice) -> Text:
    title = in_words(notice.title.value) if notice.title else "(no title)"
    facts = [
        one_line(notice.document.path or "-"),
        *(in_words(each.value) for each in (notice.source, notice.published) if each),
        notice.kind,
        *(in_words(each.value) for each in notice.agencies),
    ]
    if notice.batch:
        facts.append(f"batch {notice.batch.value}")
    if notice.declared_cases:
        facts.append(f"{notice.declared_cases.value} cases declared")
    return Text.assemble((title, "bold"), "\n", (" | ".join(facts), "dim"))


def _rows(cases: tuple[Case, ...]) -> Table:
    shown = [column for column in COLUMNS if any(getattr(case, column[1]) for case in cases)]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, show_lines=len(cases) > 1)
    table.add_column("#", justify="right", no_wrap=True)
    for title, _ in shown:
        table.add_column(title, overflow="fold")
    for case in cases:
        values = (Text("\n".join(_values(case, name))) for _, name in shown)
        table.add_row(str(case.index), *values)
    return table


def _card(case: Case) -> Table:
    """Return one case as a list of fields and values."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    table.add_row("#", str(case.index))
    for title, name in COLUMNS:
        for at, value in enumerate(_values(case, name)):
            table.add_row("" if at else title, Text(value))
    table.add_row()
    return table


def _values(case: Case, name: str) -> list[str]:
    """Return the values of one field in words."""
    found: Any = getattr(case, name)
    held = found if isinstance(found, tuple) else (found,) if found else ()
    return [in_words(each.value) for each in held]


def _warning(code: str, message: str, case: int | None) -> Text:
    where = f" case {case}:" if case is not None else ""
    return Text.assemble(("! ", "yellow"), (code, "yellow"), f"{where} {one_line(message)}")
