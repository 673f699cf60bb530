"""Where output goes: standard output piece by piece, or a file at once when all is well."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cli.failures import WrongUseError
from extractor.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.text import Text

#: Columns of a table that goes to no terminal, unless the variable COLUMNS tells another width.
_PIPED_WIDTH = 160


class Rendered(str):
    """Text as rich gives it: what it has of a terminal's commands is ours."""

    __slots__ = ()


def write(pieces: Iterable[str], target: str | None = None, *, data: bool = False) -> None:
    """Write ``pieces`` as UTF-8 to standard output, or to ``target``, which changes only when all is written.

    An empty output leaves ``target`` as it was. Lone surrogates become escapes. So does what acts on a
    terminal, but for ``data`` (which is JSON or CSV) only where a terminal shows it.
    """
    if not data or (target is None and sys.stdout.isatty()):
        pieces = (piece if isinstance(piece, Rendered) else visible(piece) for piece in pieces)
    if target is None:
        _to_stdout(pieces)
    elif Path(target).exists() and not Path(target).is_file():
        raise WrongUseError(f"-o {target}: not a file that can be written")
    else:
        _to_file(pieces, Path(target).resolve())


def _to_stdout(pieces: Iterable[str]) -> None:
    for piece in pieces:
        sys.stdout.write(piece)
        sys.stdout.flush()


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


def rendered(block: RenderableType, *, to_file: bool = False) -> Rendered:
    """Return a rich block as text: as wide as the terminal and in colour there, plain elsewhere."""
    console = _console(terminal=sys.stdout.isatty() and not to_file)
    with console.capture() as capture:
        console.print(block)
    return Rendered("\n".join(line.rstrip() for line in capture.get().split("\n")))


def rendered_lines(lines: Iterable[Text]) -> Iterator[Rendered]:
    """Give each line as text, unbroken; in colour on a terminal."""
    console = _console(terminal=sys.stdout.isatty())
    for line in lines:
        with console.capture() as capture:
            console.print(line, soft_wrap=True)
        yield Rendered(capture.get())


def _console(*, terminal: bool) -> Console:
    from rich.console import Console  # JSON needs none of it
    from rich.segment import Segment

    class Harmless(Console):
        """Shows what acts on a terminal, whatever block holds it."""

        def render(
            self, renderable: RenderableType, options: ConsoleOptions | None = None
        ) -> Iterable[Segment]:
            for segment in super().render(renderable, options):
                yield segment if segment.control else Segment(visible(segment.text), segment.style)

    return Harmless(
        file=io.StringIO(),
        force_terminal=terminal,
        no_color=None if terminal else True,
        width=columns(),
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
