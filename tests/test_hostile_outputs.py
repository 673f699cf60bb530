"""Outputs, exports, gold and gates that are damaged, or made to do harm: one line, or a sound reading."""

from __future__ import annotations

import copy
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import simplejson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor import extract, read_document
from extractor.diff import Output, difference
from extractor.diff.show import as_data, change_lines, counts_table, headline, markdown, notes
from extractor.diff.values import Value
from extractor.errors import ExtractorError
from extractor.evaluate.gate import read_gate
from extractor.evaluate.gold import read_gold
from extractor.evaluate.gold_of import gold_of, gold_text
from extractor.labels import LabelsError, corrections, task
from extractor.outputs import notices, with_text
from extractor.report.overview import Overview
from extractor.report.page import card, page
from extractor.view.json import dumps, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXT = """关于两起案件的通报
来源：测试日报
1.福建莆田“9.06”电信网络诈骗案
2022年9月，福建莆田公安机关接群众报案。涉案金额3000余万元，抓获犯罪嫌疑人150余人，查获手机8部。
2.江苏江阴“6.16”电信网络诈骗案
2021年7月，江苏江阴公安机关立案侦办，抓获犯罪嫌疑人13名，冻结5万至15万元。
"""
DEEP = 100_000


def output_of(folder: Path) -> dict[str, Any]:
    """Write :data:`TEXT` and return its output."""
    source = folder / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    document = read_document(source)
    told: dict[str, Any] = json.loads(to_json(extract(TEXT)))
    told["document"] |= {"path": str(source), "sha256": document.sha256}
    return told


def export_of(notice: dict[str, Any]) -> dict[str, Any]:
    """Return the export of a project whose one task was accepted."""
    made: dict[str, Any] = json.loads(dumps(task(with_text(next(_sound(notice))))))
    return {"data": made["data"], "annotations": [{"result": made["predictions"][0]["result"]}]}


def _sound(notice: dict[str, Any]) -> Iterator[Any]:
    path = Path(notice["document"]["path"]).with_name("sound.jsonl")
    path.write_text(json.dumps(notice), encoding="utf-8")
    yield from notices(path)


def report(path: Path) -> str:
    overview = Overview()
    cards = []
    for number, notice in enumerate(notices(path), start=1):
        overview.take(notice)
        cards.append(card(number, with_text(notice)))
    return page(overview, cards)


def diff(path: Path) -> str:
    sound = path.with_name("sound.jsonl")
    parts = []
    for old, new in ((path, sound), (sound, path), (path, path)):
        found = difference(Output(old), Output(new))
        parts += [headline(found), *notes(found), *markdown(found), dumps(as_data(found))]
        counts_table(found.by_field, "field"), counts_table(found.by_rule, "rule")
        parts += [line.plain for change in found.changes for line in change_lines(change)]
    return "\n".join(parts)


def export(path: Path) -> str:
    return "".join(dumps(task(with_text(notice))) for notice in notices(path))


def read_export(path: Path) -> str:
    parts = []
    for each in corrections(path):
        if isinstance(each, LabelsError):
            raise each
        parts += [to_json(each.notice)]
        with suppress(ExtractorError):
            parts += [gold_text(gold_of(each.notice))]
    return "".join(parts)


READERS: dict[str, Callable[[Path], str]] = {"report": report, "diff": diff, "export": export}


@pytest.fixture
def notice(tmp_path: Path) -> dict[str, Any]:
    told = output_of(tmp_path)
    (tmp_path / "sound.jsonl").write_text(json.dumps(told), encoding="utf-8")
    return told


def complaint(read: Callable[[Path], str], path: Path) -> str:
    with pytest.raises(ExtractorError) as told:
        read(path)
    message = str(told.value)
    assert str(path) in message
    assert "\n" not in message
    return message


