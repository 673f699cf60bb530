"""``duban extract``: documents in, notices out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from extractor.cli.failures import Failures
from extractor.cli.inputs import documents, max_bytes_option, published_option, read
from extractor.cli.outputs import columns, rendered, write
from extractor.pipeline import analyse
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from extractor.model import Notice

FORMATS = ("json", "jsonl", "table", "csv")


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "kind", type=click.Choice(FORMATS), default="json", show_default=True, help="Form of output."
)
@published_option
@max_bytes_option
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, which changes only when all is written.")
def command(
    paths: tuple[str, ...], kind: str, published: date | None, max_bytes: int, output: str | None
) -> int:
    """Read notices and print what they say.

    PATH is a file, a folder (all .txt .md .html .htm .docx below it) or - for standard
    input. One document gives one JSON object, several give a list.
    """
    files = documents(paths)
    failures = Failures()
    notices = _notices(files, published, max_bytes, failures)
    several = len(files) > 1
    forms: dict[str, Callable[[], Iterator[str]]] = {
        "json": lambda: _json(notices, several=several),
        "jsonl": lambda: (f"{to_json(notice)}\n" for notice in notices),
        "table": lambda: _tables(notices, to_file=output is not None),
        "csv": lambda: _csv(notices),
    }
    write(forms[kind](), output)
    return 1 if failures.count else 0


def _notices(
    files: Sequence[str], published: date | None, max_bytes: int, failures: Failures
) -> Iterator[Notice]:
    """Give the notice of each document; tell those that fail and go on."""
    for file in files:
        notice = None
        with failures.of(file):
            notice = analyse(read(file, max_bytes), published=published).notice
        if notice is not None:
            yield notice


def _json(notices: Iterator[Notice], *, several: bool) -> Iterator[str]:
    if not several:
        yield from (f"{to_json(notice, indent=2)}\n" for notice in notices)
        return
    opening = "[\n"
    for notice in notices:
        yield f"{opening}{to_json(notice, indent=2)}"
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _tables(notices: Iterator[Notice], *, to_file: bool) -> Iterator[str]:
    from extractor.view.table import notice_block  # brings rich

    for notice in notices:
        yield rendered(notice_block(notice, columns()), to_file=to_file)


def _csv(notices: Iterator[Notice]) -> Iterator[str]:
    from extractor.view import sheet

    yield sheet.header()
    yield from (sheet.rows(notice) for notice in notices)
