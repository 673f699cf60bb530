"""The page: one self-contained file that asks the network for nothing and runs no script but its own."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from statistics import median_low
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup

from extractor.report.charts import bars, columns, legend, strip
from extractor.report.names import (
    CASE_FIELDS,
    DOCUMENT_FIELDS,
    KINDS,
    LEADER_ROLES,
    ROLES,
    STATUSES,
)
from extractor.report.spans import Segment, Span, segments
from extractor.view.words import CURRENCIES, SIGN, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from extractor.outputs import Told
    from extractor.report.overview import Overview, Sum

    Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """One value beside the text: what it says, its own words, its rule, and the mark it lights."""

    ref: str
    field: str
    value: str
    note: str
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Group:
    """The values of one field."""

    field: str
    name: str
    values: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class CaseCard:
    """One case beside the text."""

    index: int
    heading: Shown | None
    groups: tuple[Group, ...]
    unclaimed: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class NoticeCard:
    """One notice: its text in pieces, its values, what a careful reader would query."""

    number: int
    path: str
    kind: str
    title: str
    groups: tuple[Group, ...]
    cases: tuple[CaseCard, ...]
    unclaimed: tuple[Shown, ...]
    warnings: tuple[Data, ...]
    text: tuple[Segment, ...]

    @property
    def fields(self) -> str:
        """Return the fields that hold a value, for the filter."""
        return " ".join(dict.fromkeys(shown.field for shown in self.shown))

    @property
    def rules(self) -> str:
        """Return the rules that gave a value, for the filter."""
        return " ".join(dict.fromkeys(shown.rule for shown in self.shown if shown.rule))

    @property
    def codes(self) -> str:
        """Return the codes of the warnings, for the filter."""
        return " ".join(dict.fromkeys(str(each["code"]) for each in self.warnings))

    @property
    def shown(self) -> Iterator[Shown]:
        """Give every value."""
        for group in self.groups:
            yield from group.values
        for case in self.cases:
            yield from (case.heading,) if case.heading else ()
            for group in case.groups:
                yield from group.values
            yield from case.unclaimed
        yield from self.unclaimed


def card(number_: int, told: Told) -> NoticeCard:
    """Put one notice together."""
    maker = _Maker(number_)
    notice = told.notice
    groups = maker.groups(notice, DOCUMENT_FIELDS)
    cases = tuple(maker.case(case) for case in notice.get("cases") or ())
    unclaimed = maker.unclaimed(notice)
    about = notice["document"]
    path = str(about.get("path") or "-")
    title = notice["title"]["value"] if notice.get("title") else PurePath(path).name
    return NoticeCard(
        number=number_,
        path=path,
        kind=notice.get("kind", ""),
        title=title,
        groups=groups,
        cases=cases,
        unclaimed=unclaimed,
        warnings=tuple(notice.get("warnings") or ()),
        text=tuple(segments(told.text, maker.spans)) if told.text is not None else (),
    )


class _Maker:
    """Numbers the values of one notice and notes where each stands."""

    def __init__(self, notice: int) -> None:
        self._notice = notice
        self.spans: list[Span] = []

    def groups(self, holder: Data, names: Mapping[str, str]) -> tuple[Group, ...]:
        made = []
        for field, name in names.items():
            held = holder.get(field)
            entries = held if isinstance(held, list | tuple) else [held] if held else []
            if entries:
                made.append(Group(field, name, tuple(self._shown(field, each) for each in entries)))
        return tuple(made)

    def case(self, case: Data) -> CaseCard:
        heading = case.get("heading")
        return CaseCard(
            case["index"],
            self._shown("heading", heading) if heading else None,
            self.groups(case, CASE_FIELDS),
            self.unclaimed(case),
        )

    def unclaimed(self, holder: Data) -> tuple[Shown, ...]:
        return tuple(self._shown("unclaimed", each) for each in holder.get("unclaimed") or ())

    def _shown(self, field: str, told: Data) -> Shown:
        ref = f"v{self._notice}-{len(self.spans)}"
        self.spans.append(Span(told["start"], told["end"], ref, field))
        value, note = (
            (told["text"], told["kind"]) if field == "unclaimed" else _in_words(field, told["value"])
        )
        return Shown(ref, field, value, note, told["text"], told.get("rule", ""))


def _in_words(field: str, value: Any) -> tuple[str, str]:
    """Return a value as people read it, and what it is to the case."""
    if field == "published":
        return str(value).replace("T", " "), ""
    if not isinstance(value, dict):
        return str(value), ""
    say = _SAYINGS.get(field)
    return say(value) if say else (str(value.get("name") or value.get("code")), "")


def _amount(value: Data) -> tuple[str, str]:
    unit = CURRENCIES.get(value["currency"], f" {value['currency']}")
    return f"{_quantity(value)}{unit}", str(ROLES.get(value["role"], value["role"]))


def _suspects(value: Data) -> tuple[str, str]:
    part = "其中" if value.get("part_of_total") else ""
    return f"{_quantity(value)}人", f"{part}{STATUSES.get(value['status'], value['status'])}"


_SAYINGS: Mapping[str, Callable[[Data], tuple[str, str]]] = {
    "amounts": _amount,
    "suspects": _suspects,
    "leaders": lambda value: (value["name"], str(LEADER_ROLES.get(value["role"], value["role"]))),
    "cities": lambda value: (value["name"], value.get("adcode") or "不明确"),
    "overseas_bases": lambda value: (value["name"], value.get("territory") or ""),
}


def _quantity(value: Data) -> str:
    if value["qualifier"] == "range" and value.get("min") is not None and value.get("max") is not None:
        return f"{number(value['min'])}～{number(value['max'])}"
    return f"{SIGN[value['qualifier']]}{number(value['value'])}"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with the figures it shows, for readers of tables; ``name`` is the title in Chinese."""

    title: str
    name: str
    svg: Markup
    rows: tuple[tuple[str | int, ...], ...]
    note: str = ""
    heads: tuple[str, ...] = ()
    legend: Markup = Markup("")  # noqa: RUF009 - a frozen value
    wide: bool = False


