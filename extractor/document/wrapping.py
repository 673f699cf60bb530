"""Lines broken at a fixed width inside sentences, joined again."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from extractor.expression import any_of, expression
from extractor.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.document.mapped import Mapped

#: Shorter lines are broken on purpose, lists or headings.
LEAST = 15
#: Characters by which full lines may differ: punctuation and words are not parted.
SLACK = 2

_WIDE = expression(r"[\p{East_Asian_Width=W}\p{East_Asian_Width=F}“”‘’…—·]")
#: What ends a sentence, and what may stand after it.
_STOPS = tuple("。！？!?；;：:…")
_CLOSERS = "'\"”’）)】"
_HAN_NUMBER = "[一二三四五六七八九十百]{1,3}"
_OPENS = expression(
    rf"\s|$|[0-9]{{1,3}}(?:[、)）]|\.(?![0-9])|$)|[（(](?:[0-9]{{1,3}}|{_HAN_NUMBER})[）)]|{_HAN_NUMBER}[、.]"
    rf"|{any_of(words_of('model_case'))}|第{_HAN_NUMBER}[条章节]|[①-⑳•·●▪■□◆◇★※△▲>#*|\-—【]"
)
#: A line of the page's own, however long: where the reader is, when and by whom it was published.
_IMPRINT = expression(
    r"[ \t\u3000]*(?:首页 ?[>›»→]|[您你]?[现在当前所的]{0,4}位置[:：]"
    r"|(?:[来來]源|稿源|[发發]布[时時][间間]|[时時][间間]|日期)[:：]"
    r"|(?:19|20)[0-9]{2} ?[-/.年] ?[0-9]{1,2} ?[-/.月] ?[0-9]{1,2} ?[日号號]?"
    r"(?:[ \u3000]*[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[ \u3000]*(?:$|[|｜丨]|(?:[来來]源|稿源)[:：]))"
)
_MARGIN = " \t\u3000"
#: What the pattern can begin with.
_IMPRINT_OPENS = frozenset("首您你现当所的位来來稿发發时時日12")


def unwrapped(text: Mapped) -> Mapped:
    """Join the lines of paragraphs that are clearly wrapped; lines are not stripped yet."""
    wholes = text.text.split("\n")
    lines = [whole.rstrip(" \t") for whole in wholes]
    if not _may_be_wrapped(lines):
        return text
    runs = list(_runs(lines))
    proof = [run for run in runs if run[1] - run[0] >= 2 and _closed(lines[run[1]])]
    if not proof:
        return text
    width = lines[max(proof, key=lambda run: run[1] - run[0])[0]]
    joined = [at for first, last in runs if _near(lines[first], width) for at in range(first, last)]
    starts = [0, *accumulate(len(whole) + 1 for whole in wholes)]
    return text.edited(_join(text.text, starts[at] + len(lines[at]), starts[at + 1]) for at in joined)


def _may_be_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether two lines in a row are long and break off, and something follows: no proof lacks it."""
    return any(
        len(one) >= LEAST and len(two) >= LEAST and three and not _stops(one) and not _stops(two)
        for one, two, three in zip(lines, lines[1:], lines[2:], strict=False)
    )


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the first and last line of each stretch that reads like one wrapped paragraph."""
    first = 0
    while first < len(lines):
        last = first
        while last + 1 < len(lines) and _goes_on(lines[first], lines[last], lines[last + 1]):
            last += 1
        if last > first:
            yield first, last
        first = max(last, first + 1)


def _goes_on(first: str, line: str, following: str) -> bool:
    return (
        len(line) >= LEAST
        and following != ""
        and not _closed(line)
        and _near(line, first)
        and _may_end(following, first)
        and not _opens(following)
    )


def _columns(line: str) -> int:
    """Return the width on a terminal, where Chinese characters take two columns."""
    return len(line) + len(_WIDE.findall(line))


def _near(line: str, other: str) -> bool:
    """Tell whether both are equally long, in characters or on a terminal."""
    return abs(len(line) - len(other)) <= SLACK or abs(_columns(line) - _columns(other)) <= 2 * SLACK


def _may_end(line: str, first: str) -> bool:
    """Tell whether a line is no longer than the first, as the last one of a paragraph may not be."""
    return len(line) <= len(first) + SLACK or _columns(line) <= _columns(first) + 2 * SLACK


def _closed(line: str) -> bool:
    return _stops(line) or _is_imprint(line)


def _stops(line: str) -> bool:
    """Tell whether a sentence ends with a line.

    >>> _stops("他说：“去过。”"), _stops("他说：“去过”")
    (True, False)
    """
    return line[-8:].rstrip(_CLOSERS).endswith(_STOPS)


def _opens(line: str) -> bool:
    """Tell whether a line begins something: a paragraph, a list item, a heading."""
    return _OPENS.match(line) is not None or _is_imprint(line)


def _is_imprint(line: str) -> bool:
    """Tell whether it is the page's own line."""
    return line.lstrip(_MARGIN)[:1] in _IMPRINT_OPENS and _IMPRINT.match(line) is not None


def _join(text: str, end: int, start: int) -> tuple[int, int, str]:
    """Join a line that ends at ``end`` and the one that starts at ``start``."""
    before, after = text[end - 1], text[start]
    spaced = text[end] in " \t" or (before.isalpha() and after.isalpha())
    words = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return end, start, " " if spaced and words else ""
