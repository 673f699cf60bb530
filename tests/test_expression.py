"""Patterns that compile late, or were kept compiled: they find what others find."""

from __future__ import annotations

import gc
import pickle
import re
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
import regex
from keep import patterns, things

from extractor import kept as module
from extractor.expression import Later, expression, plain
from extractor.kept import Made, keep

TEXTS = [path.read_text("utf-8", "ignore") for path in sorted(Path("samples").glob("*.txt"))[:3]]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the place of the file of compiled forms, where there is none yet."""
    monkeypatch.setattr(module, "KEPT", tmp_path / "kept.pickle")
    return module.KEPT


def later(source: str) -> Later:
    return cast("Later", expression(source))


def test_every_pattern_of_the_package_compiles_and_finds_the_same_when_it_was_kept(kept: Path) -> None:
    known = patterns()
    assert len(known) > 300
    keep({each.key(): each.form() for each in known}, kept)
    for each in known:
        if isinstance(each.pattern, str):
            again = type(each)(each.pattern, each.flags)
            assert [m.span() for text in TEXTS for m in again.finditer(text)] == [
                m.span() for text in TEXTS for m in each.compile().finditer(text)
            ]


def test_a_kept_pattern_is_not_compiled_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep({each.key(): each.form() for each in (later("a+"), cast("Later", plain("b+")))}, kept)
    monkeypatch.setattr(regex, "compile", None)
    monkeypatch.setattr(re, "compile", None)
    assert expression("a+").findall("baab") == ["aa"]
    assert plain("b+").findall("abba") == ["bb"]
    with pytest.raises(TypeError):
        expression("a+", regex.IGNORECASE).findall("baab")


def shape(things: object) -> bytes:
    return pickle.dumps((module._RELEASES, things))  # noqa: SLF001 - what an earlier version wrote


@pytest.mark.parametrize(
    "written",
    [
        b"", bytes(4), bytes(4000), b"\x80", b"cnowhere\nNothing\n.", shape({later("a+").key(): b"\x80"}),
        shape({later("a+").key(): pickle.dumps(5)}), shape(7), pickle.dumps(5),
    ],
)  # fmt: skip
def test_a_file_that_does_not_serve_is_passed_over(kept: Path, written: bytes) -> None:
    kept.write_bytes(written)
    assert expression("a+").findall("baab") == ["aa"]


def test_a_file_damaged_anywhere_is_passed_over(kept: Path) -> None:
    keep({later("a+").key(): "no pattern"}, kept)
    sound = kept.read_bytes()
    for at in range(len(sound)):
        for damaged in (sound[:at], sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :]):
            kept.write_bytes(damaged)
            module._packed.cache_clear()  # noqa: SLF001 - as a new process would begin
            assert expression("a+").findall("baab") == ["aa"]


def test_what_another_release_wrote_is_passed_over(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep({later("a+").key(): "no pattern"}, kept)
    monkeypatch.setattr(module, "_RELEASES", ("2001.1.1",))
    assert expression("a+").findall("baab") == ["aa"]


def test_what_was_made_of_tables_is_made_again_when_one_changes(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Made(lambda: "made", ("gazetteer.py", "data/divisions.tsv"))
    keep({told.key(): "kept"}, kept)
    assert Made(told.make, ("gazetteer.py", "data/divisions.tsv"))() == "kept"
    monkeypatch.setattr(module, "checksum", str)
    assert Made(told.make, ("gazetteer.py", "data/divisions.tsv"))() == "made"


def test_what_is_kept_equals_what_would_be_made(kept: Path) -> None:
    every = things()
    keep(every, kept)
    indexes = [each for each in gc.get_objects() if isinstance(each, Made)]
    assert len(indexes) >= 4
    for each in indexes:
        found, made = module.kept(each.key()), each.make()
        if not isinstance(made, dict):
            found, made = vars(found)["_heads"], vars(made)["_heads"]
        assert [(each.key(), key) for key in found.keys() | made if found.get(key) != made.get(key)] == []


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
