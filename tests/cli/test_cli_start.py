"""What a short command does not load: the time of a process goes into what it imports."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

#: Libraries that other commands, inputs or forms of output need, and modules of ours that bring them.
HEAVY = {
    "asyncio", "charset_normalizer", "concurrent.futures", "docx", "email", "fastwarc", "html.entities",
    "importlib.metadata", "importlib.resources", "jieba", "jinja2", "json", "logging", "lxml",
    "multiprocessing", "opencc", "pandas", "polars", "pyarrow", "ray", "rich", "rjieba", "sqlite3",
    "subprocess", "tempfile", "trafilatura", "zstandard",
    "extractor.batch", "extractor.diff", "extractor.evaluate", "extractor.frames", "extractor.nearest",
    "extractor.report",
}  # fmt: skip

_SCRIPT = "import sys; from extractor.cli import main; main(sys.argv[1:])"
#: How Python tells of every module that it imports, in the process that reads the page too.
_TOLD = re.compile(r"^import time: .*\| +(\S+)$", re.MULTILINE)


def loaded(*arguments: str) -> set[str]:
    command = [sys.executable, "-X", "importtime", "-c", _SCRIPT, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(_TOLD.findall(done.stderr))


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_extracting_a_page_loads_nothing_it_does_not_use(kind: str) -> None:
    modules = loaded("extract", "samples/01-third-batch.txt", "--format", kind)
    assert "extractor.pipeline" in modules
    assert modules & HEAVY == set()


def test_telling_the_version_loads_no_pipeline() -> None:
    assert not {name for name in loaded("--version") if name.startswith(("pydantic", "extractor.pipeline"))}
