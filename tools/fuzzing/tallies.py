"""What came of many inputs: counts by kind, kept a line a block, and shown as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from fuzzing.checks import Outcome

FAULTS = ("exception", "broken span", "over budget", "broken promise")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one kind of input, and the slowest one: seconds of processor time and its index."""

    inputs: int = 0
    refused: int = 0
    faults: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    slowest: tuple[float, int] = (0.0, 0)

    @classmethod
    def of(cls, index: int, outcome: Outcome) -> Tally:
        """Return the tally of one input."""
        faults: dict[str, int] = {outcome.problem.fault: 1} if outcome.problem else {}
        return cls(1, int(outcome.refused), faults, outcome.seconds, (outcome.seconds, index))

    def __add__(self, other: Tally) -> Tally:
        """Return the counts of both."""
        return Tally(
            self.inputs + other.inputs,
            self.refused + other.refused,
            dict(Counter(self.faults) + Counter(other.faults)),
            self.seconds + other.seconds,
            max(self.slowest, other.slowest),
        )


@dataclass(frozen=True, slots=True)
class Block:
    """What came of the inputs from ``first`` up to ``last``, by kind."""

    first: int
    last: int
    tallies: dict[str, Tally]

    def to_json(self) -> str:
        """Return the block as a line of JSON."""
        return _BLOCKS.dump_json(self).decode()


_BLOCKS = TypeAdapter(Block)


def read_blocks(path: Path) -> list[Block]:
    """Return the blocks that are listed, each once; a line torn by a kill is no block."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    blocks = [block for line in lines if (block := _block(line))]
    return list({(block.first, block.last): block for block in blocks}.values())


def _block(line: str) -> Block | None:
    try:
        return _BLOCKS.validate_json(line)
    except ValidationError:
        return None


def total(blocks: Iterable[Block]) -> dict[str, Tally]:
    """Add up blocks, a tally a kind."""
    tallies: dict[str, Tally] = {}
    for block in blocks:
        for kind, tally in block.tallies.items():
            tallies[kind] = tallies.get(kind, Tally()) + tally
    return dict(sorted(tallies.items()))


def table(tallies: Mapping[str, Tally]) -> str:
    """Return a row a kind of input and one for all; the slowest with its index."""
    titles = ("inputs", "refused", *FAULTS, "ms each", "slowest ms", "index")
    rows = [*tallies.items(), ("all", sum(tallies.values(), Tally()))]
    lines = [f"{'kind':16}" + "".join(f"{title:>15}" for title in titles)]
    lines += [f"{kind:16}" + "".join(f"{cell:>15}" for cell in _cells(tally)) for kind, tally in rows]
    return "\n".join(lines)


def _cells(tally: Tally) -> tuple[str, ...]:
    seconds, index = tally.slowest
    counts = (tally.inputs, tally.refused, *(tally.faults.get(fault, 0) for fault in FAULTS))
    each = 1000 * tally.seconds / max(1, tally.inputs)
    return (*map(str, counts), f"{each:.2f}", f"{1000 * seconds:.0f}", str(index))
