"""``duban check``: the output against gold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.failures import Failures, WrongUseError, tell
from extractor.cli.inputs import read
from extractor.cli.outputs import rendered, write
from extractor.evaluate.compare import FIELDS, NOTHING, Comparison, compare
from extractor.evaluate.gold import read_gold
from extractor.evaluate.report import as_data, difference_line, score_table
from extractor.evaluate.samples import pair_up
from extractor.pipeline import analyse
from extractor.view.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(name="check")
@click.argument("samples", type=_FOLDER, default="samples")
@click.argument("gold", type=_FOLDER, default="gold")
@click.option(
    "--field", "fields", multiple=True, type=click.Choice(FIELDS), help="Only this one; repeatable."
)
@click.option("--format", "kind", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(samples: Path, gold: Path, fields: tuple[str, ...], kind: str) -> int:
    """Hold the output against gold, field by field.

    Every file of SAMPLES (default: samples) is extracted and compared with the file of
    the same name in GOLD (default: gold). Exit status 1 on any difference.
    """
    found = pair_up(samples, gold)
    failures = Failures()
    for path in found.without_gold:
        tell(f"{path} has no gold: label it in {gold / path.stem}.json")
    for path in found.without_sample:
        failures.note(f"{path} has no sample in {samples}")
    if not found.pairs:
        raise WrongUseError(f"no sample in {samples} has gold in {gold}")
    result = _compare_all(found.pairs, fields or FIELDS, failures)
    write(_report(result, len(found.pairs), kind))
    return 1 if result.differences or failures.count else 0


def _compare_all(pairs: Sequence[tuple[Path, Path]], fields: Sequence[str], failures: Failures) -> Comparison:
    result = NOTHING
    for sample, labels in pairs:
        with failures.of(str(labels)):
            gold = read_gold(labels)
            with failures.of(str(sample)):
                notice = analyse(read(str(sample))).notice
                result += compare(sample.name, gold, notice, fields)
    return result


def _report(result: Comparison, count: int, kind: str) -> Iterator[str]:
    if kind == "json":
        yield f"{dumps(as_data(result), indent=2)}\n"
        return
    yield rendered(score_table(result))
    yield from (f"{difference_line(each)}\n" for each in result.differences)
    differences = len(result.differences)
    yield f"{count} samples, {differences} difference{'' if differences == 1 else 's'}\n"
