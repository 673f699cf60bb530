"""Charts of plain HTML and SVG: light, sharp in print, coloured by the page's own style sheet.

A plotting library would bring a script or a picture. Lengths are shares of the room there is, while
words keep their size, so a chart reads alike on a wide screen and on a phone. Each chart also stands
as a table for those who cannot see it.
"""

from __future__ import annotations

import math
from operator import itemgetter
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from extractor.report.overview import Sum

_MOST_BARS = 12
_LEAST_COLUMNS, _MOST_LABELS = 8, 10
#: Pixels of a digit and between two figures, and what a chart has of them on a phone and on a wider screen.
_DIGIT, _GAP = 8, 6
_PHONE, _SCREEN = 260, 480


def bars(rows: Sequence[tuple[str, int]], title: str) -> Markup:
    """Return a chart of horizontal bars; the rows beyond the twelfth are one line without a bar.

    ``rows`` are labels with counts, the greatest first.
    """
    rest = rows[_MOST_BARS:]
    most = max((count for _, count in rows), default=0) or 1
    parts = [_row(label, f"{count:,}", 100 * count / most) for label, count in rows[:_MOST_BARS]]
    if rest:
        parts.append(_row(f"{len(rest)} others", f"{sum(count for _, count in rest):,}", 0))
    return Markup('<div class="bars" role="img" aria-label="{}">{}</div>').format(
        title, Markup("").join(parts)
    )


def _row(label: str, figure: str, share: float) -> Markup:
    """Return a label and its bar, ``share`` percent long, with the figure at its end, and room for that."""
    bar = f'<rect class="bar" width="{share:.2f}%" height="100%" rx="2"/>' if share else ""
    end = f'<text class="figure" x="{share:.2f}%" dx="{8 if share else 0}" y="50%" dy=".35em">{figure}</text>'
    return Markup('<span class="label">{}</span><svg>{}</svg><span class="room">{}</span>').format(
        label,
        Markup(bar + end),  # noqa: S704 - numbers
        figure,
    )


