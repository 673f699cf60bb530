"""One figure of the table: what was measured, and what was asked of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    """What a figure must reach: at most ``limit``, or at least."""

    limit: float
    at_least: bool = False

    def holds(self, measured: float) -> bool:
        """Tell whether ``measured`` is on the good side."""
        return measured >= self.limit if self.at_least else measured <= self.limit

    def __str__(self) -> str:
        """Write the bound as the table shows it."""
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table; ``measured`` is None where the run lacks what it needs, which ``note`` tells."""

    name: str
    measured: float | None
    asked: Bound | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """Say whether the figure is reached."""
        if self.measured is None:
            return "not measured"
        if self.asked is None:
            return ""
        return "yes" if self.asked.holds(self.measured) else "**no**"
