"""Time for web pages ten times as long, of units that a hostile sender might repeat.

python tools/growth_html.py [--sample N] [--seed S] [--length N]

A unit is a piece of HTML after another one, each kind of tag opened, closed or left open, or tags that
stand in each other to some depth. Prints the units whose time grows more than twelve times, or costs more
than it may a character, and exits with 1 where there are any.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import dataclass
from itertools import product
from time import process_time
from typing import TYPE_CHECKING

from extractor import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TIMES = 10
#: Most growth for ten times the length; most seconds a character, and what is nothing to speak of.
MOST_GROWTH, MOST_COST, LITTLE_COST = 12.0, 150e-6, 10e-6
LENGTH = 3000
#: Less time than this is told by chance.
_LEAST = 0.01
_TURNS = 4

_TAGS = """
&amp; &#x4e2d; < </ </x> <x> <!-- --> <![CDATA[ <script> </script> <style> <title> <textarea> <p> </p> <div>
</div> <section> <article> <h1> </h1> <h2> <blockquote> <br> <hr> <b> </b> <font> <span> </span> <em> <code>
<del> </a> <ul> </ul> <li> </li> <dl> <dt> <table> </table> <tr> <td> </td> <th> <form> <select> <option>
<input> <iframe> <nav> <footer> <details> <pre> <svg> <body> <head> <frameset>
"""
#: One of each class of what a parser and the article finder tell apart.
PIECES = (
    "案", "案情通报。某地警方抓获3人", " ", "\n", *_TAGS.split(), "<p ", "<a a=1 ", "<a href=1>",
    "<img src=x>", "<div class=comment>", "<div class=content>", "<p style=display:none>",
)  # fmt: skip
_NESTED = (
    "ul li", "ol li p", "div", "table tr td", "dl dd", "blockquote", "b", "font", "span", "section p",
    "a div", "details summary", "article", "h1", "em", "select option", "form", "q", "pre", "center",
)  # fmt: skip
_DEPTHS = (1, 5, 40, 100, 200)


@dataclass(frozen=True, slots=True)
class Timing:
    """What a unit costs: seconds for the short page and for the long one, and the long one's characters."""

    unit: str
    short: float
    long: float
    characters: int

    @property
    def growth(self) -> float:
        """Return how many times longer the long page takes."""
        return self.long / max(self.short, _LEAST)

    @property
    def is_sound(self) -> bool:
        """Tell whether time grows with length and no faster, and a character costs what it may."""
        cost = self.long / self.characters
        return cost <= (MOST_COST if self.growth <= MOST_GROWTH else LITTLE_COST)


def units() -> Iterator[str]:
    """Give every unit: each pair of pieces, and tags in tags."""
    yield from (a + b for a, b in product(PIECES, PIECES))
    for names, depth in product(_NESTED, _DEPTHS):
        tags = names.split()
        opened = "".join(f"<{tag}>" for tag in tags) + "案"
        yield opened * depth + "".join(f"</{tag}>" for tag in reversed(tags)) * depth
    yield from (f"<p{' a'.join(map(str, range(count)))}>案" for count in (100, 1000))


def sample(count: int, seed: int) -> Sequence[str]:
    """Return so many of the units, or all where there are no more."""
    every = tuple(units())
    return random.Random(seed).sample(every, min(count, len(every)))


def timed(unit: str, length: int = LENGTH) -> Timing:
    """Time a unit; one that seems to grow too fast again, for a slow spell of the machine passes."""
    turns: list[Timing] = []
    while len(turns) < _TURNS and not (turns and turns[-1].is_sound):
        long = _page(unit, TIMES * length)
        turns.append(Timing(unit, _seconds(_page(unit, length)), _seconds(long), len(long)))
    return turns[-1]


def _page(unit: str, length: int) -> str:
    return f"<html><body><p>案情通报</p>{unit * max(1, length // len(unit))}<p>末</p>"


def _seconds(page: str) -> float:
    data = page.encode()
    begun = process_time()
    read_document(data, path="page.html")
    return process_time() - begun


def unsound(chosen: Iterable[str], length: int = LENGTH) -> Iterator[Timing]:
    """Give the timings of the units that cost more than they may."""
    read_document(_page("案", 100).encode(), path="page.html")
    yield from (timing for unit in chosen if not (timing := timed(unit, length)).is_sound)


def main() -> int:
    """Time the units and print those that cost more than they may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=1_000_000, help="So many units.  [default: all]")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--length", type=int, default=LENGTH, help="Characters of the short page.")
    told = parser.parse_args()
    chosen = sample(told.sample, told.seed)
    bad = 0
    for timing in unsound(chosen, told.length):
        bad += 1
        cost = 1e6 * timing.long / timing.characters
        print(f"{timing.unit[:60]!r}: {timing.growth:.1f} times, {cost:.0f} µs a character", flush=True)
    print(f"{bad} of {len(chosen)} units cost more than they may")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
