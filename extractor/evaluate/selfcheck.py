"""Gold that contradicts itself or its text: reported before anything is scored."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import regex

from extractor.gazetteer import division_of, territory
from extractor.mentions.currencies import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.document import Document
    from extractor.evaluate.gold import Gold, GoldAmount, GoldBase, GoldCase, GoldCity, GoldSuspects

_DATE = regex.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d)?)?)?")


def contradictions(gold: Gold, document: Document) -> Iterator[str]:
    """Give what cannot be right in a gold file, a line each.

    A quote must stand in the text, a part not exceed its total (unless the gold asks for that
    warning), codes be those of their lists, levels those of their adcode, dates be dates.
    """
    if gold.published is not None and not _DATE.fullmatch(gold.published):
        yield f"published: {gold.published} is no date"
    for case in gold.cases:
        parts = _parts(case) if "part_exceeds_total" not in gold.warnings else ()
        for fault in chain(_of_case(case, document), parts):
            yield f"case {case.index}: {fault}"


def _of_case(case: GoldCase, document: Document) -> Iterator[str]:
    if case.start_date is not None and not _DATE.fullmatch(case.start_date):
        yield f"start_date: {case.start_date} is no date"
    for city in case.cities:
        yield from _of_city(city)
    for base in case.overseas_bases:
        yield from _of_base(base)
    for field, quantities in (("amounts", case.amounts), ("suspects", case.suspects)):
        for quantity in quantities:
            yield from (f"{field}: {fault}" for fault in _of_quantity(quantity, document))
    for amount in case.amounts:
        if amount.currency is not None and amount.currency not in CODES:
            yield f"amounts: {amount.currency} is no currency"


def _of_city(city: GoldCity) -> Iterator[str]:
    if city.adcode is None:
        return
    division = division_of(city.adcode)
    if division is None:
        yield f"cities: {city.adcode} is no adcode"
        return
    for level in ("province", "city", "county"):
        told, true = getattr(city, level), getattr(division, level)
        if told is not None and told != true:
            yield f"cities: {city.adcode} lies in {true}, not in {told}"


def _of_base(base: GoldBase) -> Iterator[str]:
    if base.territory is None:
        return
    known = territory(base.territory)
    if known is None:
        yield f"overseas_bases: {base.territory} is no territory outside the mainland"
    elif base.territory_name is not None and base.territory_name != known.name:
        yield f"overseas_bases: {base.territory} is {known.name}, not {base.territory_name}"


def _of_quantity(quantity: GoldAmount | GoldSuspects, document: Document) -> Iterator[str]:
    if quantity.text and quantity.text not in document.text and quantity.text not in document.clean:
        yield f"{quantity.text} does not stand in the text"
    if quantity.min is not None and quantity.max is not None and quantity.min > quantity.max:
        yield f"{quantity.min} to {quantity.max} is no range"
    if quantity.qualifier == "exact" and (quantity.min is not None or quantity.max is not None):
        yield f"{quantity.value} is exact, and has bounds"


def _parts(case: GoldCase) -> Iterator[str]:
    total: GoldSuspects | None = None
    for count in case.suspects:
        if not count.part_of_total:
            total = count
        elif total and total.qualifier in ("exact", "at_most", "about") and count.value > total.value:
            yield f"suspects: the part of {count.value} exceeds its total of {total.value}"