#: What no JSON of ours is, whoever reads it.
NO_JSON = {
    "huge": '{"a": 1e999999999}',
    "tiny": '{"a": 1e-999999999}',
    "huge zero": '{"a": 0e999999999}',
    "not a number": '{"a": NaN}',
    "infinity": '{"a": -Infinity}',
    "many figures": f'{{"a": {"9" * 10_000}}}',
    "many places": f'{{"a": 0.{"9" * 10_000}}}',
    "deep lists": "[" * DEEP + "]" * DEEP,
    "deep objects": '{"a":' * DEEP + "1" + "}" * DEEP,
    "unclosed": "[" * DEEP,
    "as deep as may be read": '{"a":' * 600 + "1" + "}" * 600,
    "text": "今天天气很好。",
    "binary": "\x7fELF\x02\x00\x01}",
}


@pytest.mark.parametrize("name", NO_JSON)
@pytest.mark.parametrize("reader", [*READERS, "import"])
def test_what_is_no_output_is_told_with_its_file(
    notice: dict[str, Any], tmp_path: Path, reader: str, name: str
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(f"{json.dumps(notice)}\n{NO_JSON[name]}\n", encoding="utf-8")
    if reader == "import":
        path.write_text(NO_JSON[name], encoding="utf-8")
        complaint(read_export, path)
    else:
        assert "line 2" in complaint(READERS[reader], path)
        path.write_text(NO_JSON[name], encoding="utf-8")
        complaint(READERS[reader], path)


def number(value: str) -> Callable[[dict[str, Any]], None]:
    """Return what puts a number, as it is written, in the place of the first sum."""
    return lambda notice: notice["cases"][0]["amounts"][0]["value"].update(value=simplejson.RawJSON(value))


def put(*steps: Any, value: Any) -> Callable[[dict[str, Any]], None]:
    """Return what puts a value at a place of a notice."""

    def change(notice: Any) -> None:
        for step in steps[:-1]:
            notice = notice[step]
        notice[steps[-1]] = value

    return change


SUM = ("cases", 0, "amounts", 0)
DAMAGE = {
    "a sum of any size": number("1e999999999"),
    "a sum of none": number("1e-999999999"),
    "a sum of words": put(*SUM, "value", "value", value="三千"),
    "a sum of words that are a number": put(*SUM, "value", "value", value="1e999999999"),
    "no sum": put(*SUM, "value", value=None),
    "an unknown role": put(*SUM, "value", "role", value="bribe"),
    "a start of words": put(*SUM, "start", value="here"),
    "a start before the text": put(*SUM, "start", value=-1),
    "a start between": put(*SUM, "start", value=1.5),
    "no start": put(*SUM, "start", value=None),
    "no words": put(*SUM, "text", value=None),
    "words of another kind": put(*SUM, "text", value=["a"]),
    "a rule of another kind": put(*SUM, "rule", value={}),
    "null cases": put("cases", value=None),
    "a case that is none": put("cases", 0, value=None),
    "cases that are none": put("cases", value={"0": {}}),
    "an unknown kind": put("kind", value="poem"),
    "warnings that are no list": put("warnings", value="declared_cases_differ"),
    "a warning that is none": put("warnings", value=[7]),
    "a title that is none": put("title", value=3.5),
    "an index of words": put("cases", 0, "index", value="first"),
    "an unknown key": put("cases", 0, "motive", value="greed"),
    "another release": put("schema", value="duban/9"),
    "a schema that is none": put("schema", value=[]),
    "a path that is none": put("document", "path", value=["/dev/zero"]),
    "no hash": put("document", "sha256", value=None),
    "no document": put("document", value=None),
    "a deep value": put("cases", 0, "unclaimed", 0, "value", value=[[[[]]]]),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_told_with_its_line_or_does_no_harm(
    notice: dict[str, Any], tmp_path: Path, name: str
) -> None:
    path = tmp_path / "x.jsonl"
    bad = copy.deepcopy(notice)
    DAMAGE[name](bad)
    notice["document"]["path"] = "b"
    path.write_text(f"{json.dumps(notice)}\n{simplejson.dumps(bad)}\n", encoding="utf-8")
    if name == "a deep value":
        report(path)
    else:
        assert "x.jsonl, line 2: not an output of duban: " in complaint(report, path)
    for reader in (export, diff):
        with suppress(ExtractorError):
            reader(path)


@pytest.mark.parametrize("end", [2, 10**6, 10**290])
def test_words_that_do_not_stand_there_are_not_believed(
    notice: dict[str, Any], tmp_path: Path, end: int
) -> None:
    notice["cases"][0]["amounts"][0]["end"] = end
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(notice), encoding="utf-8")
    assert "its text cannot be shown" in report(path)
    with pytest.raises(LabelsError, match="no longer what was read"):
        export(path)


def sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, 1 << 40)


