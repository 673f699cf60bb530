"""``duban explain``: why the output says what it says."""

from __future__ import annotations

import difflib
import sys
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from extractor.catalogue import rule_catalogue
from extractor.cli.apart import apart
from extractor.cli.failures import Failures, WrongUseError
from extractor.cli.inputs import documents, max_bytes_option, published_option, time_budget_option
from extractor.cli.outputs import Rendered, rendered_lines, write
from extractor.document import read_document
from extractor.limits import Limits
from extractor.pipeline import analyse
from extractor.view.explain import FIELDS, Explainer, summed, vetoed, why_not
from extractor.view.marked import legend, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.document import Document
    from extractor.model import Notice
    from extractor.pipeline import Analysis
    from extractor.rule import Rule


@click.command(name="explain")
@click.argument("path", metavar="PATH")
@click.option("--case", type=int, help="Only the case of this number.")
@click.option("--field", type=click.Choice(FIELDS), help="Only this field.")
@click.option("--rule", "name", metavar="NAME", help="What would have to be there for this rule to fire.")
@click.option(
    "--text/--no-text", default=None, help="The text itself, mentions in colour.  [default: on a terminal]"
)
@published_option
@max_bytes_option
@time_budget_option
def command(path: str, case: int | None, field: str | None, name: str | None, **more: Any) -> int:
    """Tell which rule gave what, from which words, and what lost.

    The words stand in «» with their offsets; then come the candidates that lost, with
    the reason, and what no field took. With --rule it tells of every mention that the
    rule could take whether it does, or what is wanting. Of a text without case headings the
    sum comes first that tells one case from none: the signs seen, and those missing.
    """
    rule = _rule(name) if name else None
    limits = Limits(more["max_bytes"], more["time_budget"])
    failures = Failures()

    def explained(file: str, data: bytes) -> str:
        document = read_document(data, path=file, max_bytes=limits.bytes)
        analysis = analyse(document, published=more["published"])
        _require(case, analysis.notice, file)
        if rule is not None:
            return Rendered("".join(rendered_lines(why_not(rule, analysis, document, case))))
        return Rendered("".join(rendered_lines(_lines(analysis, document, case, field, text=more["text"]))))

    write(apart(documents([path], failures), lambda: explained, limits, failures))
    return 1 if failures.count else 0


def _lines(
    analysis: Analysis, document: Document, case: int | None, field: str | None, *, text: bool | None
) -> Iterator[Text]:
    whole = case is None and field is None
    if text if text is not None else whole and sys.stdout.isatty():
        yield from (legend(), Text(), marked(analysis.notice, document.text), Text())
    if whole and analysis.verdict:
        yield from summed(analysis.verdict, document)
    yield from Explainer(analysis.notice, analysis.candidates, document.text).lines(case, field)
    lost = list(vetoed(document)) if whole else []
    if lost:
        yield Text("seen and not kept", style="bold")
        yield from lost


def _rule(name: str) -> Rule:
    found = next((rule for rule in rule_catalogue() if rule.name == name), None)
    if found is None:
        near = difflib.get_close_matches(name, [rule.name for rule in rule_catalogue()], n=1)
        hint = f": did you mean {near[0]}?" if near else ": see duban rules"
        raise WrongUseError(f"no rule is named {name}{hint}")
    return found


def _require(case: int | None, notice: Notice, path: str) -> None:
    indices = [each.index for each in notice.cases]
    if case is not None and case not in indices:
        told = f"its cases are {', '.join(map(str, indices))}" if indices else "it tells no case"
        raise WrongUseError(f"{path} has no case {case}: {told}")
