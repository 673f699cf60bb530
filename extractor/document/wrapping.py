"""Lines broken at a fixed width inside sentences, joined again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.expression import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.document.mapped import Mapped

#: Shorter lines are verse, lists or headings.
LEAST = 15
#: Characters by which full lines may differ: punctuation and words are not parted.
SLACK = 2

_WIDE = expression(r"[\p{East_Asian_Width=W}\p{East_Asian_Width=F}“”‘’…—·]")
_CLOSED = expression(r"[。！？!?；;：:…]['\"”’）)】]*+$")
_HAN_NUMBER = "[一二三四五六七八九十百]{1,3}"
_OPENS = expression(
    rf"\s|$|[0-9]{{1,3}}(?:[、)）]|\.(?![0-9])|$)|[（(](?:[0-9]{{1,3}}|{_HAN_NUMBER})[）)]|{_HAN_NUMBER}[、.]"
    rf"|(?:典型)?案例|第{_HAN_NUMBER}[条章节]|[①-⑳•·●▪■□◆◇★※△▲>#*|\-—【]"
)
#: A line of the page's own, however long: where the reader is, when and by whom it was published.
_IMPRINT = expression(
    r"[ \t\u3000]*(?:首页 ?[>›»→]|[您你]?(?:现在的?|当前|所在)?的?位置[:：]"
    r"|(?:[来來]源|稿源|[发發]布[时時][间間]|[时時][间間]|日期)[:：]"
    r"|(?:19|20)[0-9]{2} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2} ?[日号號]?"
    r"(?:[ \u3000]*[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[ \u3000]*(?:$|(?:[来來]源|稿源)[:：]))"
)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    words: str

    @property
    def closed(self) -> bool:
        """Whether a sentence ends with it."""
        return _CLOSED.search(self.words[-8:]) is not None or self.imprint

    @property
    def opens(self) -> bool:
        """Whether it begins something: a paragraph, a list item, a heading."""
        return _OPENS.match(self.words) is not None or self.imprint

    @property
    def imprint(self) -> bool:
        """Whether it is the page's own line."""
        return _IMPRINT.match(self.words) is not None

    @property
    def chars(self) -> int:
        return len(self.words)

    @property
    def columns(self) -> int:
        """Width on a terminal, where Chinese characters take two columns."""
        return len(self.words) + len(_WIDE.findall(self.words))

    def near(self, other: _Line) -> bool:
        """Whether both are equally long, in characters or on a terminal."""
        return abs(self.chars - other.chars) <= SLACK or abs(self.columns - other.columns) <= 2 * SLACK

    def may_end(self, first: _Line) -> bool:
        return self.chars <= first.chars + SLACK or self.columns <= first.columns + 2 * SLACK


def unwrapped(text: Mapped) -> Mapped:
    """Join the lines of paragraphs that are clearly wrapped; lines are not stripped yet."""
    if max(map(len, text.text.split("\n"))) < LEAST:
        return text
    lines = list(_lines(text.text))
    runs = list(_runs(lines))
    proof = [run for run in runs if run[1] - run[0] >= 2 and lines[run[1]].closed]
    if not proof:
        return text
    width = lines[max(proof, key=lambda run: run[1] - run[0])[0]]
    joined = (at for first, last in runs if lines[first].near(width) for at in range(first, last))
    return text.edited(_join(text.text, lines[at], lines[at + 1]) for at in joined)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for whole in text.split("\n"):
        line = whole.rstrip(" \t")
        yield _Line(
            start=at,
            end=at + len(line),
            words=line,
        )
        at += len(whole) + 1


def _runs(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Give the first and last line of each stretch that reads like one wrapped paragraph."""
    first = 0
    while first < len(lines):
        last = first
        while last + 1 < len(lines) and _goes_on(lines[first], lines[last], lines[last + 1]):
            last += 1
        if last > first:
            yield first, last
        first = max(last, first + 1)


def _goes_on(first: _Line, line: _Line, following: _Line) -> bool:
    full = line.chars >= LEAST and line.near(first)
    return full and not line.closed and not following.opens and following.may_end(first)


def _join(text: str, line: _Line, following: _Line) -> tuple[int, int, str]:
    before, after = text[line.end - 1], text[following.start]
    spaced = text[line.end] in " \t" or (before.isalpha() and after.isalpha())
    words = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return line.end, following.start, " " if spaced and words else ""
