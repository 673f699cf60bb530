"""What a batch leaves behind: the spool itself, or a Parquet, CSV or SQLite file made from it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from extractor.batch.sinks.draft import draft_of
from extractor.errors import ExtractorError, MissingExtraError

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

#: The suffix of each form that is made from the spool, and the module here that makes it.
SINKS = {".parquet": "parquet", ".csv": "spreadsheet", ".sqlite": "sqlite"}

#: Every suffix that an output may have; JSON Lines is the spool itself.
SUFFIXES = (".jsonl", *SINKS)


def sink(suffix: str) -> ModuleType:
    """Return the module that makes a form; raise MissingExtraError where its library is not installed."""
    try:
        return import_module(f"{__name__}.{SINKS[suffix]}")
    except ModuleNotFoundError as error:
        raise MissingExtraError(f"{suffix} output", "batch") from error


def render(spool: Path, out: Path, *, force: bool = False) -> None:
    """Write the notices of ``spool``, JSON Lines, to ``out`` in the form of its suffix, in their order.

    ``out`` changes only when all is written, and memory does not grow with the spool. Raises
    ExtractorError for a line that holds no notice, for a missing library and, unless ``force`` is set,
    where ``out`` is another's by then; OSError for a full disk.
    """
    module = sink(out.suffix)
    with draft_of(out, spool) as draft:
        module.write(spool, draft)
        if not force and out.exists() and not is_ours(out):
            raise ExtractorError(
                f"{out} came from elsewhere meanwhile: move it, and run the same command again"
            )


def is_ours(out: Path) -> bool:
    """Return whether a table reads as one that :func:`render` wrote: it has the columns of its form."""
    ours: bool = sink(out.suffix).is_ours(out)
    return ours
