"""The group of commands; each one's module is imported only when it is asked for."""

from __future__ import annotations

import atexit
import gc
import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from extractor.cli.failures import describe, tell
from extractor.cli.outputs import write
from extractor.cli.streams import take_over
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Name of a command, and what it does; its module is ``extractor.cli.NAME_command``.
COMMANDS = {
    "extract": "Read notices and print what they say.",
    "batch": "Read many documents into one file: parallel, resumable, nothing lost.",
    "check": "Hold the output against gold, field by field.",
    "diff": "Tell what a change of rules gained, lost and altered.",
    "explain": "Tell which rule gave what, from which words, and what lost.",
    "labels": "Take notices to Label Studio and back.",
    "report": "Make one self-contained page of an output.",
    "rules": "Print the catalogue of rules with their examples.",
    "schema": "Print the JSON Schema of the output.",
}

INTERRUPTED = 130


class Commands(click.Group):
    """Loads commands when they are used, and says every error on one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command, or None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        with _kept_for_good():
            command: click.Command = import_module(f"extractor.cli.{cmd_name}_command").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing one."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and leave with 0 (well), 1 (the answer is no) or 2 (wrong use)."""
        take_over()
        sys.exit(self._status(*args, **{**kwargs, "standalone_mode": False}))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; say on one line that it was interrupted."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            tell("interrupted")
            ctx.exit(INTERRUPTED)

    def _status(self, *args: Any, **kwargs: Any) -> int:  # noqa: PLR0911 - one for each end
        try:
            return self._ended(*args, **kwargs)
        except click.exceptions.Exit as end:
            return end.exit_code
        except click.ClickException as error:
            tell(_with_help(error))
            return error.exit_code
        except ExtractorError as error:
            tell(describe(error, ""))
            return 1
        except OSError as error:
            tell(f"{error.strerror}: {error.filename}" if error.filename else str(error))
            return 1
        except click.Abort:
            tell("interrupted")
            return INTERRUPTED
        except Exception as error:  # noqa: BLE001 - what it is, anyone may read; a traceback, nobody should
            tell(f"internal error: {type(error).__name__}: {error}; please report it")
            return 1

    def _ended(self, *args: Any, **kwargs: Any) -> int:
        try:
            status = super().main(*args, **kwargs)
        except click.exceptions.NoArgsIsHelpError as help_wanted:
            write([f"{help_wanted.format_message()}\n"])
            return 0
        return status if isinstance(status, int) else 0


@contextmanager
def _kept_for_good() -> Iterator[None]:
    """Let the garbage collector pass over what is made in here, now, later and at the end of the process.

    Modules are never garbage: looking through them takes a tenth of the time of a short command.
    """
    gc.disable()
    yield
    gc.freeze()
    gc.enable()
    atexit.register(gc.freeze)


def _with_help(error: click.ClickException) -> str:
    """Return the message, with where to read on for wrong use."""
    message = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{message.rstrip('.')}; see {error.ctx.command_path} --help"
    return message


def _version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's form
    del param
    if wanted:
        from importlib.metadata import version  # as slow to load as click itself

        write([f"duban {version('duban')}\n"])
        ctx.exit()


@click.group(cls=Commands, name="duban", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def main() -> None:
    """Turn Chinese official crime notices into checked, grounded JSON."""