OPENED: dict[str, Callable[[Path], None]] = {
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a terminal": lambda path: path.symlink_to("/dev/tty"),
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a file of the system that waits": lambda path: path.symlink_to("/proc/kmsg"),
    "a file of any size": sparse,
    "nothing": lambda path: path.symlink_to("nowhere"),
    "itself": lambda path: path.symlink_to(path.name),
}


@pytest.mark.parametrize("name", OPENED)
def test_only_a_file_that_ends_is_read_as_the_document(
    notice: dict[str, Any], tmp_path: Path, name: str
) -> None:
    OPENED[name](tmp_path / "trap")
    path = tmp_path / "x.jsonl"
    notice["document"]["path"] = str(tmp_path / "trap")
    notice["cases"][0]["amounts"][0]["value"]["role"] = "flow"
    path.write_text(json.dumps(notice), encoding="utf-8")
    assert "its text cannot be shown" in report(path)
    assert "«" not in diff(path) or "3000余万元" in diff(path)
    with pytest.raises(LabelsError, match="no longer what was read"):
        export(path)


@pytest.mark.parametrize(
    "document", ["../../etc/passwd", "https://example.org/a.txt", "a\0b", "/" * 5000, "\udcff"]
)
def test_any_name_may_stand_for_a_document(notice: dict[str, Any], tmp_path: Path, document: str) -> None:
    path = tmp_path / "x.jsonl"
    notice["document"]["path"] = document
    path.write_text(json.dumps(notice), encoding="utf-8")
    assert "its text cannot be shown" in report(path)


def test_a_document_of_other_bytes_is_not_shown(notice: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(notice), encoding="utf-8")
    assert "its text cannot be shown" not in report(path)
    (tmp_path / "a.txt").write_text(f"{TEXT} ", encoding="utf-8")
    assert "its text cannot be shown" in report(path)


