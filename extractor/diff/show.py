"""A difference for people, for a pull request and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from extractor.diff.changes import KINDS
from extractor.diff.context import in_context
from extractor.view.json import dumps
from extractor.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.diff.changes import Change, Kind
    from extractor.diff.difference import Counts, Difference
    from extractor.diff.values import Value

_STYLE: dict[Kind, str] = {
    "changed": "yellow",
    "lost": "red",
    "gained": "green",
    "moved": "blue",
    "by another rule": "cyan",
}
_SIGN: dict[Kind, str] = {"changed": "~", "lost": "-", "gained": "+", "moved": ">", "by another rule": "="}


def headline(found: Difference) -> str:
    """Return the counts in one line."""
    counted = [(kind, sum(change.kind == kind for change in found.changes)) for kind in KINDS]
    told = ", ".join(f"{count} {kind}" for kind, count in counted if count) or "no difference"
    return f"{found.documents} document{'' if found.documents == 1 else 's'}: {told}"


def notes(found: Difference) -> Iterator[str]:
    """Give what must be known of the documents themselves, a line each."""
    for documents, words in (
        (found.only_old, "only in the old output"),
        (found.only_new, "only in the new output"),
        (found.other_text, "its text changed, perhaps not the rules"),
    ):
        yield from (f"{one_line(document)}: {words}" for document in documents)


def counts_table(counts: Counts, of: str) -> Table:
    """Return a table of the kinds of change by field or by rule."""
    table = Table(of, box=None, pad_edge=False, header_style="bold")
    for kind in KINDS:
        table.add_column(kind, justify="right", style=_STYLE[kind])
    for name, by_kind in counts.items():
        table.add_row(one_line(name), *(str(by_kind.get(kind) or "") for kind in KINDS))
    return table


def change_lines(change: Change) -> Iterator[Text]:
    """Give the lines of one change: what and where, then its words in their place."""
    style = _STYLE[change.kind]
    kind = (f"{_SIGN[change.kind]} {change.kind:<8} ", f"bold {style}")
    yield Text.assemble(kind, (_where(change), "dim"), "  ", _told(change))
    for side in _sides(change):
        before, words, after = in_context(change.document, side)
        if words:
            place = "" if side.start is None else f"{side.start}-{side.end} "
            yield Text.assemble((f"    {place}", "dim"), before, (f"«{words}»", f"bold {style}"), after)


def _where(change: Change) -> str:
    value = change.value
    case = "" if value.case is None else f" case {value.case}"
    return f"{one_line(change.document)}{case} {one_line(value.field)}"


def _told(change: Change) -> str:
    """Return the values and the rules: as it was, and as it is."""
    old, new = change.old, change.new
    if old is None or new is None:
        return _with_rule(change.value)
    rules = f" ({' → '.join(map(one_line, change.rules))})" if change.rules else ""
    return f"{_altered(old.value, new.value)}{rules}"


def _with_rule(value: Value) -> str:
    return f"{_in_words(value.value)} ({one_line(value.rule)})" if value.rule else _in_words(value.value)


def _altered(old: Any, new: Any) -> str:
    """Return the value, and of a value with several keys those that changed.

    >>> _altered({"value": 3, "status": "member"}, {"value": 3, "status": "arrested"})
    '3 arrested; status: member → arrested'
    """
    if old == new:
        return _in_words(new)
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return f"{_in_words(old)} → {_in_words(new)}"
    keys = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    altered = [f"{one_line(key)}: {_in_words(old.get(key))} → {_in_words(new.get(key))}" for key in keys]
    return "; ".join((_in_words(new), *altered))


def _in_words(told: Any) -> str:
    """Return a value on one line, without the keys that say nothing.

    >>> _in_words({"value": 30, "min": 30, "max": None, "qualifier": "at_least", "part_of_total": False})
    '30 at_least'
    """
    if isinstance(told, dict):
        said = [each for key, each in told.items() if each not in (None, False) and key not in ("min", "max")]
        return " ".join(_in_words(each) for each in said)
    return one_line(told if isinstance(told, str) else dumps(told))


def _sides(change: Change) -> Iterator[Value]:
    """Give the values whose words are worth showing: both only where they stand apart."""
    old, new = change.old, change.new
    if old:
        yield old
    if new and (old is None or (old.start, old.end) != (new.start, new.end)):
        yield new


def as_data(found: Difference) -> dict[str, Any]:
    """Return the difference for programs."""
    return {
        "documents": found.documents,
        "only_old": list(found.only_old),
        "only_new": list(found.only_new),
        "other_text": list(found.other_text),
        "by_field": {name: dict(counts) for name, counts in found.by_field.items()},
        "by_rule": {name: dict(counts) for name, counts in found.by_rule.items()},
        "changes": [
            {
                "kind": change.kind,
                "document": change.document,
                "case": change.value.case,
                "field": change.value.field,
                "old": _side(change.old),
                "new": _side(change.new),
            }
            for change in found.changes
        ],
    }


def _side(value: Value | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "value": value.value, "text": value.text, "start": value.start, "end": value.end, "rule": value.rule,
    }  # fmt: skip


def markdown(found: Difference) -> Iterator[str]:
    """Give the difference as Markdown for a pull request, line by line."""
    yield f"**{headline(found)}**"
    yield ""
    yield from (f"- {_escaped(note)}" for note in notes(found))
    if not found.changes:
        return
    for counts, of in ((found.by_field, "field"), (found.by_rule, "rule")):
        yield ""
        yield f"| {of} | {' | '.join(KINDS)} |"
        yield f"|---|{'--:|' * len(KINDS)}"
        for name, by_kind in counts.items():
            figures = " | ".join(str(by_kind.get(kind) or "") for kind in KINDS)
            yield f"| {_escaped(one_line(name))} | {figures} |"
    yield ""
    yield "| | where | value | words |"
    yield "|---|---|---|---|"
    for change in found.changes:
        words = "<br>".join(_marked(change, side) for side in _sides(change))
        yield f"| {change.kind} | {_escaped(_where(change))} | {_escaped(_told(change))} | {words} |"


def _marked(change: Change, value: Value) -> str:
    before, words, after = in_context(change.document, value)
    return f"{_escaped(before)}**{_escaped(words)}**{_escaped(after)}" if words else ""


def _escaped(text: str) -> str:
    r"""Return ``text`` so that Markdown shows it as it is.

    >>> _escaped("a|b <i>*")
    'a\\|b &lt;i>\\*'
    """
    shown = text.replace("\\", "\\\\").replace("&", "&amp;").replace("<", "&lt;")
    for mark in "|*_`[]~":
        shown = shown.replace(mark, f"\\{mark}")
    return shown
