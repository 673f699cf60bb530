"""Who heads a gang: rules, and what is read by them."""

from extractor.fields.leaders.reading import extract
from extractor.fields.leaders.rules import IN_HEADING, RULES

__all__ = ["IN_HEADING", "RULES", "extract"]