def test_many_values_cost_no_more_than_their_share(
    notice: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two notices of as many values, all of them others: few are looked at more than once."""
    many, looks = 500, []
    overlaps = Value.overlaps

    def looked(one: Value, other: Value) -> bool:
        looks.append(one)
        return overlaps(one, other)

    monkeypatch.setattr(Value, "overlaps", looked)
    outputs = []
    for shift in (0, 1):
        told = copy.deepcopy(notice)
        suspects = told["cases"][0]["suspects"][0]
        told["cases"][0]["suspects"] = [
            {**suspects, "start": 10 * at, "end": 10 * at + 1 + shift, "value": {"value": 2 * at + shift}}
            for at in range(many)
        ]
        told["cases"][0]["unclaimed"] = [
            {"kind": "count", "text": "", "start": 10 * at + 5, "end": 10 * at + 6, "value": 2 * at + shift}
            for at in range(many)
        ]
        path = tmp_path / f"{shift}.jsonl"
        path.write_text(json.dumps(told), encoding="utf-8")
        outputs.append(Output(path))
    assert len(difference(*outputs).changes) == 2 * many
    assert len(looks) < 10 * many


# What annotators' programs export.


@pytest.mark.parametrize(
    "value",
    ["1e999999999", "1e-999999999", "NaN", "Infinity", "9" * 10_000, "9" * 5_000, "三千", ""],
)
@pytest.mark.parametrize("control", ["amounts_value", "suspects_value", "case"])
def test_an_answer_of_any_number_is_told(
    notice: dict[str, Any], tmp_path: Path, control: str, value: str
) -> None:
    told = export_of(notice)
    for result in told["annotations"][0]["result"]:
        if result["from_name"] == control:
            result["value"] |= {"number": value} if control == "case" else {"text": [value]}
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([told]), encoding="utf-8")
    complaint(read_export, path)


def test_a_notice_within_an_export_is_held_to_the_same(notice: dict[str, Any], tmp_path: Path) -> None:
    told = export_of(notice)
    path = tmp_path / "tasks.json"
    for inner in ("[" * DEEP, "1e999999999", '{"document": 7}', "\ud800"):
        told["data"]["notice"] = inner
        path.write_text(json.dumps([told]), encoding="utf-8")
        complaint(read_export, path)


def test_a_count_of_nobody_can_be_drawn(notice: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    for case in notice["cases"]:
        case["suspects"][0]["value"]["value"] = 0
    path.write_text(json.dumps(notice), encoding="utf-8")
    assert "0人" in report(path)


# Gold and gates.


@pytest.mark.parametrize(
    "words",
    [
        "", "[]", "\x00", "[" * DEEP, '{"kind": "poem"}',
        '{"kind": "single", "cases": [{"index": 1, "amounts": [{"value": 1e999999999}]}]}',
        '{"kind": "single", "cases": [{"index": 1, "amounts": [{"value": NaN}]}]}',
        f'{{"kind": "single", "cases": [{{"index": 1, "suspects": [{{"value": {"9" * 10_000}}}]}}]}}',
    ],
)  # fmt: skip
def test_gold_that_cannot_be_is_told(tmp_path: Path, words: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(words, encoding="utf-8")
    complaint(lambda path: str(read_gold(path)), path)


GATE = 'samples = 1\ncases = 1\nsamples_sha256 = ""\ngold_sha256 = ""\n'


@pytest.mark.parametrize(
    "words",
    [
        "", "\x00", "samples = 1", f"{GATE}floors = 7", f"{GATE}floors = {{title = 1}}",
        f'{GATE}floors.title = {{precision = "high"}}', f"{GATE}floors.title = {{precision = nan}}",
        f"{GATE}floors.title = {{precision = -inf}}", f"{GATE}floors = {'[' * DEEP}",
        f"{GATE}[floors]\n[more]\n", f"{GATE.replace('= 1', '= []', 1)}[floors]",
    ],
)  # fmt: skip
def test_a_gate_that_cannot_be_is_told(tmp_path: Path, words: str) -> None:
    path = tmp_path / "gate.toml"
    path.write_text(words, encoding="utf-8")
    complaint(lambda path: str(read_gate(path)), path)


def test_a_gate_or_gold_that_does_not_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "gate.toml")
    complaint(lambda path: str(read_gate(path)), tmp_path / "gate.toml")
    complaint(lambda path: str(read_gold(path)), tmp_path / "gate.toml")


# Anything anywhere.

_ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-3, 3),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.sampled_from(
        ("1e999999999", "-0", "2022", "0000", "\x1b[2J", "</script>", "9" * 400, 10**290, -(10**290))
    ),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(("value", "text", "start", "x")), st.integers(), max_size=3),
)


def places(value: Any, steps: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the place of everything within a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield (*steps, step)
        yield from places(each, (*steps, step))


def mutated(data: st.DataObject, told: Any) -> Any:
    """Return a copy with one to three of its places lost, told twice or told otherwise."""
    told = copy.deepcopy(told)
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from(list(places(told))))
        holder = told
        for step in way:
            holder = holder[step]
        match data.draw(st.sampled_from(("lost", "twice", "other", "other", "other"))):
            case "lost":
                del holder[last]
            case "twice" if isinstance(holder, list):
                holder.append(holder[last])
            case _:
                holder[last] = data.draw(_ODD)
        if not told:
            break
    return told


@given(data=st.data())
@settings(
    max_examples=int(os.environ.get("N", "150")), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_an_output_mutated_anywhere_is_told_or_read(
    notice: dict[str, Any], tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(mutated(data, notice)), encoding="utf-8")
    for reader in READERS.values():
        with suppress(ExtractorError):
            reader(path)


@given(data=st.data())
@settings(
    max_examples=int(os.environ.get("N", "100")), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_an_export_mutated_anywhere_is_told_or_read(
    notice: dict[str, Any], tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([mutated(data, export_of(notice))]), encoding="utf-8")
    with suppress(ExtractorError):
        read_export(path)
