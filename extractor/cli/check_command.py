"""``duban check``: the output against gold, and the gate that holds it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from extractor.cli.failures import Failures, WrongUseError, tell
from extractor.cli.inputs import read
from extractor.cli.ours import holds_gate
from extractor.cli.outputs import Target, force_option, rendered, rendered_lines, write
from extractor.evaluate.check import Check
from extractor.evaluate.compare import FIELDS
from extractor.evaluate.gate import NAME, Gate, GateError, breaches, measured, read_gate, refuse_lower
from extractor.evaluate.gold import read_gold
from extractor.evaluate.report import (
    check_as_data,
    difference_line,
    kinds_table,
    markdown,
    score_table,
    why_line,
)
from extractor.evaluate.samples import pair_up
from extractor.view.json import dumps
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FORMATS = ("text", "markdown", "json")


@click.command(name="check")
@click.argument("samples", type=_FOLDER, default="samples")
@click.argument("gold", type=_FOLDER, default="gold")
@click.option(
    "--field", "fields", multiple=True, type=click.Choice(FIELDS), help="Only this one; repeatable."
)
@click.option("--format", "kind", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--gate", is_flag=True, help=f"Hold every field to the floors pinned in GOLD/{NAME}.")
@click.option("--pin", is_flag=True, help="Pin the present scores and documents as the gate.")
@force_option
@click.option(
    "--lower", multiple=True, type=click.Choice(FIELDS), help="Let --pin lower this field's floors."
)
def command(samples: Path, gold: Path, fields: tuple[str, ...], kind: str, **gating: Any) -> int:
    """Hold the output against gold, field by field.

    Every file of SAMPLES (default: samples) is extracted and compared with the file of
    the same name in GOLD (default: gold). Gold that contradicts itself or its text is told
    first and not scored. A rule that does not do what its own examples say is told too. Exit
    status 1 on any difference; with --gate, on any breach of the gate alone.
    """
    _require_whole(fields, **gating)
    target = Target(str(gold / NAME), holds_gate, force=gating["force"]) if gating["pin"] else None
    found = pair_up(samples, gold)
    failures = Failures()
    for path in found.without_gold:
        tell(f"{path} has no gold: label it in {gold / path.stem}.json")
    for path in found.without_sample:
        failures.note(f"{path} has no sample in {samples}")
    if not found.pairs:
        raise WrongUseError(f"no sample in {samples} has gold in {gold}")
    check = _check_all(found.pairs, fields or FIELDS, failures)
    write(_report(check, kind), data=kind == "json")
    if check.faults or failures.count or not (gating["gate"] or gating["pin"]):
        return 0 if check.is_clean and not failures.count else 1
    now = measured(found.pairs, check.cases, check.total)
    if target is not None:
        target.keep_off(path for pair in found.pairs for path in pair)
        _refuse_lower(now, gold / NAME, gating["lower"], force=gating["force"])
        target.write([now.text()])
        return 0
    for name, _ in check.rules:
        failures.note(f"gate: {name} does not do what its examples say")
    return _hold(now, gold / NAME, failures)


def _require_whole(
    fields: tuple[str, ...], *, gate: bool, pin: bool, lower: tuple[str, ...], force: bool
) -> None:
    if (gate or pin) and fields:
        raise WrongUseError("the gate is of all fields: leave out --field")
    if gate and pin:
        raise WrongUseError("--gate and --pin: one of them")
    if lower and not pin:
        raise WrongUseError("--lower needs --pin")
    if force and not pin:
        raise WrongUseError("--force needs --pin")


def _check_all(pairs: Sequence[tuple[Path, Path]], fields: Sequence[str], failures: Failures) -> Check:
    check = Check(fields)
    for sample, labels in pairs:
        with failures.of(str(labels)):
            gold = read_gold(labels)
            with failures.of(str(sample)):
                check.take(sample.name, gold, read(str(sample)))
    check.take_rules()
    return check


def _hold(now: Gate, path: Path, failures: Failures) -> int:
    """Hold the present scores and documents to the gate pinned in ``path``."""
    for breach in breaches(read_gate(path), now):
        failures.note(f"gate: {breach}")
    return 1 if failures.count else 0


def _refuse_lower(now: Gate, path: Path, lower: Collection[str], *, force: bool) -> None:
    """Raise :class:`GateError` for a floor that would fall; with ``force`` what is no gate has none."""
    if not path.exists():
        return
    try:
        pinned = read_gate(path)
    except GateError:
        if not force:
            raise
        return
    refuse_lower(pinned, now, lower)


def _report(check: Check, kind: str) -> Iterator[str]:
    if kind == "json":
        yield f"{dumps(check_as_data(check), indent=2)}\n"
    elif kind == "markdown":
        yield from (f"{line}\n" for line in markdown(check))
    else:
        yield from _text(check)


def _text(check: Check) -> Iterator[str]:
    yield from rendered_lines(
        Text(one_line(f"gold of {name}: {fault}"), style="red") for name, fault in check.faults
    )
    yield rendered(score_table(check.total))
    if len(check.by_kind) > 1:
        yield rendered(kinds_table(check.by_kind))
    for each, told in check.explained:
        yield f"{difference_line(each)}\n"
        if line := why_line(told):
            yield f"    {line}\n"
    for name, fault in check.rules:
        yield from rendered_lines([Text(f"rule {name}: {fault}", style="red")])
    differences = len(check.explained)
    rules = f", {len(check.rules)} of the rules not as their examples say" if check.rules else ""
    yield f"{check.documents} samples, {differences} difference{'' if differences == 1 else 's'}{rules}\n"
