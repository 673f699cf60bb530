"""How a page is written down: script, width of figures, spaces, markup, encoding."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from opencc import OpenCC

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from generate.pages import Page

    Change = Callable[[str], str]

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_HALF = str.maketrans("，：；", ",:;")
_BEFORE_FIGURE = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)")
_AFTER_FIGURE = re.compile(r"(?<=\d)(?=[\u4e00-\u9fff])")
_ENCODINGS = ("utf-8",) * 12 + ("utf-8-sig", "gb18030", "gb18030", "utf-16")


@dataclass(frozen=True, slots=True)
class Hand:
    """A way to write: how the text changes, and how a title does that is given with its own spaces."""

    text: Change
    title: Change


def _same(text: str) -> str:
    return text


def full_width(text: str) -> str:
    """Return the text with full-width figures."""
    return text.translate(_WIDE)


def spaced(text: str) -> str:
    """Return the text with spaces between figures and Chinese."""
    return _AFTER_FIGURE.sub(" ", _BEFORE_FIGURE.sub(" ", text))


def half_width(text: str) -> str:
    """Return the text with half-width commas and colons."""
    return text.translate(_HALF)


@cache
def _converter(name: str) -> Any:
    return OpenCC(name)


@cache
def _traditional_sign(char: str) -> str:
    converted: str = _converter("s2t").convert(char)
    return converted


def traditional(text: str) -> str:
    """Return the text in traditional script, character by character."""
    return "".join(map(_traditional_sign, text))


PLAIN = Hand(_same, _same)
WIDE = Hand(full_width, _same)
HALF = Hand(half_width, _same)
SPACED = Hand(spaced, spaced)
TRADITIONAL = Hand(traditional, _same)


def _both(first: Hand, second: Hand) -> Hand:
    return Hand(lambda text: second.text(first.text(text)), lambda text: second.title(first.title(text)))


def choose_hand(chance: Random, text: str) -> Hand:
    """Choose how to write a text: plainly as a rule, in traditional script only where nothing is lost."""
    hand = chance.choice((*(PLAIN,) * 16, WIDE, HALF, SPACED, TRADITIONAL))
    if hand in (WIDE, HALF, SPACED) and chance.random() < 0.2:
        hand = _both(hand, chance.choice([other for other in (WIDE, HALF, SPACED) if other is not hand]))
    if hand is TRADITIONAL and _converter("t2s").convert(traditional(text)) != text:
        return PLAIN
    return hand


def written_gold(gold: Any, hand: Hand) -> Any:
    """Return gold with the document's own words as the hand writes them."""
    if isinstance(gold, dict):
        return {key: _written(key, value, hand) for key, value in gold.items()}
    if isinstance(gold, list):
        return [written_gold(value, hand) for value in gold]
    return gold


def _written(key: str, value: Any, hand: Hand) -> Any:
    if key == "text":
        return hand.text(value)
    if key in ("title", "heading"):
        return value and hand.title(value)
    return written_gold(value, hand)


def as_text(chance: Random, page: Page, hand: Hand) -> str:
    """Return the page as plain text: one line or two between paragraphs, indented or not."""
    between = chance.choice(("\n", "\n", "\n\n", "\r\n"))
    indent = chance.choice(("", "", "\u3000\u3000", "  "))
    story = [indent + line for line in page.story]
    return hand.text(between.join((*page.before, page.title, *story, *page.after)) + between)


#: How a web page parts its paragraphs.
_PARAGRAPHS = (
    "<p>{}</p>",
    "<p>{}</p>",
    '<p style="text-indent: 2em">{}</p>',
    "<p><span>{}</span></p>",
    "<div>{}</div>",
)


def as_html(chance: Random, page: Page, hand: Hand, charset: str) -> str:
    """Return the page as a web page that declares its encoding."""

    def written(line: str) -> str:
        return html.escape(hand.text(line), quote=False)

    form, title = chance.choice(_PARAGRAPHS), written(page.title)
    paragraphs = "\n".join(form.format(written(line)) for line in page.story)
    head, foot = (
        "".join(f"<div>{written(line)}</div>" for line in part) for part in (page.before, page.after)
    )
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="{charset}"><title>{title}</title></head>\n<body>\n'
        f"<nav>{head}</nav>\n<article>\n<h1>{title}</h1>\n{paragraphs}\n</article>\n"
        f"<footer>{foot}</footer>\n</body></html>\n"
    )


def encoded(chance: Random, text: str) -> bytes:
    """Return the text in one of the encodings of the genre."""
    return text.encode(chance.choice(_ENCODINGS))
