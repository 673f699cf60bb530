"""``duban rules``: what the extractor knows, and what it does not know yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.text import Text

from extractor.catalogue import rule_catalogue
from extractor.cli.failures import Failures, WrongUseError
from extractor.cli.inputs import documents, read
from extractor.cli.outputs import rendered_lines, write
from extractor.evaluate.coverage import Coverage
from extractor.view.json import dumps
from extractor.view.rules import as_data, markdown, rule_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.rule import Rule

_SAMPLES = "samples"
_MOST_CONTEXTS = 40
_FORMATS = ("text", "markdown", "json")


@click.command(name="rules")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--name", "part", default="", metavar="PART", help="Only rules whose name holds PART.")
@click.option(
    "--coverage", is_flag=True, help="List rules that never fire, and what is most often unclaimed."
)
@click.option("--format", "kind", type=click.Choice(_FORMATS), default="text", show_default=True)
def command(paths: tuple[str, ...], part: str, coverage: bool, kind: str) -> int:  # noqa: FBT001 - click's form
    """Print the catalogue of rules: name, meaning, pattern, examples (+) and counter-examples (-).

    With documents (PATH: files or folders) it also tells in how many of them each rule
    gives a value or keeps a mention out. --coverage and --format markdown count in the
    samples where no PATH is given.
    """
    chosen = [rule for rule in rule_catalogue() if part in rule.name]
    if not chosen:
        raise WrongUseError(f"no rule's name holds {part!r}")
    failures = Failures()
    if not paths and (coverage or kind == "markdown") and Path(_SAMPLES).is_dir():
        paths = (_SAMPLES,)
    counted = _counted(paths, failures) if paths else None
    if coverage:
        if counted is None:
            raise WrongUseError("--coverage needs documents: name files or folders")
        write(_coverage(chosen, counted))
    else:
        write(_catalogue(chosen, counted, kind), data=kind == "json")
    return 1 if failures.count else 0


def _counted(paths: Sequence[str], failures: Failures) -> Coverage:
    counted = Coverage()
    for file in documents(paths, failures):
        if Path(file).stem.lower() != "readme":
            with failures.of(file):
                counted.take(read(file))
    return counted


def _catalogue(rules: Sequence[Rule], counted: Coverage | None, kind: str) -> Iterator[str]:
    firings = counted.firings if counted else None
    if kind == "json":
        yield f"{dumps(as_data(rules, firings), indent=2)}\n"
    elif kind == "markdown":
        lines = markdown(rules, firings or {}, counted.documents if counted else 0)
        yield from (f"{line}\n" for line in lines)
    else:
        cards = ((rule, None if firings is None else firings[rule.name]) for rule in rules)
        yield from rendered_lines(line for rule, count in cards for line in rule_lines(rule, count))


def _coverage(rules: Sequence[Rule], counted: Coverage) -> Iterator[str]:
    silent = [rule.name for rule in rules if not counted.firings[rule.name]]
    once = [rule.name for rule in rules if counted.firings[rule.name] == 1]
    yield from rendered_lines(_coverage_lines(silent, once, counted))


def _coverage_lines(silent: Sequence[str], once: Sequence[str], counted: Coverage) -> Iterator[Text]:
    yield Text(f"{counted.documents} documents", style="bold")
    for title, names in (("rules that never fire", silent), ("rules that fire in one document", once)):
        yield Text(f"{title}: {len(names)}", style="cyan")
        yield from (Text(f"  {name}") for name in names)
    total = counted.unclaimed.total()
    kinds = ", ".join(f"{kind} {count}" for kind, count in counted.unclaimed.most_common())
    yield Text(f"mentions in cases that no field took: {total} ({kinds})", style="cyan")
    for (kind, before, after), count in counted.contexts.most_common(_MOST_CONTEXTS):
        yield Text.assemble(f"  {count:>4}  ", f"{before}", (f"«{kind}»", "yellow"), f"{after}")
