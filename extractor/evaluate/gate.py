"""The gate: floors of every field, pinned together with the documents they were measured on."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping  # noqa: TC003 - read by pydantic
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError, with_config

from extractor.bounded import read_regular
from extractor.errors import ExtractorError, first_fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from extractor.evaluate.compare import Comparison

NAME = "gate.toml"
Share = Annotated[float, Field(ge=0, le=1)]
_MEASURES = ("precision", "recall")
_HEAD = "# Written by `duban check --pin`, held by `duban check --gate`.\n"


class GateError(ExtractorError):
    """A gate that cannot be read or may not be pinned."""


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Gate:
    """What was measured when it was pinned: documents by their hashes, floors by field and measure."""

    samples: int
    cases: int
    samples_sha256: str
    gold_sha256: str
    floors: Mapping[str, Mapping[str, Share]]

    def text(self) -> str:
        """Return the gate as its file holds it."""
        facts = (
            f"samples = {self.samples}\ncases = {self.cases}\n"
            f'samples_sha256 = "{self.samples_sha256}"\ngold_sha256 = "{self.gold_sha256}"\n'
        )
        floors = "".join(
            f"\n[floors.{field}]\n" + "".join(f"{name} = {floor[name]:.4f}\n" for name in _MEASURES)
            for field, floor in self.floors.items()
        )
        return f"{_HEAD}{facts}{floors}"


def measured(pairs: Sequence[tuple[Path, Path]], cases: int, comparison: Comparison) -> Gate:
    """Return the gate that the present rules and documents would pin."""
    floors = {
        name: {measure: _down(getattr(score, measure)) for measure in _MEASURES}
        for name, score in comparison.scores.items()
    }
    samples = _hashed([sample for sample, _ in pairs])
    return Gate(len(pairs), cases, samples, _hashed([gold for _, gold in pairs]), floors)


def read_gate(path: Path) -> Gate:
    """Read a pinned gate; raises :class:`GateError`."""
    try:
        told = tomllib.loads(read_regular(path).decode())
        return TypeAdapter(Gate).validate_python(told)
    except FileNotFoundError as error:
        raise GateError(f"no gate in {path}: pin one with duban check --pin") from error
    except (ValueError, RecursionError) as error:
        fault = first_fault(error) if isinstance(error, ValidationError) else error
        raise GateError(f"{path}: not a gate ({fault}); pin it again with duban check --pin") from error


def breaches(pinned: Gate, now: Gate) -> Iterator[str]:
    """Give what the gate does not let through: another corpus, a field below its floor or without one."""
    for what in ("samples", "cases"):
        was, is_now = getattr(pinned, what), getattr(now, what)
        if was != is_now:
            yield f"{was} {what} were pinned, there are {is_now}: pin them with duban check --pin"
    for what in ("samples", "gold"):
        if getattr(pinned, f"{what}_sha256") != getattr(now, f"{what}_sha256"):
            yield f"the {what} are not those that were pinned: pin them with duban check --pin"
    for field, floor in pinned.floors.items():
        for fall in _below(field, floor, now.floors.get(field, {})):
            yield f"{fall} (duban check --field {field} tells where)"
    for field in [name for name in now.floors if name not in pinned.floors]:
        yield f"{field}: no floor is pinned: pin it with duban check --pin"


def _below(field: str, floor: Mapping[str, float], now: Mapping[str, float]) -> Iterator[str]:
    for measure, least in floor.items():
        if now.get(measure, 0.0) < least:
            yield f"{field}: {measure} fell from {least:.4f} to {now.get(measure, 0.0):.4f}"


def refuse_lower(pinned: Gate, now: Gate, allowed: Collection[str]) -> None:
    """Raise :class:`GateError` where pinning would lower a floor that nobody asked for by name."""
    for field, floor in pinned.floors.items():
        for breach in _below(field, floor, now.floors.get(field, {})):
            if field not in allowed:
                raise GateError(f"{breach}: to pin that, say --lower {field}")


def _down(share: float) -> float:
    """Round a share down, so that a floor is never above what was measured."""
    return int(share * 10_000) / 10_000


def _hashed(paths: Sequence[Path]) -> str:
    """Hash files by their names and bytes, in order."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
