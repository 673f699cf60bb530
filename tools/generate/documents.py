"""One made-up document by its seed and index."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from generate.notices import make_notice
from generate.pages import make_page
from generate.rendering import as_html, as_text, choose_hand, encoded, written_gold

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Share of documents that are web pages.
_WEB = 0.04
#: Documents in one folder.
FOLDER = 1000


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document: its path within the output, its bytes, its words, and what must come out of it."""

    path: str
    data: bytes
    text: str
    gold: dict[str, Any]


def make_document(seed: int, index: int) -> MadeDocument:
    """Make up the document of a seed and an index; nothing else decides what it holds."""
    chance = Random(f"{seed}/{index}")
    page = make_page(chance, make_notice(chance))
    hand = choose_hand(chance, "\n".join(page.lines))
    web = chance.random() < _WEB
    charset = chance.choice(("utf-8", "utf-8", "gb18030"))
    text = as_html(chance, page, hand, charset) if web else as_text(chance, page, hand)
    data = text.encode(charset) if web else encoded(chance, text)
    path = f"{index // FOLDER:04}/{index:07}.{'html' if web else 'txt'}"
    return MadeDocument(path, data, text, written_gold(page.gold, hand))


def make_documents(seed: int, count: int, first: int = 0) -> Iterator[MadeDocument]:
    """Make up ``count`` documents from the index ``first`` on."""
    return (make_document(seed, index) for index in range(first, first + count))
