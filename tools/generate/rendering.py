"""How a page is written down: script, width of figures, spaces, markup, encoding."""

from __future__ import annotations

import html
import re
from functools import cache, reduce
from typing import TYPE_CHECKING, Any

from opencc import OpenCC

from generate.grammar import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from generate.documents import Page

    #: A way to write: one after another, each a change of text.
    Hand = Sequence[Callable[[str], str]]

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_HALF = str.maketrans("，：；", ",:;")
_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")
_ENCODINGS = ("utf-8",) * 12 + ("utf-8-sig", "gb18030", "gb18030", "utf-16")


def full_width(text: str) -> str:
    """Return the text with full-width figures."""
    return text.translate(_WIDE)


def spaced(text: str) -> str:
    """Return the text with spaces between figures and Chinese."""
    return _BETWEEN.sub(" ", text)


def half_width(text: str) -> str:
    """Return the text with half-width commas and colons."""
    return text.translate(_HALF)


@cache
def _converter(name: str) -> Any:
    return OpenCC(name)


def traditional(text: str) -> str:
    """Return the text in traditional script, character by character."""
    return "".join(map(_traditional_sign, text))


@cache
def _traditional_sign(char: str) -> str:
    converted: str = _converter("s2t").convert(char)
    return converted


def choose_hand(chance: Random, text: str) -> Hand:
    """Choose how to write a text: plainly as a rule, in traditional script only where nothing is lost."""
    if chance.random() < 0.8:
        return ()
    if chance.random() < 0.25:
        lossless = _converter("t2s").convert(traditional(text)) == text
        return (traditional,) if lossless else ()
    return chance.sample((full_width, half_width, spaced), 2 if chance.random() < 0.2 else 1)


def write(text: str, hand: Hand) -> str:
    """Return the text as the hand writes it."""
    return reduce(lambda written, change: change(written), hand, text)


def written_gold(gold: Any, hand: Hand) -> Any:
    """Return gold with the document's own words as the hand writes them; of titles only spaces are kept."""
    if isinstance(gold, list):
        return [written_gold(value, hand) for value in gold]
    if not isinstance(gold, dict):
        return gold
    spaces = [change for change in hand if change is spaced]
    own = {"text": hand, "title": spaces, "heading": spaces}
    return {
        key: write(value, own[key]) if key in own and value else written_gold(value, hand)
        for key, value in gold.items()
    }


def as_text(chance: Random, page: Page, hand: Hand) -> str:
    """Return the page as plain text: one line or two between paragraphs, indented or not."""
    between = chance.choice(("\n", "\n", "\n\n", "\r\n"))
    indent = chance.choice(("", "", "\u3000\u3000", "  "))
    story = [indent + line for line in page.story]
    return write(between.join((*page.before, page.title, *story, *page.after)) + between, hand)


def as_html(chance: Random, page: Page, hand: Hand, charset: str) -> str:
    """Return the page as a web page that declares its encoding."""

    def written(line: str) -> str:
        return html.escape(write(line, hand), quote=False)

    form, title = choose(chance, "paragraph").words, written(page.title)
    paragraphs = "\n".join(form.replace("…", written(line), 1) for line in page.story)
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
