"""``duban explain``: why the output says what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from extractor.cli.failures import Failures, WrongUseError
from extractor.cli.inputs import documents, published_option, read
from extractor.cli.outputs import rendered_lines, write
from extractor.pipeline import analyse
from extractor.view.explain import FIELDS, Explainer

if TYPE_CHECKING:
    from datetime import date

    from extractor.model import Notice


@click.command(name="explain")
@click.argument("path", metavar="PATH")
@click.option("--case", type=int, help="Only the case of this number.")
@click.option("--field", type=click.Choice(FIELDS), help="Only this field.")
@published_option
def command(path: str, case: int | None, field: str | None, published: date | None) -> int:
    """Tell which rule gave what, from which words, and what lost.

    The words stand in «» with their offsets; then come the candidates that lost, with
    the reason, and what no field took.
    """
    failures = Failures()
    for file in documents([path]):
        with failures.of(file):
            document = read(file)
            analysis = analyse(document, published=published)
            _require(case, analysis.notice, file)
            lines = Explainer(analysis.notice, analysis.candidates, document.text).lines(case, field)
            write(rendered_lines(lines))
    return 1 if failures.count else 0


def _require(case: int | None, notice: Notice, path: str) -> None:
    indices = [each.index for each in notice.cases]
    if case is not None and case not in indices:
        told = f"its cases are {', '.join(map(str, indices))}" if indices else "it tells no case"
        raise WrongUseError(f"{path} has no case {case}: {told}")
