"""A document in the terminal: every mention coloured by its type, every value with its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.text import Text

from extractor.model import Notice, found_fields
from extractor.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

#: One colour a type of mention, whatever field took it.
STYLES = {
    "amount": "yellow",
    "headcount": "magenta",
    "count": "bright_black",
    "date": "blue",
    "place": "green",
    "overseas": "cyan",
    "person": "red",
    "code": "bright_yellow",
    "page": "bright_black italic",
}
#: The type of mention that each field takes; the fields of the page itself are of none.
TYPES = {
    "amounts": "amount",
    "suspects": "headcount",
    "start_date": "date",
    "cities": "place",
    "overseas_bases": "overseas",
    "leaders": "person",
    "case_code": "code",
}


def marked(notice: Notice, source: str) -> Text:
    """Return ``source`` with its mentions in colour: bold where a field took them, the rule after them."""
    text = Text()
    at = 0
    for start, end, kind, rule in _marks(notice):
        if start < at:
            continue
        text.append(visible(source[at:start]))
        taken = bool(rule)
        text.append(visible(source[start:end]), f"{'bold ' if taken else 'underline '}{STYLES[kind]}")
        if taken:
            text.append(f"[{rule}]", "dim")
        at = end
    text.append(visible(source[at:]))
    return text


def legend() -> Text:
    """Return what the colours mean."""
    parts: list[str | Text | tuple[str, str]] = []
    for kind, style in STYLES.items():
        parts += [(kind, style), "  "]
    return Text.assemble(*parts, ("bold: a field took it, by the rule after it; underlined: none did", "dim"))


def _marks(notice: Notice) -> list[tuple[int, int, str, str]]:
    """Return the places of all values and mentions in order, the shorter of two that start alike first."""
    found = [*_of(notice, dict.fromkeys(found_fields(Notice), "page")), *_left(notice)]
    for case in notice.cases:
        found += [*_of(case, TYPES), *_left(case)]
    return sorted(set(found), key=lambda mark: (mark[0], mark[1]))


def _of(holder: Any, types: dict[str, str]) -> Iterator[tuple[int, int, str, str]]:
    for name, kind in types.items():
        held = getattr(holder, name)
        for found in held if isinstance(held, tuple) else (held,) if held else ():
            yield found.start, found.end, kind, found.rule


def _left(holder: Any) -> Iterator[tuple[int, int, str, str]]:
    for each in holder.unclaimed:
        yield each.start, each.end, each.kind, ""
