"""How the victims were deceived: a closed list of types, known by the words that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.field import CaseText, FieldResult, Reading, run
from extractor.fields.scam_type_rules import RULES
from extractor.model import SCAM_NAMES, ScamType
from extractor.tagged import untagged

if TYPE_CHECKING:
    from extractor.model import ScamCode


def extract(case: CaseText) -> FieldResult:
    """Give each type that a case shows once, by the first words that show it: heading, then body."""
    hits, lost = run(RULES, [untagged(case.clean, text) for text in (case.heading, case.body)])
    readings: dict[ScamCode, Reading] = {}
    for hit in hits:
        code: ScamCode = hit.rule.gives
        value = ScamType.of(code=code, name=SCAM_NAMES[code])
        readings.setdefault(code, Reading(value, hit.mention.start, hit.mention.end, hit.rule.name))
    return FieldResult(tuple(readings.values()), tuple(hit.mention for hit in hits), tuple(lost))
