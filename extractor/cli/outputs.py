"""Where output goes: standard output piece by piece, or a file at once when all is well."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from stat import S_ISCHR, S_ISFIFO, S_ISREG
from typing import TYPE_CHECKING

import click

from extractor.cli.failures import WrongUseError
from extractor.errors import ExtractorError
from extractor.files import draft_beside, identities, identity, made_new
from extractor.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.text import Text

#: Columns of a table that goes to no terminal, unless the variable COLUMNS tells another width.
_PIPED_WIDTH = 160

force_option = click.option("--force", is_flag=True, help="Write over a file that duban did not write.")


class Rendered(str):
    """Text as rich gives it: what it has of a terminal's commands is ours."""

    __slots__ = ()


def write(pieces: Iterable[str], *, data: bool = False) -> None:
    """Write ``pieces`` as UTF-8 to standard output, each at once; lone surrogates become escapes.

    So does what acts on a terminal, but for ``data`` (which is JSON or CSV) only where a terminal shows it.
    """
    for piece in _harmless(pieces, data=data and not sys.stdout.isatty()):
        sys.stdout.write(piece)
        sys.stdout.flush()


def _harmless(pieces: Iterable[str], *, data: bool) -> Iterable[str]:
    if data:
        return pieces
    return (piece if isinstance(piece, Rendered) else visible(piece) for piece in pieces)


class Target:
    """Where the output of a command goes: standard output, or a file that may be written over."""

    def __init__(self, path: str | None, is_ours: Callable[[Path], bool], *, force: bool = False) -> None:
        """Look at the file: ``is_ours`` tells of one that is there whether the command itself wrote it.

        Raises :class:`WrongUseError` for any other file that is there, unless ``force`` is set, and for what
        is no file; nothing is written yet.
        """
        self._path = None if path == "-" else path
        self._is_ours = is_ours
        self._force = force
        self._is_stream = self._check()

    def keep_off(self, inputs: Iterable[str | os.PathLike[str]]) -> None:
        """Raise :class:`WrongUseError` where the file is an input, however that is spelled or linked."""
        known = identity(self._path) if self._path is not None and not self._is_stream else None
        if known and known in identities(0 if path == "-" else path for path in inputs):
            raise WrongUseError(f"-o {self._path} is an input: name another file")

    def write(self, pieces: Iterable[str], *, data: bool = False) -> None:
        """Write ``pieces`` as :func:`write` does; a file changes only when all is written.

        An empty output leaves it as it was. Its mode is kept.
        """
        if self._path is None or _is_stdout(self._path):
            write(pieces, data=data)
        elif self._is_stream:
            with Path(self._path).open("wb") as stream:
                stream.writelines(map(_bytes, _harmless(pieces, data=data)))
        else:
            self._to_file(_harmless(pieces, data=data), Path(self._path))

    def _check(self) -> bool:
        """Return whether the output goes on at once: to a pipe or a device, which hold nothing to be lost."""
        if self._path is None or _is_stdout(self._path):
            return True
        try:
            mode = Path(self._path).stat().st_mode
            if not S_ISREG(mode):
                if S_ISCHR(mode) or S_ISFIFO(mode):
                    return True
                raise WrongUseError(f"-o {self._path}: not a file that can be written")
            if not (self._force or self._is_ours(Path(self._path))):
                what = f"-o {self._path} is there and was not written by this command"
                raise WrongUseError(f"{what}: name another file, or write over it with --force")
        except FileNotFoundError:
            return False
        except (OSError, ValueError) as error:
            raise WrongUseError(f"-o {self._path}: {getattr(error, 'strerror', error)}") from error
        return False

    def _to_file(self, pieces: Iterable[str], target: Path) -> None:
        draft = draft_beside(target, f".{os.urandom(4).hex()}")
        try:
            descriptor = made_new(draft, target)
        except OSError as error:
            folder = f"{draft.parent}: {error.strerror}"
            raise ExtractorError(f"{target} cannot be written in {folder}; name another file") from error
        try:
            with os.fdopen(descriptor, "wb") as file:
                for piece in pieces:
                    file.write(_bytes(piece))
                size = file.tell()
            if size:
                self._check()
                draft.replace(os.path.realpath(target))
        finally:
            draft.unlink(missing_ok=True)


def _bytes(piece: str) -> bytes:
    return piece.encode("utf-8", "backslashreplace")


def _is_stdout(path: str) -> bool:
    """Tell whether a path names standard output, as ``/dev/stdout`` does."""
    return identity(path) in identities([1])


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
