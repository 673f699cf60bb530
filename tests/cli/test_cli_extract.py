from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from duban import COMMAND, NO_CASE, NOTICE, complaint, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents, one of them below, among files that are none."""
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.md").write_text(NO_CASE, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(NOTICE, encoding="utf-8")
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8")
    return tmp_path


def test_one_document_gives_one_object(folder: Path) -> None:
    done = run("extract", "a.txt", cwd=folder)
    told = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert told["schema"] == "duban/1"
    assert told["document"]["path"] == "a.txt"
    assert len(told["cases"]) == 2


def test_every_value_stands_where_the_output_says(folder: Path) -> None:
    told = json.loads(run("extract", "a.txt", cwd=folder).stdout)
    found = [
        told["title"],
        *(value for case in told["cases"] for value in [case["heading"], *case["suspects"]]),
    ]
    assert len(found) == 5
    for value in found:
        assert NOTICE[value["start"] : value["end"]] == value["text"]


def test_a_folder_gives_a_list_of_the_documents_below_it(folder: Path) -> None:
    told = json.loads(run("extract", ".", cwd=folder).stdout)
    assert [each["document"]["path"] for each in told] == ["a.txt", "below/b.md"]


def test_jsonl_has_a_line_for_each_document(folder: Path) -> None:
    lines = run("extract", "a.txt", "below", "--format", "jsonl", cwd=folder).stdout.splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["numbered", "none"]


def test_csv_has_a_row_for_each_case_and_one_for_none(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("extract", ".", "--format", "csv", cwd=folder).stdout)))
    assert [(row["path"], row["case"]) for row in rows] == [
        ("a.txt", "1"),
        ("a.txt", "2"),
        ("below/b.md", ""),
    ]


def test_the_table_is_plain_when_piped(folder: Path) -> None:
    page = run("extract", ".", "--format", "table", cwd=folder).stdout
    assert "\x1b" not in page
    assert "a.txt |" in page
    assert "below/b.md |" in page


def test_standard_input_is_a_document() -> None:
    told = json.loads(run("extract", "-", stdin=NOTICE.encode("gb18030")).stdout)
    assert told["document"]["path"] == "-"
    assert told["document"]["encoding"] == "gb18030"


def test_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    done = run("extract", "a.txt", cwd=folder, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["cases"]


def test_an_output_file_is_written_whole(folder: Path) -> None:
    target = folder / "out.json"
    run("extract", "below/b.md", "-o", target, cwd=folder)
    done = run("extract", "a.txt", "-o", target, cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "duban/1"
    assert not list(folder.glob(".out*"))


def test_an_output_file_stays_as_it_was_where_nothing_could_be_read(folder: Path) -> None:
    (folder / "bad.docx").write_bytes(b"no zip")
    target = folder / "out.json"
    target.write_text("old")
    complaint(run("extract", "bad.docx", "-o", target, "--force", cwd=folder), 1)
    assert target.read_text() == "old"
    assert not list(folder.glob(".out*"))


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["nowhere.txt"], "no such file or folder: nowhere.txt"),
        (["a.txt", "nowhere.txt"], "no such file or folder: nowhere.txt"),
        ([], "Missing argument 'PATH...'; see duban extract --help"),
        (["a.txt", "--format", "xml"], "'xml' is not one of"),
        (["a.txt", "--published", "12.9.2023"], "'12.9.2023' is no date; write it as 2023-09-12"),
        (["a.txt", "--published", "2023-02-30"], "'2023-02-30' is no date"),
        (["a.txt", "--publish-date", "2023-02-28"], "--publish-date"),
        (["empty"], "no documents (.txt .md .html .htm .shtml .xhtml .docx) in empty"),
        (["a.txt", "-o", "empty"], "-o empty: not a file"),
    ],
)
def test_wrong_use_is_told_on_one_line(folder: Path, args: list[str], message: str) -> None:
    (folder / "empty").mkdir()
    done = run("extract", *args, cwd=folder)
    assert message in complaint(done, 2)
    assert done.stdout == ""


def test_an_output_folder_that_is_not_there_is_told(folder: Path) -> None:
    assert "nowhere" in complaint(run("extract", "a.txt", "-o", "nowhere/out.json", cwd=folder), 1)


@pytest.mark.parametrize("name", ["zeros.txt", "bad.docx", "link.txt"])
def test_a_document_that_cannot_be_read_stops_no_other(folder: Path, name: str) -> None:
    (folder / "zeros.txt").write_bytes(bytes(100))
    (folder / "bad.docx").write_bytes(b"no zip")
    (folder / "link.txt").symlink_to("nowhere.txt")
    done = run("extract", name, "a.txt", "--format", "jsonl", cwd=folder)
    assert name in complaint(done, 1)
    assert json.loads(done.stdout)["document"]["path"] == "a.txt"


def test_published_reads_a_date_without_a_year(tmp_path: Path) -> None:
    text = NOTICE.replace("2022年9月", "今年2月")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    told = json.loads(run("extract", "a.txt", "--published", "2023-09-12", cwd=tmp_path).stdout)
    assert told["cases"][0]["start_date"]["value"] == "2023-02"


def test_a_reader_that_leaves_early_is_no_error(folder: Path) -> None:
    names = ["a.txt"] * 200
    with subprocess.Popen(
        [COMMAND, "extract", *names, "--format", "jsonl"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_name_that_is_no_text_is_survived(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff.txt")
    (tmp_path / name).write_text(NO_CASE, encoding="utf-8")
    done = run("extract", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["document"]["path"] == name


def test_a_document_larger_than_it_may_be_is_told_on_one_line(folder: Path) -> None:
    assert run("extract", "a.txt", "--max-bytes", "100000", cwd=folder).returncode == 0
    assert "a.txt: too large: more than 20 bytes" in complaint(
        run("extract", "a.txt", "--max-bytes", "20", cwd=folder), 1
    )
    done = run("extract", "-", "--max-bytes", "20", cwd=folder, stdin=b"0" * 21)
    assert "too large: more than 20 bytes" in complaint(done, 1)
    assert "/dev/zero: too large" in complaint(run("explain", "/dev/zero", cwd=folder), 1)
