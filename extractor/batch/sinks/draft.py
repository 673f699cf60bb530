"""A file written beside its target and put in its place when it is whole."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch.disk import settle
from extractor.files import draft_beside, made_new

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def draft_of(target: Path, source: Path) -> Iterator[Path]:
    """Give an empty file to write to; it becomes ``target`` where the block ends well, and goes otherwise.

    Its mode is that of ``target``, or where there is none yet that of its ``source``.
    """
    draft = draft_beside(target)
    draft.unlink(missing_ok=True)
    os.close(made_new(draft, target if target.exists() else source))
    try:
        yield draft
        settle(draft)
        draft.replace(Path(os.path.realpath(target)))
        settle(draft.parent)
    finally:
        draft.unlink(missing_ok=True)
