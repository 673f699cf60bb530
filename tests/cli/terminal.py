"""Runs ``duban`` on a terminal, as a person does, and says what reached it."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: What rich sends a terminal: colours, and for the bar of a batch moves and the cursor.
OURS = re.compile(r"\r*\x1b\[(?:\?25[hl]|[0-9;]*[mKA]|[0-9]*[ABCDFG])")
#: A terminal obeys these, or a reader is led astray by them.
ACTING = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
#: Runs one command after another in one process, which is many times as quick, with a line between them.
_ALL = """
import json, sys
from extractor.cli import main
for args in json.loads(sys.argv[1]):
    try:
        main(args)
    except SystemExit as end:
        print(f"{sys.argv[2]}{end.code}", flush=True)
"""
_END = "=== the command left with status "


def on_terminal(*commands: Sequence[str], cwd: Path) -> list[tuple[str, int]]:
    """Return what each command writes with standard output and error on a terminal, and its status."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", _ALL, json.dumps(commands), _END],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"},
    )
    os.close(theirs)
    told = bytearray()
    try:
        while piece := os.read(ours, 1 << 16):
            told += piece
    except OSError:  # the other side is closed
        pass
    os.close(ours)
    process.wait(timeout=120)
    parts = re.split(f"{_END}(\\d+)\r\n", told.decode("utf-8", "surrogateescape"))
    assert len(parts) == 2 * len(commands) + 1, parts[-1]
    return [(words, int(status)) for words, status in zip(parts[::2], parts[1::2], strict=False)]


def acting(told: str) -> list[str]:
    """Return what acts on a terminal and is not ours."""
    return ACTING.findall(OURS.sub("", told).replace("\r\n", "\n"))
