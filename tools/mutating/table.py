"""What came of many mutants, as a table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mutating.examine import Caught

_COLUMNS: tuple[Caught, ...] = ("example", "gate", "sample", "survived", "apart")


class Finding(NamedTuple):
    """A mutant, and who found it out."""

    field: str
    name: str
    operator: str
    shown: str
    caught: Caught


def table(findings: Sequence[Finding]) -> Iterator[str]:
    """Give the counts by field and by operator as Markdown, line by line."""
    for what in ("field", "operator"):
        yield f"| {what} | mutants | by an example | by the gate | by a sample | survived | apart | caught |"
        yield "|---|--:|--:|--:|--:|--:|--:|--:|"
        keys = dict.fromkeys(getattr(finding, what) for finding in findings)
        for key in keys:
            yield _row(key, [finding for finding in findings if getattr(finding, what) == key])
        yield _row("all", findings)
        yield ""


def _row(key: str, findings: Sequence[Finding]) -> str:
    counts = Counter(finding.caught for finding in findings)
    counted = len(findings) - counts["apart"]
    share = 1 - counts["survived"] / counted if counted else 1.0
    cells = (key, len(findings), *(counts[column] for column in _COLUMNS), f"{share:.1%}")
    return f"| {' | '.join(map(str, cells))} |"
