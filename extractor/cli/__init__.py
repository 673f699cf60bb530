"""The command ``duban``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command of these arguments, or of the process; this does not return."""
    _import_nothing_from_the_current_folder()
    from extractor.cli.app import main as commands  # what it imports must not come from there

    commands(arguments, prog_name="duban")


def _import_nothing_from_the_current_folder() -> None:
    """Take it off the path where nobody named it, here and for every Python that is started from here.

    An empty entry of PYTHONPATH stands for it, as ``PYTHONPATH=$PYTHONPATH:/more`` leaves one by accident.
    """
    os.environ["PYTHONSAFEPATH"] = "1"
    entries = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    named = [entry for entry in entries if entry]
    if entries not in (named, [""]):
        os.environ["PYTHONPATH"] = os.pathsep.join(named)
        here = os.path.realpath(os.curdir)
        if here not in map(os.path.realpath, named):
            sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) != here]
