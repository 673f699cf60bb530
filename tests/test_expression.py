"""Patterns that compile late: they find what others find."""

from __future__ import annotations

import subprocess
import sys

import pytest
import regex

from extractor.expression import expression


def test_importing_compiles_nothing() -> None:
    script = (
        "import regex._main as engine, sys\n"
        "seen, compiled = [], engine._compile\n"
        "engine._compile = lambda *call: seen.append(str(call[0])) or compiled(*call)\n"
        "import extractor.cli.extract_command\n"
        "sys.exit('\\n'.join(seen) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_it_works_as_the_pattern_does() -> None:
    late, soon = expression("(?i)a(b)?"), regex.compile("(?i)a(b)?")
    for text in ("xAbx", "", "aa"):
        assert late.sub("-", text) == soon.sub("-", text)
        assert late.findall(text) == soon.findall(text)
        assert [m.span() for m in late.finditer(text)] == [m.span() for m in soon.finditer(text)]


def test_what_is_no_method_of_a_pattern_is_an_error() -> None:
    with pytest.raises(AttributeError):
        getattr(expression("a"), "serch")  # noqa: B009 - the checker knows it is none
