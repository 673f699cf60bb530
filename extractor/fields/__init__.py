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

_MODULES = (case_code, cities, start_date, leaders, overseas_bases, amounts, suspects, scam_types)
#: The fields of a case by their names in the contract, which are those of their modules.
FIELDS: Mapping[str, Callable[[CaseText], FieldResult]] = {
    module.__name__.rpartition(".")[2]: module.extract for module in _MODULES
}


def rules() -> tuple[Rule, ...]:
    """Return every rule of every field, in the order in which they win, then those of the notice."""
    of_cases = chain.from_iterable(module.RULES for module in _MODULES)
    return (*of_cases, leaders.IN_HEADING, amounts.LISTED, *notice_rules.RULES)
