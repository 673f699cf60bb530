"""What mentions mean: a file for each field, its rules beside their examples."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from extractor.fields import (
    amounts,
    case_code,
    cities,
    leaders,
    notice_rules,
    overseas_bases,
    scam_types,
    start_date,
    suspects,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extractor.fields.field import CaseText, FieldResult
    from extractor.rule import Rule

#: The fields of a case by their names in the contract.
FIELDS: Mapping[str, Callable[[CaseText], FieldResult]] = {
    "case_code": case_code.extract,
    "cities": cities.extract,
    "start_date": start_date.extract,
    "leaders": leaders.extract,
    "overseas_bases": overseas_bases.extract,
    "amounts": amounts.extract,
    "suspects": suspects.extract,
    "scam_types": scam_types.extract,
}


def rules() -> tuple[Rule, ...]:
    """Return every rule of every field, in the order in which they win, then those of the notice."""
    modules = (case_code, cities, start_date, leaders, overseas_bases, amounts, suspects, scam_types)
    of_cases = chain.from_iterable(module.RULES for module in modules)
    return (*of_cases, leaders.IN_HEADING, amounts.LISTED, *notice_rules.RULES)
