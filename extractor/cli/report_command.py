"""``duban report``: an output as one page to read."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.cli.failures import WrongUseError
from extractor.cli.ours import holds_page
from extractor.cli.outputs import Target, force_option
from extractor.outputs import notices, with_text
from extractor.report.overview import Overview
from extractor.report.page import NoticeCard, card, page

_MOST = 400


@click.command(name="report")
@click.argument("paths", nargs=-1, required=True, metavar="FILE.jsonl...")
@click.option("-o", "--output", required=True, metavar="FILE", help="The page, for example report.html.")
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=_MOST,
    show_default=True,
    help="Notices shown; the overview counts all.",
)
@force_option
def command(paths: tuple[str, ...], output: str, limit: int, *, force: bool) -> int:
    """Make one self-contained page of an output: an overview, then every notice beside its text.

    FILE.jsonl is an output of duban extract or duban batch. The texts are read again from
    the documents, where those are still there and unchanged.
    """
    target = Target(output, holds_page, force=force)
    target.keep_off(paths)
    overview = Overview()
    cards: list[NoticeCard] = []
    for path in paths:
        if not Path(path).is_file():
            raise WrongUseError(f"no such file: {path}")
        for notice in notices(Path(path)):
            target.keep_off([str(notice["document"].get("path") or "")])
            overview.take(notice)
            if len(cards) < limit:
                cards.append(card(len(cards) + 1, with_text(notice)))
    target.write([page(overview, cards)])
    return 0
