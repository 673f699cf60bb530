"""The clean view of a text: every pass in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.document.characters import lines_ended, plain_characters
from extractor.document.mapped import Mapped
from extractor.document.markup import without_markup
from extractor.document.punctuation import punctuated, spaced, without_pinyin
from extractor.document.script import script_of, simplified, strangers_in
from extractor.document.wrapping import unwrapped
from extractor.expression import plain as pattern

if TYPE_CHECKING:
    from extractor.model import Script

_BETWEEN_FIGURES = pattern("(?<=[0-9]) (?=[0-9])")


def cleaned(source: str, *, markdown: bool = False) -> tuple[Mapped, Script]:
    """Return the clean text with its map into ``source``, and the script of ``source``."""
    marked = without_markup(lines_ended(Mapped.of(source)), markdown=markdown)
    plain = without_pinyin(plain_characters(lines_ended(marked)))
    strangers = strangers_in(plain.text)
    script = script_of(plain.text, strangers)
    even = spaced(punctuated(simplified(unwrapped(plain), script, strangers)))
    return _tabbed(even, source), script


def _tabbed(text: Mapped, source: str) -> Mapped:
    """Keep the tabs between two figures: a blank would make one number of two cells."""
    if "\t" not in source:
        return text
    blanks = (match.start() for match in _BETWEEN_FIGURES.finditer(text.text))
    tabs = [at for at in blanks if "\t" in source[text.ends[at - 1] : text.starts[at + 1]]]
    return text.edited((at, at + 1, "\t") for at in tabs)
