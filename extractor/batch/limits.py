"""How much of anything a batch takes in before it says no."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.document.bounds import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one document; what goes beyond them is rejected, and the run goes on.

    ``bytes`` are those of the document itself, taken out of its archive, and unpacked. ``seconds`` is
    the time one document may take before it is given up.
    """

    bytes: int = MAX_BYTES
    seconds: float = 30.0
