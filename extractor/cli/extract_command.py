"""``duban extract``: documents in, notices out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from extractor.cli.apart import apart
from extractor.cli.failures import Failures
from extractor.cli.inputs import documents, max_bytes_option, published_option, time_budget_option
from extractor.cli.ours import holds_extraction
from extractor.cli.outputs import Target, columns, force_option, rendered
from extractor.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from extractor.cli.apart import Work
    from extractor.model import Notice

FORMATS = ("json", "jsonl", "table", "csv")


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), default="json", show_default=True, help="Form of output."
)
@published_option
@max_bytes_option
@time_budget_option
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, which changes only when all is written.")
@force_option
def command(paths: tuple[str, ...], kind: str, output: str | None, *, force: bool, **more: Any) -> int:
    """Read notices and print what they say.

    PATH is a file, a folder (all documents below it) or - for standard
    input. One document gives one JSON object, several give a list.
    """
    target = Target(output, holds_extraction, force=force)
    failures = Failures()
    files = documents(paths, failures)
    target.keep_off(files)
    published: date | None = more["published"]
    limits = Limits(more["max_bytes"], more["time_budget"])

    def make() -> Work:
        from extractor.document import read_document  # here and below: what only the reading process needs
        from extractor.pipeline import analyse

        form = _form(kind, several=len(files) > 1, to_file=output is not None)
        return lambda file, data: form(
            analyse(read_document(data, path=file, max_bytes=limits.bytes), published=published).notice
        )

    told = apart(files, make, limits, failures)
    target.write(_joined(told, kind, several=len(files) > 1), data=kind != "table")
    return 1 if failures.count else 0


def _form(kind: str, *, several: bool, to_file: bool) -> Callable[[Notice], str]:
    """Return what writes one notice in a form of output."""
    if kind == "table":
        from extractor.view.table import notice_block  # brings rich

        return lambda notice: rendered(notice_block(notice, columns()), to_file=to_file)
    if kind == "csv":
        from extractor.view import sheet

        return sheet.rows
    from extractor.view.json import to_json

    if kind == "json":
        return lambda notice: to_json(notice, indent=2) + ("" if several else "\n")
    return lambda notice: f"{to_json(notice)}\n"


def _joined(told: Iterable[str], kind: str, *, several: bool) -> Iterator[str]:
    """Give the notices as they are written, with what stands before, between and after them."""
    if kind == "csv":
        from extractor.view import sheet

        yield sheet.header()
    if kind != "json" or not several:
        yield from told
        return
    opening = "[\n"
    for notice in told:
        yield f"{opening}{notice}"
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"
