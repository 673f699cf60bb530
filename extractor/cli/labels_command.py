"""``duban labels``: to Label Studio and back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.failures import Failures, WrongUseError, tell
from extractor.cli.ours import holds_nothing_known, holds_notices, holds_tasks
from extractor.cli.outputs import Target, force_option, write
from extractor.errors import ExtractorError
from extractor.evaluate.gold_of import gold_of, gold_text
from extractor.labels import config, corrections, task
from extractor.outputs import notices, with_text
from extractor.view.json import dumps, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.labels import Corrected

_FORMATS = ("gold", "jsonl")


@click.group(name="labels")
def command() -> None:
    """Take notices to Label Studio, and what its users made of them back.

    First duban labels config, for the labelling interface of a project; then export, whose
    tasks show every value as a prediction; then, when they are corrected and exported as
    JSON, import.
    """


@command.command(name="config")
def config_command() -> int:
    """Print the labelling interface: the XML for a project's settings, under Labeling Interface."""
    write([config()])
    return 0


@command.command(name="export")
@click.argument("paths", nargs=-1, required=True, metavar="OUT.jsonl...")
@click.option("-o", "--output", metavar="FILE", help="For example tasks.json.  [default: standard output]")
@force_option
def export_command(paths: tuple[str, ...], output: str | None, *, force: bool) -> int:
    """Make the tasks: every text with its values as predictions.

    OUT.jsonl is an output of duban extract or duban batch. The texts are read again from
    the documents, which must still be there and unchanged.
    """
    _require_files(paths)
    target = Target(output, holds_tasks, force=force)
    target.keep_off(paths)
    failures = Failures()
    target.write(_tasks(paths, failures, target), data=True)
    return 1 if failures.count else 0


@command.command(name="import")
@click.argument("paths", nargs=-1, required=True, metavar="TASKS.json...")
@click.option(
    "-o", "--output", metavar="PATH", help="The folder of gold; a file for jsonl.  [default: standard output]"
)
@click.option(
    "--format",
    "kind",
    type=click.Choice(_FORMATS),
    default="gold",
    show_default=True,
    help="Gold for duban check, or notices.",
)
@click.option(
    "--replace",
    "--force",
    "replace",
    is_flag=True,
    help="Put new gold in the place of gold that is there; write over a file that duban did not write.",
)
def import_command(paths: tuple[str, ...], output: str | None, kind: str, *, replace: bool) -> int:
    """Read what annotators made of the tasks: TASKS.json is Label Studio's export as JSON.

    Of a task with several annotations, the one marked as ground truth counts. A value left
    blank is read from its words. Gold goes to PATH, a file for each document, named after it.
    """
    _require_files(paths)
    failures = Failures()
    told = _corrections(paths, failures)
    if kind == "jsonl":
        target = Target(output, holds_notices, force=replace)
        target.keep_off(paths)
        target.write((f"{to_json(each.notice)}\n" for each in told), data=True)
    elif output is None:
        raise WrongUseError("name the folder of gold with -o, or give --format jsonl")
    elif Path(output).exists() and not Path(output).is_dir():
        raise WrongUseError(f"-o {output}: not a folder")
    else:
        _write_gold(told, Path(output), paths, failures, replace=replace)
    return 1 if failures.count else 0


def _require_files(paths: Sequence[str]) -> None:
    for path in paths:
        if not Path(path).is_file():
            raise WrongUseError(f"no such file: {path}")


def _tasks(paths: Sequence[str], failures: Failures, target: Target) -> Iterator[str]:
    opening = "[\n"
    for path in paths:
        for notice in notices(Path(path)):
            with failures.of(path):
                target.keep_off([str(notice["document"].get("path") or "")])
                yield f"{opening}{dumps(task(with_text(notice)))}"
                opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _corrections(paths: Sequence[str], failures: Failures) -> Iterator[Corrected]:
    """Give the corrected notices; tell tasks that fail, and at the end what was left out."""
    foreign: set[str] = set()
    for path in paths:
        for each in corrections(Path(path)):
            if isinstance(each, ExtractorError):
                failures.note(str(each))
            else:
                foreign |= each.foreign
                yield each
    if foreign:
        tell(f"left out, for they are not in duban labels config: {', '.join(sorted(foreign))}")


def _require_name(name: str, task: str) -> None:
    """Raise :class:`ExtractorError` for a name that no file can have."""
    try:
        encoded = os.fsencode(name)
    except UnicodeError:
        encoded = b"\0"
    if b"\0" in encoded:
        raise ExtractorError(f"{task}: no file can be named {name}")


def _write_gold(
    told: Iterator[Corrected], folder: Path, inputs: Sequence[str], failures: Failures, *, replace: bool
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    written: set[Path] = set()
    for each in told:
        with failures.of(each.task):
            name = Path(each.notice.document.path or "").stem or Path(each.task).name
            path = folder / f"{name}.json"
            _require_name(name, each.task)
            if path in written:
                raise ExtractorError(f"{each.task}: two documents are named {path.stem}: rename one of them")
            if path.exists() and not replace:
                raise ExtractorError(f"{each.task}: {path} is there already: give --replace")
            target = Target(str(path), holds_nothing_known, force=replace)
            target.keep_off(inputs)
            target.write([gold_text(gold_of(each.notice))], data=True)
            written.add(path)
