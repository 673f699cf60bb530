"""What several fields need settled: years, provinces, whose case it is, who is who, parts of totals."""

from __future__ import annotations

from extractor.resolve.case import CaseText
from extractor.resolve.story import Story, resolve_case, resolve_outside, resolve_story

__all__ = ["CaseText", "Story", "resolve_case", "resolve_outside", "resolve_story"]
