"""A text that tells a broken pattern from the whole one: the draft of the example that is missing."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.evaluate.examples import taken
from extractor.fields.vocabulary import VOCABULARY
from mutating.pattern import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.rule import Rule
    from mutating.operators import Change
    from mutating.pattern import Branch, Piece

#: Words that the finders take for a mention of each kind.
MENTIONS = {
    "MONEY": "5万元", "HEADCOUNT": "6人", "COUNT": "7起", "DATE": "2022年9月", "PLACE": "福建莆田",
    "OVERSEAS": "缅甸", "PERSON": "张某", "CODE": "“9.06”", "CLAUSE": "此", "SENTENCE": "此",
}  # fmt: skip
_FILLER = "在此期间有关方面的情况下按照先前所说一并作为"
_TRIES = 120


def witness(rule: Rule, broken: Rule, change: Change, seed: int = 0) -> str | None:
    """Return the shortest of many made-up texts in which both do not take the same, if any."""
    made = _Maker(rule.pattern, change, random.Random(seed))
    texts = sorted({text for _ in range(_TRIES) for text in made.texts()}, key=len)
    return next((text for text in texts if taken(rule, text) != taken(broken, text)), None)


@dataclass
class _Maker:
    """Makes texts that a pattern matches, by way of what is changed in it."""

    pattern: str
    change: Change
    chance: random.Random

    def texts(self) -> Iterator[str]:
        """Give a text that the whole pattern is made for, and one for the broken one."""
        yield self._branches(self.pattern, parse(self.pattern), aimed=True)
        broken = self.change.on(self.pattern)
        yield self._branches(broken, parse(broken), aimed=True)

    def _branches(self, pattern: str, branches: tuple[Branch, ...], *, aimed: bool) -> str:
        hit = [branch for branch in branches if aimed and self._spans(branch)]
        branch = self.chance.choice(hit or branches)
        return "".join(self._piece(pattern, piece, aimed=branch in hit) for piece in branch.pieces)

    def _spans(self, one: Branch | Piece) -> bool:
        return one.start < self.change.end and self.change.start < one.end

    def _piece(self, pattern: str, piece: Piece, *, aimed: bool) -> str:
        on_it = aimed and self._spans(piece)
        words = pattern[piece.start : piece.atom_end]
        if piece.kind == "look" and words.startswith(("(?!", "(?<!")) and not on_it:
            return ""
        return "".join(
            self._atom(pattern, piece, n, aimed=on_it) for n in range(self._times(piece, on_it=on_it))
        )

    def _times(self, piece: Piece, *, on_it: bool) -> int:
        most = 3 if piece.most is None else piece.most
        if on_it and piece.most and piece.most > 1:
            return self.chance.choice([piece.least, most, most // 2 + 1, most + 1, 2 * most])
        if on_it:
            return self.chance.randint(piece.least, most)
        return piece.least if self.chance.random() < 0.75 else self.chance.randint(piece.least, min(most, 3))

    def _atom(self, pattern: str, piece: Piece, n: int, *, aimed: bool) -> str:
        words = pattern[piece.start : piece.atom_end]
        if piece.branches:
            return self._branches(pattern, piece.branches, aimed=aimed)
        if piece.kind == "part":
            return self._part(words[1:-1], n)
        if piece.kind == "class":
            if words.startswith("[^"):
                usable = [c for c in _FILLER if c not in words]
                return usable[n % len(usable)]
            return self.chance.choice(words[1:-1])
        return (
            words.replace("\\d", "3").replace("\\n", "").replace("$", "").replace("\n", "").replace("\\", "")
        )

    def _part(self, name: str, n: int) -> str:
        if name in ("CLAUSE", "SENTENCE"):
            return _FILLER[n % len(_FILLER)]
        if name in MENTIONS:
            return MENTIONS[name]
        return self._branches(VOCABULARY.parts[name], parse(VOCABULARY.parts[name]), aimed=False)
