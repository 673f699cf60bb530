"""The figures of many notices: what the charts show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extractor.gazetteer import territory

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Data = Mapping[str, Any]

#: No more sums are drawn; more would be one black band.
MOST_SUMS = 600
#: Larger sums are drawn as this one: beyond it powers of ten are no numbers.
_MOST = 1e300


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum in yuan with its bounds as the words tell them."""

    role: str
    value: float
    qualifier: str
    high: float | None = None


@dataclass(slots=True)
class Overview:
    """Counts over all notices taken in."""

    notices: int = 0
    cases: int = 0
    warnings: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    #: Cases with a value, by field.
    telling: Counter[str] = field(default_factory=Counter)
    provinces: Counter[str] = field(default_factory=Counter)
    territories: Counter[str] = field(default_factory=Counter)
    years: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    sums: list[Sum] = field(default_factory=list)
    sums_in_all: int = 0
    foreign: Counter[str] = field(default_factory=Counter)

    def years_in_order(self) -> Iterator[tuple[str, int]]:
        """Give every year from the first to the last with its cases, also those without any."""
        told = sorted(int(year) for year in self.years)
        if told:
            yield from ((str(year), self.years[f"{year:04}"]) for year in range(told[0], told[-1] + 1))

    def take(self, notice: Data) -> None:
        """Count one notice."""
        self.notices += 1
        self.kinds[notice.get("kind", "")] += 1
        self.warnings += len(notice.get("warnings") or ())
        for case in notice.get("cases") or ():
            self._take_case(case)

    def _take_case(self, case: Data) -> None:
        self.cases += 1
        self.telling.update(name for name, held in case.items() if held)
        self.provinces.update({_value(each).get("province") or "untold" for each in case.get("cities") or ()})
        self.territories.update({_territory(_value(each)) for each in case.get("overseas_bases") or ()})
        self.types.update({_value(each)["name"] for each in case.get("scam_types") or ()})
        start = case.get("start_date")
        if start and (year := str(start["value"])[:4]).isascii() and year.isdecimal() and len(year) == 4:
            self.years[year] += 1
        for each in case.get("suspects") or ():
            value = _value(each)
            if not value.get("part_of_total") and value["value"] > 0:
                self.people[value["status"]] += int(value["value"])
        for each in case.get("amounts") or ():
            self._take_sum(_value(each))

    def _take_sum(self, value: Data) -> None:
        self.sums_in_all += 1
        if value["currency"] != "CNY":
            self.foreign[value["currency"]] += 1
        elif len(self.sums) < MOST_SUMS and value["value"] > 0:
            low, most = (min(float(each or 0), _MOST) for each in (value["value"], value["max"]))
            high = most if value["qualifier"] == "range" and most >= low else None
            self.sums.append(Sum(value["role"], low, value["qualifier"], high))


def _value(found: Data) -> Data:
    value: Data = found["value"]
    return value


def _territory(base: Data) -> str:
    known = territory(base["territory"]) if base.get("territory") else None
    return known.name if known else str(base.get("name") or "untold")
