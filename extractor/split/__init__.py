"""Split the story on its case headings, or tell that it is one case, or none."""

from __future__ import annotations

from extractor.split.blocks import Block, Split, split_story
from extractor.split.lessons import without_lessons
from extractor.split.verse import join_verse

__all__ = ["Block", "Split", "join_verse", "split_story", "without_lessons"]
