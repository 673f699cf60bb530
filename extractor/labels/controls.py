"""The names of the controls that stand beside those of the fields' own keys."""

from __future__ import annotations

#: The text of a task, and what is shown of it.
TEXT = "text"
#: Which field a region is.
FIELD = "field"
#: Which case a region belongs to.
CASE = "case"
#: Of the whole document.
KIND = "kind"
WARNINGS = "warnings"
BARE_CASES = "bare_cases"
