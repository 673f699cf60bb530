"""How much of anything a document may take before it is given up."""

from __future__ import annotations

from dataclasses import dataclass

#: What a document may have, unpacked too, where nobody says otherwise: 16 MiB.
MAX_BYTES = 16 * 1024 * 1024
#: What it may take, in seconds.
SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one document; what goes beyond them is rejected, and the others are read.

    ``bytes`` are those of the document itself, taken out of its archive, and unpacked. ``seconds`` is
    the time it may take.
    """

    bytes: int = MAX_BYTES
    seconds: float = SECONDS
