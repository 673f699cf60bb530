"""A file written beside its target and put in its place when it is whole."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from extractor.batch.disk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def draft_of(target: Path) -> Iterator[Path]:
    """Give a path to write to; it becomes ``target`` where the block ends well, and goes otherwise."""
    target = target.resolve()
    draft = target.with_name(f".{target.name}.part")
    draft.unlink(missing_ok=True)
    try:
        yield draft
        settle(draft)
        draft.replace(target)
        settle(target.parent)
    finally:
        draft.unlink(missing_ok=True)
