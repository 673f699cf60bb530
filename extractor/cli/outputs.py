"""Where output goes: standard output piece by piece, or a file at once when all is well."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cli.failures import WrongUseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, RenderableType
    from rich.text import Text

#: Columns of a table that goes to no terminal, unless the variable COLUMNS tells another width.
_PIPED_WIDTH = 160


def write(pieces: Iterable[str], target: str | None = None) -> None:
    """Write ``pieces`` as UTF-8 to standard output, or to ``target``, which changes only when all is written.

    An empty output leaves ``target`` as it was. Lone surrogates become escapes.
    """
    if target is None:
        _to_stdout(pieces)
    elif Path(target).exists() and not Path(target).is_file():
        raise WrongUseError(f"-o {target}: not a file that can be written")
    else:
        _to_file(pieces, Path(target).resolve())


def _to_stdout(pieces: Iterable[str]) -> None:
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()


def _to_file(pieces: Iterable[str], target: Path) -> None:
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", "backslashreplace"))
            size = file.tell()
        if size:
            draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def columns() -> int:
    """Return how many columns output may take."""
    import shutil  # brings the compressors

    return shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns


def rendered(block: RenderableType, *, to_file: bool = False) -> str:
    """Return a rich block as text: as wide as the terminal and in colour there, plain elsewhere."""
    console = _console(terminal=sys.stdout.isatty() and not to_file)
    with console.capture() as capture:
        console.print(block)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def rendered_lines(lines: Iterable[Text]) -> Iterator[str]:
    """Give each line as text, unbroken; in colour on a terminal."""
    console = _console(terminal=sys.stdout.isatty())
    for line in lines:
        with console.capture() as capture:
            console.print(line, soft_wrap=True)
        yield capture.get()


def _console(*, terminal: bool) -> Console:
    from rich.console import Console  # JSON needs none of it

    return Console(
        file=io.StringIO(),
        force_terminal=terminal,
        no_color=None if terminal else True,
        width=columns(),
        legacy_windows=False,
        highlight=False,
        emoji=False,
    )