def columns(rows: Sequence[tuple[str, int]], title: str) -> Markup:
    """Return a chart of upright bars, for things in order of time.

    Of many, some have no label, and all but the greatest no figure; a few stand at the left, no
    broader than those of eight.
    """
    height, base = 220, 190
    most = max((count for _, count in rows), default=1)
    step = 100 / max(_LEAST_COLUMNS, len(rows))
    every = math.ceil(len(rows) / _MOST_LABELS)
    room = len(rows) * (_DIGIT * len(f"{most:,}") + _GAP)
    greatest = next((at for at, (_, count) in enumerate(rows) if count == most), None)
    parts = [f'<line class="axis" x1="0" x2="100%" y1="{base}" y2="{base}"/>']
    for at, (label, count) in enumerate(rows):
        middle = (at + 0.5) * step
        tall = max(2, round((base - 24) * count / most)) if count else 0
        parts.append(
            f'<rect class="bar" x="{middle - step * 0.36:.2f}%" width="{step * 0.72:.2f}%" y="{base - tall}" '
            f'height="{tall}" rx="2"/>'
        )
        if at == greatest or (count and room <= _SCREEN):
            kind = "figure" if at == greatest or room <= _PHONE else "figure spare"
            parts.append(_text(kind, middle, base - tall - 7, f"{count:,}"))
        if (ahead := len(rows) - 1 - at) % every == 0:
            parts.append(_text(_label(ahead // every), middle, base + 20, label))
    return _svg(parts, height, title)


#: Pixels between rows of marks, for a lane's name above them, and for the axis.
_PITCH, _NAME, _AXIS = 11, 22, 26
_MOST_ROWS = 48
#: How far a mark reaches to its left and its right, with a gap, in percent of the width of a phone.
_REACH = {
    "exact": (1.3, 1.3),
    "about": (1.3, 1.3),
    "at_least": (0.7, 4.0),
    "at_most": (4.0, 0.7),
    "range": (1, 1),
}


def strip(sums: Iterable[Sum], roles: Sequence[str], title: str) -> Markup:
    """Return sums on a logarithmic scale, a lane a role, their bounds drawn as bounds.

    A dot is an exact sum, a ring one written with 约; an arrow points to where a sum of at least or
    at most so much may lie; a line spans a range.
    """
    told = list(sums)
    scale = _Scale([each.value for each in told] + [each.high for each in told if each.high])
    lanes: list[str] = []
    top = _AXIS
    for role in roles:
        lane = [each for each in told if each.role == role]
        rows = _packed(lane, scale)
        count = f'<tspan class="count" dx="6">{len(lane):,}</tspan>'
        lanes.append(f'<text class="lane" x="0" y="{top + 14}">{escape(role)}{count}</text>')
        for number, row in enumerate(rows):
            y = top + _NAME + (number + 0.5) * _PITCH
            lanes += [_sum(each, scale, y) for each in row]
        top += _NAME + len(rows) * _PITCH + 8
    return _svg([*_grid(scale, top), *lanes], top + _AXIS, title)


def legend(qualifiers: Collection[str]) -> Markup:
    """Return what each mark of a strip says, of those that are in use."""
    rows = [
        Markup('<li><svg aria-hidden="true">{}</svg>{}</li>').format(
            Markup(_mark(each, 50 - at, 50 + at, 7)),  # noqa: S704 - numbers
            each.replace("_", " "),
        )
        for each, at in (("exact", 0), ("about", 0), ("at_least", 20), ("at_most", -20), ("range", 36))
        if each in qualifiers
    ]
    return Markup('<ul class="legend">{}</ul>').format(Markup("").join(rows))


class _Scale:
    """Places sums on powers of ten, in percent of the width."""

    def __init__(self, values: Sequence[float]) -> None:
        self.low = math.floor(math.log10(min(values, default=1)))
        self.high = max(math.ceil(math.log10(max(values, default=10))), self.low + 1)

    def __call__(self, value: float) -> float:
        return 3 + 93 * (math.log10(value) - self.low) / (self.high - self.low)


def _grid(scale: _Scale, bottom: float) -> Iterator[str]:
    """Give a line at each power of ten, named at both of its ends."""
    for power in range(scale.low, scale.high + 1):
        x = scale(10.0**power)
        yield f'<line class="grid" x1="{x:.2f}%" x2="{x:.2f}%" y1="{_AXIS - 6}" y2="{bottom}"/>'
        for y in (_AXIS - 12, bottom + 18):
            yield _text(_label(scale.high - power), x, y, _power(power))


def _packed(sums: Sequence[Sum], scale: _Scale) -> list[list[Sum]]:
    """Return sums in rows, each in the first where it touches no other, or in the emptiest."""
    rows: list[list[Sum]] = []
    ends: list[float] = []
    reach = [_reach(each, scale) for each in sums]
    for (start, end), each in sorted(zip(reach, sums, strict=True), key=itemgetter(0)):
        at = next((row for row, taken in enumerate(ends) if start >= taken), len(rows))
        if at == _MOST_ROWS:
            at = ends.index(min(ends))
        if at == len(rows):
            rows.append([])
            ends.append(0)
        rows[at].append(each)
        ends[at] = end
    return rows


def _reach(each: Sum, scale: _Scale) -> tuple[float, float]:
    left, right = _REACH[each.qualifier]
    return scale(each.value) - left, scale(each.high or each.value) + right


def _sum(each: Sum, scale: _Scale, y: float) -> str:
    high = each.high or each.value
    name = f"{each.value:,.0f}" + (f" to {high:,.0f}" if each.high else "")
    title = f"<title>{each.qualifier.replace('_', ' ')} {name}</title>"
    return _mark(each.qualifier, scale(each.value), scale(high), y, title)


def _mark(qualifier: str, x: float, end: float, y: float, title: str = "") -> str:
    """Return what stands for a sum at ``x`` percent, for a range up to ``end``."""
    if qualifier == "range":
        return (
            f'<g class="bound">{title}<line x1="{x:.2f}%" x2="{end:.2f}%" y1="{y}" y2="{y}"/>'
            f'<circle cx="{x:.2f}%" cy="{y}" r="2.5"/><circle cx="{end:.2f}%" cy="{y}" r="2.5"/></g>'
        )
    if qualifier in ("at_least", "at_most"):
        way = 1 if qualifier == "at_least" else -1
        return (
            f'<svg class="bound" x="{x:.2f}%" y="{y}">{title}<line x2="{11 * way}"/><line y1="-4" y2="4"/>'
            f'<polyline points="{7 * way},-3 {11 * way},0 {7 * way},3"/></svg>'
        )
    shape = "ring" if qualifier == "about" else "dot"
    return f'<circle class="{shape}" cx="{x:.2f}%" cy="{y}" r="3.5">{title}</circle>'


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


def _label(ahead: int) -> str:
    """Return the class of a label with so many after it; where room is scarce every other one is spared."""
    return "label spare" if ahead % 2 else "label"


def _text(kind: str, x: float, y: float, words: str) -> str:
    return f'<text class="{kind}" x="{x:.2f}%" y="{y}" text-anchor="middle">{escape(words)}</text>'


def _svg(parts: Iterable[str], height: float, title: str) -> Markup:
    return Markup(  # noqa: S704 - every label above is escaped
        f'<svg height="{height:.0f}" role="img" aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )
