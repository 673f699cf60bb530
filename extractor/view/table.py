"""A notice as a table for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from extractor.view.words import in_words, one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

    from extractor.model import Case, Notice

#: Column title, field of the case, least width in columns of the terminal.
COLUMNS = (
    ("heading", "heading", 14),
    ("code", "case_code", 5),
    ("place", "cities", 8),
    ("taken up", "start_date", 8),
    ("leaders", "leaders", 8),
    ("overseas", "overseas_bases", 6),
    ("amounts", "amounts", 12),
    ("suspects", "suspects", 12),
)


def notice_block(notice: Notice) -> RenderableType:
    """Return what ``notice`` says: its head, a row for each case, its warnings."""
    parts: list[RenderableType] = [_head(notice)]
    if notice.cases:
        parts.append(_cases(notice.cases))
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


def _cases(cases: tuple[Case, ...]) -> Table:
    shown = [column for column in COLUMNS if any(getattr(case, column[1]) for case in cases)]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=len(cases) > 1)
    table.add_column("#", justify="right", no_wrap=True)
    for title, _, width in shown:
        table.add_column(title, min_width=width, overflow="fold")
    for case in cases:
        table.add_row(str(case.index), *(_cell(getattr(case, name)) for _, name, _ in shown))
    return table


def _cell(found: Any) -> Text:
    """Return the values of one field, a line each."""
    values = found if isinstance(found, tuple) else (found,) if found else ()
    return Text("\n".join(in_words(each.value) for each in values))


def _warning(code: str, message: str, case: int | None) -> Text:
    where = f" case {case}:" if case is not None else ""
    return Text.assemble(("! ", "yellow"), (code, "yellow"), f"{where} {one_line(message)}")
