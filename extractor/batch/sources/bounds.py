"""Documents that are too large, told without reading them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.item import Item

if TYPE_CHECKING:
    from typing import Protocol

    from extractor.batch.limits import Limits

    class Readable(Protocol):
        """Anything with bytes to read."""

        def read(self, size: int, /) -> bytes:
            """Return at most ``size`` bytes."""


def bounded(path: str, name: str, source: Readable, limits: Limits) -> Item:
    """Read one document, no byte more than it may have: what a header promises is not believed."""
    return within(Item(path, name, source.read(limits.bytes + 1)), limits)


def within(item: Item, limits: Limits) -> Item:
    """Return the item, or its refusal where it has more bytes than it may."""
    if len(item.data) > limits.bytes:
        return Item(item.path, item.name, refusal=f"too large: more than {limits.bytes} bytes")
    return item
