"""Documents that are too large, recognised without reading them whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.item import Item
from extractor.document.bounds import TooLargeError, read_within

if TYPE_CHECKING:
    from extractor.document.bounds import Readable
    from extractor.limits import Limits


def bounded(path: str, name: str, source: Readable, limits: Limits) -> Item:
    """Read one document, no byte more than it may have: what a header promises is not believed."""
    try:
        return Item(path, name, read_within(source, limits.bytes))
    except TooLargeError as error:
        return Item(path, name, refusal=str(error))


def within(item: Item, limits: Limits) -> Item:
    """Return the item, or its refusal where it has more bytes than it may."""
    if len(item.data) > limits.bytes:
        return Item(item.path, item.name, refusal=str(TooLargeError(limits.bytes)))
    return item