def charts(overview: Overview) -> tuple[Chart, ...]:
    """Draw the overview."""
    people = [
        (f"{STATUSES.get(each, each)} {each.replace('_', ' ')}", count)
        for each, count in overview.people.most_common()
    ]

    def told(field: str, more: str = "") -> str:
        return f"Told in {overview.telling[field]:,} of {overview.cases:,} cases{more}."

    several = "; a case with several counts in each"
    provinces, territories = overview.provinces.most_common(), overview.territories.most_common()
    made = (
        _bars("Cases by province", "办案地省份", provinces, told("cities", several)),
        _bars("Cases by territory of the base", "境外窝点", territories, told("overseas_bases", several)),
        _bars("Cases by type of scam", "诈骗手法", overview.types.most_common(), told("scam_types", several)),
        _bars("Suspects by status", "嫌疑人", people, told("suspects", "; parts of a total are left out")),
        _years(overview, told("start_date")),
        _sums(overview),
    )
    return tuple(chart for chart in made if chart.rows)


def _bars(title: str, name: str, rows: Sequence[tuple[str, int]], note: str) -> Chart:
    return Chart(title, name, bars(rows, title), tuple(rows), note)


def _years(overview: Overview, note: str) -> Chart:
    years = tuple(overview.years_in_order())
    title = "Cases by the year they were taken up"
    return Chart(title, "立案年份", columns(years, title), years, note, wide=True)


def _sums(overview: Overview) -> Chart:
    by_role = {role: [each for each in overview.sums if each.role == role] for role in ROLES}
    named = {role: f"{name} {role}" for role, name in ROLES.items() if by_role[role]}
    sums = [replace(each, role=named[each.role]) for each in overview.sums]
    title = "Sums in yuan, logarithmic"
    return Chart(
        title,
        "金额（元）",
        strip(sums, list(named.values()), title),
        tuple((named[role], *_figures(by_role[role])) for role in named),
        _sums_note(overview),
        heads=("role", "sums", "least", "median", "greatest"),
        legend=legend({each.qualifier for each in sums}),
        wide=True,
    )


def _figures(sums: Sequence[Sum]) -> tuple[str | int, ...]:
    """Return how many sums there are, the least, the median and the greatest, to a yuan."""
    values = [each.value for each in sums]
    greatest = max(each.high or each.value for each in sums)
    return len(sums), *(number(round(each)) for each in (min(values), median_low(values), greatest))


def _sums_note(overview: Overview) -> str:
    parts = [f"Told in {overview.telling['amounts']:,} of {overview.cases:,} cases."]
    if overview.foreign:
        told = ", ".join(f"{count:,} in {code}" for code, count in overview.foreign.most_common())
        parts.append(f"Not drawn: {told}.")
    undrawn = overview.sums_in_all - len(overview.sums) - sum(overview.foreign.values())
    if undrawn > 0:
        parts.append(f"{undrawn:,} more sums are not drawn.")
    return " ".join(parts)


def page(overview: Overview, cards: Sequence[NoticeCard]) -> str:
    """Return the whole page; ``cards`` may be fewer than the overview counts."""
    style, script = _part("style.css"), _part("script.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return _template().render(
        policy=policy,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        overview=overview,
        charts=charts(overview),
        cards=cards,
        kinds=KINDS,
        field_names={**DOCUMENT_FIELDS, "heading": "案名", **CASE_FIELDS, "unclaimed": "未认领"},
        rules=sorted({shown.rule for each in cards for shown in each.shown if shown.rule}),
        codes=sorted({str(warning["code"]) for each in cards for warning in each.warnings}),
    )


@cache
def _part(name: str) -> str:
    return (files("extractor") / "report" / name).read_text("utf-8")


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.from_string(_part("page.html"))


def _hash(source: str) -> str:
    """Return what the page's policy knows its own style and script by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}"
