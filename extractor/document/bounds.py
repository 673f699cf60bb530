"""No more bytes than a document may have: what a header or the disk says of its size is not believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from typing import Protocol

    class Readable(Protocol):
        """Anything with bytes to read."""

        def read(self, size: int, /) -> bytes:
            """Return at most ``size`` bytes, none at the end."""


#: A piece of a packed member is unpacked whole: of so many bytes in bzip2 come 80 MB at most.
_AT_ONCE = 1 << 12


class TooLargeError(ExtractorError):
    """A document of more bytes than it may have."""

    def __init__(self, most: int, *, unpacked: bool = False) -> None:
        """Say how many bytes it may have."""
        has = "it unpacks to more than" if unpacked else "more than"
        super().__init__(f"too large: {has} {most} bytes, the limit that --max-bytes sets")


def read_within(source: Readable, most: int) -> bytes:
    """Read to the end, in small pieces; raises :class:`TooLargeError` where that is beyond ``most`` bytes."""
    held = bytearray()
    while piece := source.read(_AT_ONCE):
        held += piece
        if len(held) > most:
            raise TooLargeError(most)
    return bytes(held)
