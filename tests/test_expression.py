"""Patterns that compile late: none of them is wrong, and none is compiled before its time."""

from __future__ import annotations

import gc
import pkgutil
import subprocess
import sys
from importlib import import_module

import pytest
import regex

import extractor
from extractor.expression import Later, expression


def test_every_pattern_of_the_package_compiles() -> None:
    for module in pkgutil.walk_packages(extractor.__path__, "extractor."):
        import_module(module.name)
    patterns = [each for each in gc.get_objects() if isinstance(each, Later)]
    assert len(patterns) > 100
    for each in patterns:
        regex.compile(each.pattern, each.flags)


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
