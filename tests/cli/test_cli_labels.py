from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from duban import NOTICE, complaint, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """Return a folder with two documents, their output and their tasks."""
    (tmp_path / "a.txt").write_bytes(NOTICE.replace("\n", "\r\n").encode())
    (tmp_path / "b.txt").write_text("今天天气很好。\n", encoding="utf-8")
    assert (
        run("extract", "a.txt", "b.txt", "--format", "jsonl", "-o", "out.jsonl", cwd=tmp_path).returncode == 0
    )
    done = run("labels", "export", "out.jsonl", "-o", "tasks.json", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return tmp_path


def accept(folder: Path) -> list[dict[str, Any]]:
    """Write the tasks as Label Studio exports them once every prediction is accepted; return them."""
    tasks: list[dict[str, Any]] = json.loads((folder / "tasks.json").read_text(encoding="utf-8"))
    for number, task in enumerate(tasks, start=1):
        task |= {"id": number, "annotations": [{"result": task.pop("predictions")[0]["result"]}]}
    save(folder, tasks)
    return tasks


def save(folder: Path, tasks: object) -> None:
    (folder / "export.json").write_text(json.dumps(tasks, ensure_ascii=False), encoding="utf-8")


def test_a_task_shows_the_text_and_predicts_with_model_and_score(labels: Path) -> None:
    first, second = json.loads((labels / "tasks.json").read_text(encoding="utf-8"))
    assert first["data"]["text"].splitlines() == NOTICE.splitlines()
    (prediction,) = first["predictions"]
    assert prediction["model_version"].startswith("duban ")
    assert 0 < prediction["score"] <= 1
    assert [each["value"] for each in second["predictions"][0]["result"]] == [{"choices": ["none"]}]


def test_notices_come_back_byte_for_byte(labels: Path) -> None:
    accept(labels)
    done = run("labels", "import", "export.json", "--format", "jsonl", cwd=labels)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (labels / "out.jsonl").read_text(encoding="utf-8")


def test_gold_that_comes_back_is_what_check_wants(labels: Path) -> None:
    accept(labels)
    assert run("labels", "import", "export.json", "-o", "gold", cwd=labels).returncode == 0
    (labels / "samples").mkdir()
    for name in ("a", "b"):
        (labels / f"{name}.txt").rename(labels / "samples" / f"{name}.txt")
    done = run("check", cwd=labels)
    assert done.returncode == 0, done.stdout
    assert done.stdout.endswith("2 samples, 0 differences\n")


def test_gold_is_replaced_only_when_asked(labels: Path) -> None:
    accept(labels)
    (labels / "gold").mkdir()
    (labels / "gold" / "b.json").write_text("mine", encoding="utf-8")
    done = run("labels", "import", "export.json", "-o", "gold", cwd=labels)
    assert complaint(done, 1) == "export.json, task 2: gold/b.json is there already: give --replace"
    assert (labels / "gold" / "b.json").read_text(encoding="utf-8") == "mine"
    assert (labels / "gold" / "a.json").exists()
    assert run("labels", "import", "export.json", "-o", "gold", "--replace", cwd=labels).returncode == 0
    assert json.loads((labels / "gold" / "b.json").read_text(encoding="utf-8"))["kind"] == "none"


def test_one_bad_task_does_not_keep_the_others_back(labels: Path) -> None:
    tasks = accept(labels)
    tasks[0]["annotations"] = []
    save(labels, tasks)
    done = run("labels", "import", "export.json", "--format", "jsonl", cwd=labels)
    assert complaint(done, 1) == "export.json, task 1: nobody has annotated it"
    assert json.loads(done.stdout)["document"]["path"] == "b.txt"


def test_what_is_not_ours_is_named_and_left_out(labels: Path) -> None:
    tasks = accept(labels)
    tasks[0]["annotations"][0]["result"].append({"type": "relation", "from_id": "x", "to_id": "y"})
    save(labels, tasks)
    done = run("labels", "import", "export.json", "--format", "jsonl", cwd=labels)
    assert complaint(done, 0) == "left out, for they are not in duban labels config: relation"


def test_a_document_that_changed_makes_no_task(labels: Path) -> None:
    (labels / "a.txt").write_text("别的文字", encoding="utf-8")
    done = run("labels", "export", "out.jsonl", cwd=labels)
    assert (
        complaint(done, 1) == "out.jsonl: a.txt is gone or no longer what was read: run duban extract again"
    )
    assert len(json.loads(done.stdout)) == 1


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"a": 1}', '[{"text": "甲", "label": []}]'])
def test_other_files_are_refused_in_one_line(labels: Path, content: str) -> None:
    (labels / "export.json").write_text(content, encoding="utf-8")
    assert "export.json" in complaint(run("labels", "import", "export.json", "-o", "gold", cwd=labels), 1)
    if content:  # no line is an output of no documents
        assert "export.json" in complaint(run("labels", "export", "export.json", cwd=labels), 1)


@pytest.mark.parametrize(
    "args", [("labels", "export", "x"), ("report", "x", "-o", "r.html"), ("diff", "x", "out.jsonl")]
)
@pytest.mark.parametrize("damage", ["1e999999999", "[" * 100_000])
def test_a_damaged_line_is_told_by_its_number(labels: Path, args: tuple[str, ...], damage: str) -> None:
    sound, other = (labels / "out.jsonl").read_text(encoding="utf-8").splitlines()
    (labels / "x").write_text(f'{sound}\n{other[:-1]}, "x": {damage}}}\n', encoding="utf-8")
    assert complaint(run(*args, cwd=labels), 1).startswith("x, line 2: not an output of duban: ")


def test_gold_stays_in_its_folder(labels: Path) -> None:
    tasks = accept(labels)
    notice = json.loads(tasks[0]["data"]["notice"])
    notice["document"]["path"] = None
    tasks[0] |= {"id": "../../outside", "data": {**tasks[0]["data"], "notice": json.dumps(notice)}}
    save(labels, tasks[:1])
    assert run("labels", "import", "export.json", "-o", "gold/of/mine", cwd=labels).returncode == 0
    assert [path.name for path in labels.glob("**/*outside*")] == ["outside.json"]
    assert (labels / "gold" / "of" / "mine" / "outside.json").exists()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("import", "none.json", "-o", "gold"), "no such file: none.json"),
        (("import", "tasks.json"), "name the folder of gold with -o, or give --format jsonl"),
        (("import", "tasks.json", "-o", "a.txt"), "-o a.txt: not a folder"),
        (("export", "none.jsonl"), "no such file: none.jsonl"),
        (("export", "out.jsonl", "-o", "."), "-o .: not a file that can be written"),
    ],
)
def test_wrong_use_is_status_2(labels: Path, args: tuple[str, ...], told: str) -> None:
    assert complaint(run("labels", *args, cwd=labels), 2) == told


def test_the_interface_is_printed(tmp_path: Path) -> None:
    done = run("labels", "config", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("<View>")
    assert '<Label value="amounts"' in done.stdout
