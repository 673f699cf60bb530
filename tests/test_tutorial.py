"""The tutorial, followed word by word in a clone of its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path("docs/tutorial.md")
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a copy of the project whose commands run its own sources."""
    folder = tmp_path / "duban"
    for part in ("extractor", "samples", "gold", "docs", "tests", "tools"):
        shutil.copytree(part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy("pyproject.toml", folder)
    commands = folder / ".venv" / "bin"
    commands.mkdir(parents=True)
    main = '-P -c "import sys; from {} import main; sys.exit(main())"'
    for name, run in (
        ("duban", main.format("extractor.cli")),
        ("pytest", main.format("pytest")),
        ("python", ""),
    ):
        script = f'#!/bin/sh\nPYTHONPATH="{folder}" exec "{sys.executable}" {run} "$@"\n'
        (commands / name).write_text(script, encoding="utf-8")
        (commands / name).chmod(0o755)
    return folder


def test_the_tutorial_is_true(clone: Path) -> None:
    for number, block in enumerate(_BLOCK.findall(PAGE.read_text(encoding="utf-8")), start=1):
        told = [line.removeprefix("#= ") for line in block.splitlines() if line.startswith("#= ")]
        commands = "\n".join(line for line in block.splitlines() if not line.startswith("#= "))
        done = subprocess.run(
            ["/bin/bash", "-e", "-c", commands], cwd=clone, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"block {number}: {done.stdout[-3000:]}{done.stderr[-3000:]}"
        printed = [line.strip() for line in done.stdout.splitlines()]
        missing = [line for line in told if line.strip() not in printed]
        assert missing == [], f"block {number} printed {printed}"
