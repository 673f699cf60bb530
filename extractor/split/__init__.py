"""Split the story on its case headings, or tell that it is one case, or none."""

from __future__ import annotations

from extractor.split.blocks import Block, Split, split_story
from extractor.split.broken_lines import join_broken_lines
from extractor.split.commentary import without_commentary
from extractor.split.single import Verdict, Weighed
from extractor.split.stories import second_story

__all__ = [
    "Block",
    "Split",
    "Verdict",
    "Weighed",
    "join_broken_lines",
    "second_story",
    "split_story",
    "without_commentary",
]
