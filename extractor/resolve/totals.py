"""Parts of totals: which headcounts are told as a part of another one, whatever either means."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.lexicon import lexical
from extractor.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.mentions import Mention
    from extractor.tagged import Tagged

#: A count after 其中 (or 包括) in the sentence is part of the count before it.
_PART_CUE = lexical("{among}|{including}(?![^，。；]{0,12}{included})")
#: A sentence that opens with 其中 goes on with the total of the one before.
_CARRIED_ON = lexical("^[^。！？\n]*。{among}[^。！？；\n]*$")
#: 对其中146人批准逮捕: of those counted in a sentence before.
_OF_THOSE = lexical("{among}[^，。；]{0,3}$")
#: What follows is no part any more.
_APART = lexical("{besides}")
#: An open bracket: the counts in it are parts of the one before it.
_BRACKET_REACH = 60
_SENTENCE_ENDS = "。！？；\n"


@dataclass(frozen=True, slots=True)
class Share:
    """A headcount, and the headcounts that it may be a part of.

    These begin, in clean offsets, from ``since`` (where its sentence or the ones it goes on with first count
    anybody) to before ``until``, the first headcount behind 其中; none do where ``until`` is ``since``.
    """

    mention: Mention
    since: int
    until: int
    #: True for a part whatever it is a part of: 对其中146人批准逮捕, or in brackets.
    certain: bool

    def whole(self, totals: Sequence[int]) -> int | None:
        """Return the start of the total that it is part of, if any: one of ``totals``, which are in order."""
        at = bisect_left(totals, self.until) - 1
        return totals[at] if at >= 0 and totals[at] >= self.since else None


def shares(tagged: Tagged) -> Sequence[Share]:
    """Return the headcounts of a text in order, each with what it may be a part of."""
    text = tagged.coded
    found: list[Share] = []
    last_end = sentence = since = until = 0
    of_those = False
    for at, mention in tagged.mentions.items():
        if mention.kind is not Kind.HEADCOUNT:
            continue
        before = text[last_end:at]
        ended = max(text.rfind(mark, last_end, at) for mark in _SENTENCE_ENDS) + 1
        opens = bool(ended) and not _CARRIED_ON.search(before)
        if opens:
            sentence = ended
            before = text[sentence:at]
        if opens or not found:
            since = mention.start
        if opens or not found or _APART.search(before):
            until, of_those = since, False
        if _PART_CUE.search(before):
            until = mention.start
            of_those = of_those or bool(_OF_THOSE.search(before))
        near = max(sentence, at - _BRACKET_REACH)
        bracketed = text.rfind("（", near, at) > text.rfind("）", near, at)
        found.append(Share(mention, since, until, of_those or bracketed))
        last_end = at + 1
    return found
