"""What a run does to files that are there already, and how sure it is of what it left before."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest
import simplejson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor import extract
from extractor.batch import run as runs
from extractor.batch.item import Item, Outcome
from extractor.batch.journal import JournalError, notice_head
from extractor.batch.run import Batch, Counts
from extractor.batch.sources.inputs import WrongInputError, refuse_as_output
from extractor.view.json import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NOTICE = extract("2022年9月，福建莆田公安机关接群众报案，抓获犯罪嫌疑人150余人。")
ITEMS = tuple(Item(name, name, data) for name, data in (("a", b"1"), ("b", b"2"), ("c", b""), ("d", b"4")))
FORMS = (".jsonl", ".csv", ".parquet", ".sqlite")


def engine(items: Iterable[Item]) -> Iterator[Outcome]:
    """Reject what is empty, and make a notice of the rest."""
    for item in items:
        if item.data:
            document = NOTICE.document.model_copy(update={"path": item.path, "sha256": item.sha256})
            line = to_json(NOTICE.model_copy(update={"document": document})).encode()
            yield Outcome(item.path, item.sha256, line)
        else:
            yield Outcome(item.path, item.sha256, rejected="empty")


def run(batch: Batch, items: Iterable[Item] = ITEMS) -> Counts:
    return batch.run(items, engine, lambda _: None)


def held(folder: Path) -> dict[str, bytes | str]:
    """Return the bytes of every file by its name; of a link where it leads."""
    return {
        path.name: str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in folder.iterdir()
    }


def paths(spool: Path) -> list[str]:
    return [notice_head(line)[0] for line in spool.read_bytes().splitlines()]


HEAD = b'{"schema": "duban/1", "document": {"path": "a", "sha256": "0"}, "kind": 1}'
OTHERS = {
    "notes": b"my notes\n",
    "one torn line": b'{"text": "mine"}',
    "nothing": b"",
    "a row": b'{"text": "mine"}\n',
    "rows after a notice": b"%b\nmine\n" % HEAD,
    "a torn row after a notice": b"%b\nmine" % HEAD,
    "deep": b'{"schema": "duban/1", "document": {"path": ' + b"[" * 100_000 + b', "kind": 1}\n',
}


@pytest.mark.parametrize("what", ["", "spool", "rejected", "state"])
@pytest.mark.parametrize("content", OTHERS)
def test_a_file_of_somebody_else_stays_as_it_is(tmp_path: Path, what: str, content: str) -> None:
    output = tmp_path / ("o.csv" if what == "spool" else "o.jsonl")
    path = tmp_path / (f"{output.name}.{what}.jsonl" if what else output.name)
    path.write_bytes(OTHERS[content])
    before = held(tmp_path)
    if what == "state" and content == "nothing":
        return  # holds nothing to be lost: a kill right after it was made leaves it
    with pytest.raises(JournalError, match=r"--force"):
        run(Batch(output))
    assert held(tmp_path) == before
    assert run(Batch(output, force=True)).read == 3
    assert run(Batch(output)).unchanged == 3


@pytest.mark.parametrize("form", FORMS[1:])
@pytest.mark.parametrize("content", [b"", b"mine", b"PAR1", b"path,kind\n"])
def test_a_table_of_somebody_else_stays_as_it_is_though_the_spool_is_ours(
    tmp_path: Path, form: str, content: bytes
) -> None:
    output = tmp_path / f"o{form}"
    run(Batch(output))
    output.write_bytes(content)
    before = held(tmp_path)
    with pytest.raises(JournalError, match=r"--force"):
        run(Batch(output))
    assert held(tmp_path) == before
    run(Batch(output, force=True))
    assert output.read_bytes() != content


def test_a_database_with_a_table_of_its_users_stays_as_it_is(tmp_path: Path) -> None:
    output = tmp_path / "o.sqlite"
    run(Batch(output))
    with sqlite3.connect(output) as database:
        database.execute("CREATE VIEW mine AS SELECT * FROM cases")
    database.close()
    with pytest.raises(JournalError, match="was not written by duban batch"):
        run(Batch(output), [*ITEMS, Item("e", "e", b"5")])


def test_a_draft_of_somebody_else_stays_and_is_not_written_through(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    draft = tmp_path / ".o.csv.part"
    draft.symlink_to(victim)
    with pytest.raises(JournalError, match="in the way"):
        run(Batch(tmp_path / "o.csv"))
    assert draft.is_symlink()
    run(Batch(tmp_path / "o.csv", force=True))
    assert victim.read_text() == "mine"
    draft.symlink_to(victim)  # as somebody may do between two runs
    run(Batch(tmp_path / "o.csv"), [*ITEMS, Item("e", "e", b"5")])
    assert victim.read_text() == "mine"
    assert not draft.is_symlink()


@pytest.mark.parametrize("link", ["same", "symbolic", "hard", "spelled"])
def test_an_input_is_never_written_over(tmp_path: Path, link: str) -> None:
    rows, output = tmp_path / "rows.jsonl", tmp_path / "o.jsonl"
    rows.write_bytes(OTHERS["one torn line"])
    if link == "same":
        output = rows
    elif link == "symbolic":
        output.symlink_to(rows)
    elif link == "hard":
        output.hardlink_to(rows)
    else:
        (tmp_path / "x").mkdir()
        output = tmp_path / "x" / ".." / "rows.jsonl"
    for force in (True, False):
        with pytest.raises(WrongInputError, match="is an input"):
            refuse_as_output([str(rows)], (), Batch(output).files, force=force)
    with pytest.raises(WrongInputError, match="is an input"):
        refuse_as_output(["-"], [str(rows)], Batch(output).files, force=True)
    with pytest.raises(WrongInputError, match="is an input"):
        refuse_as_output([str(tmp_path)], (), Batch(output).files, force=True)


def test_an_inbox_may_hold_the_output(tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    for size in (0, 5, None):
        run(Batch(output))
        output.write_bytes(output.read_bytes()[:size])
        refuse_as_output([str(tmp_path)], (), Batch(output).files, force=True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=st.sampled_from(FORMS[:2]), data=st.data())
def test_cut_anywhere_the_next_run_is_whole_again(
    tmp_path_factory: pytest.TempPathFactory, form: str, data: st.DataObject
) -> None:
    """Each file may have got as far as it likes, as after a kill; the state has its first line before any."""
    folder = tmp_path_factory.mktemp("cut")
    whole, output = Batch(folder / f"whole{form}"), Batch(folder / f"cut{form}")
    run(whole)
    run(output)
    first = output.state.read_bytes().index(b"\n") + 1
    for path, least in ((output.state, first), (output.spool, 0), (output.rejected, 0)):
        os.truncate(path, data.draw(st.integers(least, path.stat().st_size)))
    again = run(Batch(output.output), ITEMS)
    assert again.documents == len(ITEMS)
    assert sorted(paths(output.spool)) == paths(whole.spool)
    assert sorted(output.output.read_bytes().splitlines()) == sorted(whole.output.read_bytes().splitlines())
    assert run(Batch(output.output)).unchanged == 3


def test_modes_are_kept_and_what_stands_beside_is_no_wider(tmp_path: Path) -> None:
    output = tmp_path / "o.csv"
    run(Batch(output))
    assert output.stat().st_mode & 0o777 == 0o666 & ~_umask()
    output.chmod(0o600)
    run(Batch(output, redo=True), [*ITEMS, Item("e", "e", b"5")])
    assert {path.name: oct(path.stat().st_mode & 0o777) for path in Batch(output).files} == {
        path.name: "0o600" for path in Batch(output).files
    }


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_an_output_that_is_a_link_stays_one(tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    (tmp_path / "elsewhere").mkdir()
    output.symlink_to("elsewhere/real.jsonl")
    run(Batch(output))
    run(Batch(output, redo=True))
    assert output.is_symlink()
    assert paths(tmp_path / "elsewhere" / "real.jsonl") == ["a", "b", "d"]


def test_another_date_of_publication_has_everything_done_again(tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    run(Batch(output))
    assert run(Batch(output, "2023-09-12")).read == 3
    assert run(Batch(output, "2023-09-12")).unchanged == 3
    run(Batch(output, "2024-01-01"), ITEMS[:1])  # stopped after the first
    counts = run(Batch(output, "2023-09-12"))
    assert (counts.read, counts.unchanged) == (1, 2)
    assert len(paths(output)) == 3


def test_other_rules_are_told_and_redo_reads_all_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "o.jsonl"
    run(Batch(output))
    monkeypatch.setattr(runs, "rules_fingerprint", lambda: "newer")
    counts = run(Batch(output), [*ITEMS, Item("e", "e", b"5")])
    assert (counts.unchanged, counts.by_other_rules, counts.read) == (3, 3, 1)
    assert run(Batch(output, redo=True), ITEMS[:1]).read == 1
    counts = run(Batch(output))
    assert (counts.unchanged, counts.by_other_rules) == (3, 2)
    counts = run(Batch(output, redo=True))
    assert (counts.read, counts.rejected) == (3, 1)
    assert run(Batch(output)).by_other_rules == 0


@pytest.mark.parametrize("place", [-2, 200, 400])
def test_a_damaged_line_with_a_sound_head_is_done_again(tmp_path: Path, place: int) -> None:
    output = tmp_path / "o.jsonl"
    run(Batch(output))
    sound = output.read_bytes()
    lines = sound.splitlines(keepends=True)
    damaged = bytearray(lines[1])
    damaged[place] ^= 1
    output.write_bytes(lines[0] + bytes(damaged) + lines[2])
    counts = run(Batch(output))
    assert (counts.doubtful, counts.read, counts.unchanged) == (1, 1, 2)
    assert output.read_bytes() == lines[0] + lines[2] + lines[1]


def test_lines_without_their_state_are_done_again(tmp_path: Path) -> None:
    batch = Batch(tmp_path / "o.jsonl")
    run(batch)
    batch.state.unlink()
    counts = run(Batch(batch.output))
    assert (counts.doubtful, counts.read) == (3, 3)


def test_what_follows_a_damaged_line_of_the_state_is_not_believed(tmp_path: Path) -> None:
    batch = Batch(tmp_path / "o.jsonl")
    run(batch, ITEMS[:2])
    run(Batch(batch.output, "2023-09-12"), ITEMS[3:])
    lines = batch.state.read_bytes().splitlines(keepends=True)
    at = next(place for place, line in enumerate(lines) if b"2023" in line)
    batch.state.write_bytes(b"".join((*lines[:at], b"torn\n", *lines[at + 1 :])))
    assert run(Batch(batch.output)).read == 1


@pytest.mark.parametrize("form", FORMS[1:])
def test_a_table_is_current_where_it_was_made_of_the_spool_as_it_is(tmp_path: Path, form: str) -> None:
    batch = Batch(tmp_path / f"o{form}")
    run(batch)
    sound, made = batch.output.read_bytes(), batch.output.stat().st_ino
    os.utime(batch.output, (0, 0))
    run(Batch(batch.output))
    assert batch.output.stat().st_ino == made
    old = sound
    run(Batch(batch.output), [*ITEMS, Item("e", "e", b"5")])
    newer = batch.output.read_bytes()
    batch.output.write_bytes(old)  # as from a copy, and with a clock that goes wrong
    os.utime(batch.output, (1 << 32, 1 << 32))
    run(Batch(batch.output))
    assert batch.output.read_bytes() == newer


def test_a_kill_between_the_table_and_what_tells_of_it_costs_no_more_than_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = Batch(tmp_path / "o.csv")
    with monkeypatch.context() as patch:
        patch.setattr(runs, "file_digest", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(batch)
    assert simplejson.loads(batch.state.read_bytes().splitlines()[-1]) != {}
    counts = run(Batch(batch.output))
    assert counts.unchanged == 3
    assert batch.state.read_bytes().splitlines()[-1].startswith(b'{"table"')


def test_a_pipe_is_no_output(tmp_path: Path) -> None:
    for name in ("o.jsonl", "o.csv", "p.csv.spool.jsonl"):
        os.mkfifo(tmp_path / name)
        output = tmp_path / name.removesuffix(".spool.jsonl")
        with pytest.raises(JournalError, match="not a regular file"):
            run(Batch(output, force=True))
