"""Charts as plain SVG: light, sharp in print, coloured by the page's own style sheet.

A plotting library would bring a script or a picture; the page has four bar charts and one
strip of sums, and each also stands as a table for those who cannot see it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from extractor.report.overview import Sum

_WIDTH, _ROW, _LABEL, _FIGURE = 520, 26, 150, 64
#: The strip of sums is as wide as the page.
_WIDE = 1040
_MOST_BARS = 12
_AXIS = 24


def bars(rows: Sequence[tuple[str, int]], title: str) -> Markup:
    """Return a chart of horizontal bars, the rows beyond the twelfth as one.

    ``rows`` are labels with counts, in the order in which they are shown.
    """
    shown = list(rows[:_MOST_BARS])
    rest = rows[_MOST_BARS:]
    if rest:
        shown.append((f"{len(rest)} others", sum(count for _, count in rest)))
    most = max((count for _, count in shown), default=1)
    room = _WIDTH - _LABEL - _FIGURE
    parts = []
    for at, (label, count) in enumerate(shown):
        y = at * _ROW
        length = max(2, round(room * count / most))
        parts += [
            _text("label", _LABEL - 10, y + 17, label, "end"),
            _bar(_LABEL, y + 5, length, _ROW - 10, "rest" if rest and at == _MOST_BARS else "bar"),
            _text("figure", _LABEL + length + 8, y + 17, f"{count:,}", "start"),
        ]
    return _svg(parts, len(shown) * _ROW, title)


def columns(rows: Sequence[tuple[str, int]], title: str) -> Markup:
    """Return a chart of upright bars, for things in order of time."""
    height, base = 190, 160
    most = max((count for _, count in rows), default=1)
    step = _WIDTH / max(1, len(rows))
    parts = [f'<line class="axis" x1="0" x2="{_WIDTH}" y1="{base}" y2="{base}"/>']
    for at, (label, count) in enumerate(rows):
        x = at * step
        tall = max(2, round((base - 24) * count / most))
        width = min(44.0, step * 0.7)
        middle = x + step / 2
        left = middle - width / 2
        parts += [
            _bar(left, base - tall, width, tall),
            _text("figure", middle, base - tall - 6, f"{count:,}"),
            _text("label", middle, base + 20, label),
        ]
    return _svg(parts, height, title)


def strip(sums: Iterable[Sum], roles: Sequence[str], title: str) -> Markup:
    """Return sums on a logarithmic scale, a lane a role, their bounds drawn as bounds.

    A dot is an exact sum, a ring one told with 约; an arrow points to where a sum of at least or
    at most so much may lie; a line spans a range.
    """
    told = list(sums)
    low = math.floor(math.log10(min((each.value for each in told), default=1)))
    high = math.ceil(math.log10(max((each.high or each.value for each in told), default=10)))
    high = max(high, low + 1)
    room = _WIDE - _LABEL - 40

    def place(value: float) -> float:
        return _LABEL + 8 + room * (math.log10(value) - low) / (high - low)

    lane = 34
    height = len(roles) * lane + _AXIS
    parts = []
    for power in range(low, high + 1):
        x = place(10.0**power)
        parts += [
            f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{height - _AXIS}"/>',
            _text("label", x, height - 6, _power(power)),
        ]
    for at, role in enumerate(roles):
        middle = at * lane + lane / 2
        parts.append(_text("label", _LABEL - 10, middle + 4, role, "end"))
        own = [each for each in told if each.role == role]
        for number, each in enumerate(own):
            parts.append(_sum(each, place, middle + (number % 3 - 1) * 8))
    return _svg(parts, height, title, _WIDE)


def _sum(each: Sum, place: Callable[[float], float], y: float) -> str:
    x = place(each.value)
    name = f"<title>{each.qualifier.replace('_', ' ')} {each.value:,.0f}</title>"
    if each.high is not None:
        end = place(each.high)
        return (
            f'<g class="bound">{name}<line x1="{x:.1f}" x2="{end:.1f}" y1="{y}" y2="{y}"/>'
            f'<circle cx="{x:.1f}" cy="{y}" r="2.5"/><circle cx="{end:.1f}" cy="{y}" r="2.5"/></g>'
        )
    if each.qualifier in ("at_least", "at_most"):
        way = 1 if each.qualifier == "at_least" else -1
        tip = x + 13 * way
        return (
            f'<g class="bound">{name}<line x1="{x:.1f}" x2="{tip:.1f}" y1="{y}" y2="{y}"/>'
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{y - 4}" y2="{y + 4}"/>'
            f'<polyline points="{tip - 4 * way:.1f},{y - 3} {tip:.1f},{y} {tip - 4 * way:.1f},{y + 3}"/></g>'
        )
    shape = "ring" if each.qualifier == "about" else "dot"
    return f'<circle class="{shape}" cx="{x:.1f}" cy="{y}" r="3.5">{name}</circle>'


_POWERS = {
    3: "1千",
    4: "1万",
    5: "10万",
    6: "100万",
    7: "1000万",
    8: "1亿",
    9: "10亿",
    10: "100亿",
    11: "1000亿",
}


def _power(power: int) -> str:
    """Return a power of ten as Chinese texts count money."""
    return _POWERS.get(power, f"10^{power}" if power > 3 else str(10**power) if power >= 0 else f"10^{power}")


def _bar(x: float, y: float, width: float, height: float, kind: str = "bar") -> str:
    return f'<rect class="{kind}" x="{x:.1f}" y="{y}" width="{width:.1f}" height="{height}" rx="2"/>'


def _text(kind: str, x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _svg(parts: Iterable[object], height: float, title: str, width: int = _WIDTH) -> Markup:
    inner = "".join(str(part) for part in parts)
    return Markup(  # noqa: S704 - every label above is escaped
        f'<svg viewBox="0 0 {width} {height:.0f}" role="img" aria-label="{escape(title)}">{inner}</svg>'
    )
