"""What a run leaves in its files, with an engine that does no work."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
import simplejson

from extractor.batch import pool as pools
from extractor.batch.interrupt import Signals, StoppedError
from extractor.batch.item import Item, Outcome
from extractor.batch.journal import notice_head
from extractor.batch.pool import Pool
from extractor.batch.run import Batch, Counts
from extractor.batch.work import process_all
from extractor.budget import STOPS
from extractor.errors import ExtractorError
from extractor.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def engine(items: Iterable[Item]) -> Iterator[Outcome]:
    """Reject what is empty or refused, and make a line of the rest."""
    for item in items:
        head = f'{{"schema": "duban/1", "document": {{"path": "{item.path}", "sha256": "{item.sha256}"}}, '
        line = f'{head}"kind": "none"}}'.encode()
        reason = item.refusal or ("" if item.data else "empty")
        yield (
            Outcome(item.path, item.sha256, rejected=reason)
            if reason
            else Outcome(item.path, item.sha256, line)
        )


def run(folder: Path, *items: Item, retry: bool = False) -> Counts:
    return Batch(folder / "out.jsonl", retry_rejected=retry).run(items, engine, lambda _: None)


def files(folder: Path) -> tuple[list[str], list[str]]:
    """Return the paths in the output and in the rejected."""
    rejected = folder / "out.jsonl.rejected.jsonl"
    lines = (folder / "out.jsonl").read_bytes().splitlines()
    told = rejected.read_text().splitlines() if rejected.exists() else []
    return [notice_head(line)[0] for line in lines], [simplejson.loads(line)["path"] for line in told]


def test_a_changed_document_that_is_rejected_leaves_the_output(tmp_path: Path) -> None:
    run(tmp_path, Item("a", "a", b"1"), Item("b", "b", b"1"))
    run(tmp_path, Item("a", "a", b""), Item("b", "b", refusal="cannot be read"))
    assert files(tmp_path) == ([], ["a", "b"])
    run(tmp_path, Item("a", "a", b"1"), Item("b", "b", b"1"))
    assert files(tmp_path) == (["a", "b"], [])


def test_a_document_that_a_kill_left_in_both_files_goes_from_the_older(tmp_path: Path) -> None:
    run(tmp_path, Item("a", "a", b"1"), Item("b", "b", b""))
    notice, rejected = tmp_path / "out.jsonl", tmp_path / "out.jsonl.rejected.jsonl"
    old_notice, old_rejected = notice.read_bytes(), rejected.read_bytes()
    run(tmp_path, Item("a", "a", b""), Item("b", "b", b"1"))
    notice.write_bytes(old_notice + notice.read_bytes())
    rejected.write_bytes(old_rejected + rejected.read_bytes())
    counts = run(tmp_path, Item("a", "a", b""), Item("b", "b", b"1"))
    assert files(tmp_path) == (["b"], ["a"])
    assert (counts.unchanged, counts.still_rejected, counts.read, counts.rejected) == (1, 1, 0, 0)


def test_rejected_documents_are_tried_again_when_asked(tmp_path: Path) -> None:
    run(tmp_path, Item("a", "a", b""))
    assert run(tmp_path, Item("a", "a", b"")).still_rejected == 1
    assert run(tmp_path, Item("a", "a", b""), retry=True).rejected == 1
    assert files(tmp_path) == ([], ["a"])


def test_a_document_that_is_gone_stays_in_the_output(tmp_path: Path) -> None:
    run(tmp_path, Item("a", "a", b"1"))
    run(tmp_path, Item("b", "b", b"1"))
    assert files(tmp_path) == (["a", "b"], [])


def test_a_container_that_is_mended_leaves_the_rejected(tmp_path: Path) -> None:
    run(
        tmp_path, Item("a.tar!/1", "1", b"1"), Item("a.tar", "a.tar", refusal="broken archive after 1 member")
    )
    assert files(tmp_path) == (["a.tar!/1"], ["a.tar"])
    assert run(tmp_path, Item("a.tar!/1", "1", b"1"), Item("a.tar", "a.tar", whole=True)).documents == 1
    assert files(tmp_path) == (["a.tar!/1"], [])


def test_a_table_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    table = tmp_path / "out.csv"
    table.write_text("mine")
    with pytest.raises(ExtractorError, match=r"without the out\.csv\.spool\.jsonl"):
        Batch(table).run([], engine, lambda _: None)
    assert table.read_text() == "mine"


@pytest.mark.parametrize("heard", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], indirect=True)
def test_a_signal_is_heeded_between_documents(tmp_path: Path, heard: int) -> None:
    before = signal.getsignal(heard)
    done: list[str] = []

    def stop_at_the_second(outcome: Outcome) -> None:
        done.append(outcome.path)
        if len(done) == 2:
            os.kill(os.getpid(), heard)

    batch = Batch(tmp_path / "out.jsonl")
    with Signals() as signals:
        items = signals.heeding(Item(name, name, b"1") for name in "abcd")
        with pytest.raises(StoppedError) as stopped:
            batch.run(items, engine, stop_at_the_second)
    assert stopped.value.status == 128 + heard
    assert files(tmp_path) == (["a", "b"], [])
    assert signal.getsignal(heard) is before


def test_a_document_over_its_time_is_known_by_its_hash() -> None:
    item = Item("a.txt", "a.txt", ("2022年9月，抓获3人。" * 20000).encode())
    (outcome,) = process_all([item], Limits(seconds=0.05))
    assert (outcome.rejected, outcome.sha256) == ("took longer than 0.05 s", item.sha256)


#: Stands for a document whose worker never comes back to Python, and for one that ends it.
STUCK, FATAL = "stuck.txt", "fatal.txt"


def work(items: list[Item], limits: Limits, published: None) -> list[Outcome]:
    """Do as :func:`process_all` does, but for documents that take their worker with them."""
    done = []
    for item in items:
        if item.name == FATAL:
            os.kill(os.getpid(), signal.SIGKILL)
        if item.name == STUCK:
            os.kill(os.getpid(), STOPS)
        done += process_all([item], limits, published)
    return done


def test_a_document_that_takes_its_worker_with_it_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "process_all", work)
    names = ["1.txt", "2.txt", STUCK, "3.txt", FATAL, "4.txt"]
    items = [Item(name, name, "抓获3人".encode()) for name in names]
    with Pool(2, Limits(), None, lambda: None) as pool:
        told = {outcome.path: outcome.rejected for outcome in pool.outcomes(items)}
    assert list(told) == names
    assert told == {
        **dict.fromkeys(names),
        STUCK: "took longer than 30 s",
        FATAL: "its worker died (exit code -9)",
    }
