"""``duban diff``: what a change of rules gained, lost and altered."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.cli.failures import Failures, WrongUseError, tell
from extractor.cli.inputs import documents, read
from extractor.cli.ours import holds_difference
from extractor.cli.outputs import Target, force_option, rendered, rendered_lines
from extractor.diff import Output, difference
from extractor.diff.revision import Revision, revision
from extractor.diff.show import as_data, change_lines, counts_table, headline, markdown, notes
from extractor.view.json import dumps, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.diff import Difference

FORMATS = ("text", "markdown", "json")


@click.command(name="diff")
@click.argument("paths", nargs=-1, required=True, metavar="OLD NEW | DOCUMENTS…")
@click.option(
    "--rules-at",
    metavar="REV",
    help="Read DOCUMENTS by the rules of this commit of the project, then by those at hand.",
)
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The clone that knows REV, whose code is run.  [default: the one that duban runs from]",
)
@click.option("--format", "kind", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, which changes only when all is written.")
@force_option
def command(paths: tuple[str, ...], kind: str, output: str | None, *, force: bool, **more: Any) -> int:
    """Tell what a change of rules gained, lost and altered.

    OLD and NEW are outputs of duban (JSON Lines or JSON). With --rules-at, name documents
    instead: they are read by the rules of that commit, in an environment of its own, and by
    the rules at hand. The worst comes first. Exit status 1 on any difference.
    """
    target = Target(output, holds_difference, force=force)
    if more["rules_at"] is None:
        found = _of_outputs(paths, target)
    else:
        past = revision(more["rules_at"], more["project"], tell)
        failures = Failures()
        files = documents(paths, failures)
        target.keep_off(files)
        found = _of_revision(past, files, failures)
    target.write(_report(found, kind, to_file=output is not None), data=kind == "json")
    return 1 if found.changes else 0


def _of_outputs(paths: Sequence[str], target: Target) -> Difference:
    if len(paths) != 2:
        raise WrongUseError("give two outputs, OLD and NEW, or documents with --rules-at REV")
    for path in paths:
        if not Path(path).is_file():
            raise WrongUseError(f"no such file: {path}")
    target.keep_off(paths)
    old, new = (Output(Path(path)) for path in paths)
    target.keep_off((*old.documents, *new.documents))
    return difference(old, new)


def _of_revision(past: Revision, files: Sequence[str], failures: Failures) -> Difference:
    from extractor.pipeline import analyse  # only here are documents read

    with tempfile.TemporaryDirectory(prefix="duban-") as folder:
        old, new = Path(folder, "old.jsonl"), Path(folder, "new.jsonl")
        past.extract(files, old, tell)
        with new.open("w", encoding="utf-8", errors="backslashreplace") as output:
            for file in files:
                with failures.of(file):
                    output.write(f"{to_json(analyse(read(file)).notice)}\n")
        return difference(Output(old), Output(new))


def _report(found: Difference, kind: str, *, to_file: bool) -> Iterator[str]:
    if kind == "json":
        yield f"{dumps(as_data(found), indent=2)}\n"
    elif kind == "markdown":
        yield from (f"{line}\n" for line in markdown(found))
    else:
        yield from _text(found, to_file=to_file)


def _text(found: Difference, *, to_file: bool) -> Iterator[str]:
    yield f"{headline(found)}\n"
    yield from (f"{note}\n" for note in notes(found))
    if not found.changes:
        return
    for counts, name in ((found.by_field, "field"), (found.by_rule, "rule")):
        yield "\n"
        yield rendered(counts_table(counts, name), to_file=to_file)
    yield "\n"
    lines = (line for change in found.changes for line in change_lines(change))
    yield from rendered_lines(lines)
