"""Nothing that a text, a file name or an output holds acts on the terminal of who runs a command."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from duban import run
from terminal import acting, on_terminal

if TYPE_CHECKING:
    from pathlib import Path

#: The title of the window, the whole screen, a C1 control, an override, what has no width, other line ends.
HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\u2066\u200b\u2028\x7f\x08\r"
#: The same in the name of a file, with a newline and bytes that are no UTF-8.
NAME = os.fsdecode(b"a\n\x1b]0;owned\x07\x1b[2J\xc2\x9b\xe2\x80\xae\xff.txt")
TEXT = (
    f"关于两起案件的通报{HOSTILE}\n来源：测试日报\n"
    f"1.福建莆田“9.06”电信网络{HOSTILE}诈骗案\n"
    f"2022年9月，福建莆田公安机关接群众报案。涉案{HOSTILE}金额3000{HOSTILE}余万元，抓获犯罪嫌疑人150余人。\n"
    f"2.江苏江阴“6.16”电信网络诈骗案\n2021年7月，江苏江阴{HOSTILE}公安机关立案侦办，扣押50{HOSTILE}部手机。\n"
)


#: Keys whose words are of a closed list.
CLOSED = ("schema", "kind", "role", "qualifier", "script", "status", "code")


def altered(told: Any) -> Any:
    """Return an output whose every string is hostile, as far as it may be one."""
    if isinstance(told, dict):
        return {key: value if key in CLOSED else altered(value) for key, value in told.items()}
    if isinstance(told, list):
        return [altered(each) for each in told]
    return f"{told}{HOSTILE}" if isinstance(told, str) else told


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a hostile text under such a name, its output, one altered, and wrong gold."""
    folder = tmp_path_factory.mktemp("hostile")
    for part in ("in", "gold"):
        (folder / part).mkdir()
    (folder / "in" / NAME).write_bytes(TEXT.encode())
    told = run("extract", "in", "--format", "jsonl", cwd=folder).stdout
    (folder / "old.jsonl").write_text(told, encoding="utf-8")
    new = json.dumps(altered(json.loads(told)))
    (folder / "new.jsonl").write_text(new, encoding="utf-8")
    hostile = {"index": 1, "heading": HOSTILE, "amounts": [{"value": 7, "text": f"7{HOSTILE}元"}]}
    gold = {"kind": "numbered", "title": HOSTILE, "cases": [hostile, {"index": 2}], "warnings": [HOSTILE]}
    (folder / "gold" / os.fsdecode(os.fsencode(NAME)[:-4] + b".json")).write_text(json.dumps(gold))
    (folder / "gold" / f"{HOSTILE}.json").write_text(json.dumps({"kind": HOSTILE, HOSTILE: 1}))
    (folder / "tasks.json").write_text(json.dumps([{"id": HOSTILE, "data": {HOSTILE: 1, "notice": HOSTILE}}]))
    return folder


COMMANDS = {
    "json": ("extract", "in"),
    "jsonl": ("extract", "in", "--format", "jsonl"),
    "table": ("extract", "in", "--format", "table"),
    "csv": ("extract", "in", "--format", "csv"),
    "no such file": ("extract", f"in/none{HOSTILE}"),
    "a wrong option": ("extract", "in", f"--{HOSTILE}"),
    "a wrong choice": ("extract", "in", "--format", HOSTILE),
    "a wrong command": (HOSTILE,),
    "a wrong date": ("extract", "in", "--published", HOSTILE),
    "a folder that is none": ("extract", "in", "-o", f"none{HOSTILE}/x.json"),
    "explain": ("explain", "in"),
    "explain the text": ("explain", "in", "--text"),
    "explain a rule": ("explain", "in", "--rule", "suspects.arrested.verb_before"),
    "explain no rule": ("explain", "in", "--rule", HOSTILE),
    "explain no case": ("explain", "in", "--case", "9"),
    "check": ("check", "in", "gold"),
    "check as Markdown": ("check", "in", "gold", "--format", "markdown"),
    "check as JSON": ("check", "in", "gold", "--format", "json"),
    "diff": ("diff", "old.jsonl", "new.jsonl"),
    "diff as Markdown": ("diff", "old.jsonl", "new.jsonl", "--format", "markdown"),
    "diff as JSON": ("diff", "old.jsonl", "new.jsonl", "--format", "json"),
    "diff no revision": ("diff", "--rules-at", HOSTILE, "in"),
    "rules": ("rules", "in", "--name", "suspects.arrested"),
    "rules, coverage": ("rules", "in", "--coverage"),
    "no rules": ("rules", "--name", HOSTILE),
    "labels export": ("labels", "export", "old.jsonl"),
    "labels export of what is altered": ("labels", "export", "new.jsonl"),
    "labels import": ("labels", "import", "tasks.json", "--format", "jsonl"),
    "report": ("report", "none" + HOSTILE, "-o", "r.html"),
    "batch": ("batch", "in", f"none{HOSTILE}*", "--out", "o.jsonl"),
    "batch of nothing": ("batch", f"none{HOSTILE}", "--out", "o.jsonl"),
    "batch into nothing": ("batch", "in", "--out", f"o.{HOSTILE}"),
}


@pytest.fixture(scope="module")
def shown(folder: Path) -> dict[str, tuple[str, int]]:
    """Return what each of the commands wrote, and its status."""
    return dict(zip(COMMANDS, on_terminal(*COMMANDS.values(), cwd=folder), strict=True))


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_acts_on_the_terminal(shown: dict[str, tuple[str, int]], name: str) -> None:
    told, status = shown[name]
    assert status in (0, 1, 2)
    assert told.strip()
    assert acting(told) == []
    assert "Traceback" not in told
    assert "internal error" not in told


def test_what_acts_on_a_terminal_is_shown(shown: dict[str, tuple[str, int]]) -> None:
    told, _ = shown["explain the text"]
    assert r"\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u2066\u200b\u2028\u007f\b" in told


def test_json_on_a_terminal_is_the_same_json(folder: Path, shown: dict[str, tuple[str, int]]) -> None:
    piped = run("extract", "in", cwd=folder).stdout
    assert "\u202e" in piped
    assert json.loads(shown["json"][0]) == json.loads(piped)


@pytest.mark.parametrize("args", [("extract", "in", "--format", "table"), ("explain", "in", "--text")])
def test_what_people_read_is_the_same_in_a_file(folder: Path, args: tuple[str, ...]) -> None:
    assert acting(run(*args, cwd=folder).stdout) == []


def test_no_name_in_a_report_reorders_the_page(folder: Path) -> None:
    assert run("report", "old.jsonl", "-o", "r.html", cwd=folder).returncode == 0
    page = (folder / "r.html").read_text(encoding="utf-8")
    assert r"\u202e" in page
    assert acting(page) == []


def test_markup_in_an_output_is_no_markup_of_the_terminal(folder: Path) -> None:
    notice = json.loads((folder / "old.jsonl").read_text(encoding="utf-8"))
    notice["cases"][0]["suspects"][0] |= {"rule": "[link=https://example.org]x[/link] [/]", "value": "[/red]"}
    (folder / "marked.jsonl").write_text(json.dumps(notice), encoding="utf-8")
    ((told, _),) = on_terminal(("diff", "old.jsonl", "marked.jsonl"), cwd=folder)
    assert acting(told) == []
    assert "[link=https://example.org]x[/link] [/]" in told
