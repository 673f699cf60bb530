"""The figures as a Markdown table, and the page of the documentation that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.figure import Figure

_HEAD = "| figure | measured | asked | reached | of |\n|---|---|---|---|---|"
_TITLE = "# What it costs\n"


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a table of Markdown."""
    rows = [
        f"| {each.name} | {'' if each.measured is None else f'{each.measured:.3g}'} | {each.asked or ''} "
        f"| {each.verdict} | {each.note} |"
        for each in figures
    ]
    return "\n".join(
        ("| figure | measured | asked | reached | how it came |", "|---|---|---|---|---|", *rows)
    )


def put_section(path: Path, heading: str, body: str) -> None:
    """Write ``body`` under the ``heading`` of a page, and leave its other sections as they are."""
    text = path.read_text("utf-8") if path.exists() else _TITLE
    before, *sections = text.split("\n## ")
    kept = {section.partition("\n")[0]: section for section in sections}
    kept[heading] = f"{heading}\n\n{body.strip()}\n"
    path.write_text("\n## ".join((before, *kept.values())), "utf-8")
