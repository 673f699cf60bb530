from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import simplejson
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.batch.journal import REJECTED_OPENING, Journal, JournalError, notice_head, rejected_head

if TYPE_CHECKING:
    from pathlib import Path


def line(path: str, sha256: str) -> bytes:
    told = {"path": path, "sha256": sha256, "reason": "汉"}
    return simplejson.dumps(told, ensure_ascii=False).encode()


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines()


def journal(path: Path) -> Journal:
    return Journal(path, REJECTED_OPENING, rejected_head)


def begun(path: Path) -> Journal:
    one = journal(path)
    one.begin()
    return one


def test_what_is_added_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "j"
    one = begun(path)
    one.add("a", "1", line("a", "1"))
    one.finish()
    one.close()
    again = journal(path)
    assert (again.has("a", "1"), again.has("a", "2"), again.knows("a"), again.knows("b")) == (
        True,
        False,
        True,
        False,
    )
    again.close()


def test_a_newer_line_replaces_the_older_one_when_all_is_well(tmp_path: Path) -> None:
    path = tmp_path / "j"
    one = begun(path)
    for name, sha256 in (("a", "1"), ("b", "1"), ("a", "2")):
        one.add(name, sha256, line(name, sha256))
    one.finish()
    one.close()
    assert lines(path) == [line("b", "1"), line("a", "2")]


def test_after_a_kill_the_older_line_is_replaced_by_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_bytes(b"%b\n%b\n" % (line("a", "1"), line("a", "2")))
    one = begun(path)
    assert (one.has("a", "1"), one.has("a", "2")) == (False, True)
    one.finish()
    one.close()
    assert lines(path) == [line("a", "2")]


def test_a_forgotten_document_leaves(tmp_path: Path) -> None:
    path = tmp_path / "j"
    one = begun(path)
    one.add("a", "1", line("a", "1"))
    one.add("b", "1", line("b", "1"))
    one.forget("a")
    one.finish()
    one.close()
    assert lines(path) == [line("b", "1")]


def test_two_runs_on_one_file_are_refused(tmp_path: Path) -> None:
    one = begun(tmp_path / "j")
    with pytest.raises(JournalError, match="another run"):
        journal(tmp_path / "j")
    one.close()


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "j").write_text("my notes\n", encoding="utf-8")
    with pytest.raises(JournalError, match="first line: not written by duban batch"):
        journal(tmp_path / "j")
    assert (tmp_path / "j").read_text(encoding="utf-8") == "my notes\n"


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("12")), max_size=6), st.data())
def test_cut_anywhere_it_goes_on(
    tmp_path_factory: pytest.TempPathFactory, added: list[tuple[str, str]], data: st.DataObject
) -> None:
    """Cut at any byte, as a kill or a full disk may leave it, it holds its whole lines and no more."""
    path = tmp_path_factory.mktemp("cut") / "j"
    whole = b"".join(line(*each) + b"\n" for each in added)
    cut = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:cut])
    one = begun(path)
    left = added[: whole[:cut].count(b"\n")]
    assert all(one.has(name, dict(left)[name]) for name in dict(left))
    for each in added[len(left) :]:
        one.add(*each, line(*each))
    one.finish()
    one.close()
    told = [rejected_head(each) for each in lines(path)]
    assert dict(told) == dict(added)
    assert len(told) == len(dict(added))


def test_the_head_of_a_notice_is_read_without_the_rest() -> None:
    assert notice_head(
        b'{"schema": "duban/1", "document": {"path": "a\\"b", "sha256": "0"}, "kind": torn'
    ) == (
        'a"b',
        "0",
    )
