"""Fit the weights of the signs of one case (``extractor/split/signs.tsv``) on labelled texts.

    python tools/fit_signs.py [--write]

Reads ``tools/kinds/texts.txt``, the samples with their gold, and of the shared folder (``DUBAN_SHARED``) the
texts of ``corpus`` and ``later`` and the days of ``news``. A case of a series is a text of its own, and so is
an item of a day. Prints how many texts the weights get wrong that are fitted on the other texts
(cross-validation in five parts, texts of one origin in one part), and those texts.

The fit is a logistic regression with a penalty on large weights, by gradient descent; signs of a case may not
weigh against it, nor the others for it. Weights are rounded to quarters of a logit.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extractor.document import document_from_text, read_document
from extractor.mentions import find_mentions
from extractor.page import read_page
from extractor.pipeline import analyse
from extractor.split.signs import SIGNS, seen_signs, weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractor.document import Document

ROOT = Path(__file__).parent.parent
SHARED = (ROOT / os.environ.get("DUBAN_SHARED", "../shared")).resolve()
TEXTS = ROOT / "tools" / "kinds" / "texts.txt"
TABLE = ROOT / "extractor" / "split" / "signs.tsv"
#: Machine renderings of other texts of the set.
RENDERED = frozenset({"055", "056", "057", "058", "059", "060", "061"})
#: Its cases are no crimes: a ministry's orders against associations.
NO_CRIMES = frozenset({"206"})
#: A case with fewer characters is the entry of a table of contents.
SHORTEST = 60
#: A real text, one that was written for the project, a case out of a series, a day of news, an item of one.
REAL, WHOLE, PART, DAY, ITEM = 2.0, 1.0, 0.25, 0.5, 0.1
PENALTY, STEPS, RATE, MOMENTUM = 1.0, 600, 0.5, 0.9
#: Units of weight in a logit.
UNITS = 4
FOLDS = 5
NAMES = tuple(sign.name for sign in SIGNS)


class Labelled(NamedTuple):
    """A text by its signs: whether it is one case, how much it counts, and where it is from."""

    name: str
    origin: str
    one_case: bool
    counts: float
    levels: tuple[tuple[int, int], ...]


class Fit(NamedTuple):
    """Weights in the order of the signs, and what every sum begins with."""

    begins: int
    weights: tuple[int, ...]

    def total(self, levels: Iterable[tuple[int, int]]) -> int:
        """Return the sum over the signs of a text."""
        return self.begins + sum(self.weights[at] * level for at, level in levels)


def labelled_texts(*, items: bool = True) -> Iterator[Labelled]:
    """Give every labelled text that can be found, the items of a day of news where they are asked for."""
    yield from own_texts()
    for gold in sorted((ROOT / "gold").glob("*.json")):
        kind = json.loads(gold.read_text("utf-8"))["kind"]
        if kind != "numbered":
            sample = read_document(ROOT / "samples" / f"{gold.stem}.txt")
            yield _labelled(gold.stem, gold.stem, sample, WHOLE, one_case=kind == "single")
    for path in sorted((*(SHARED / "corpus").glob("*.txt"), *(SHARED / "later").glob("*.txt"))):
        if path.stem not in RENDERED | NO_CRIMES:
            yield from _shared(path, len(json.loads(path.with_suffix(".json").read_text("utf-8"))["cases"]))
    for path in sorted((SHARED / "news").glob("[0-9]*.md")):
        yield _labelled(path.stem, path.stem, read_document(path), DAY, one_case=False)
        for number, item in enumerate(re.split(r"(?m)^### ", path.read_text("utf-8"))[1:] if items else ()):
            name = f"{path.stem}.{number}"
            yield _labelled(name, path.stem, document_from_text(item), ITEM, one_case=False)


def own_texts() -> Iterator[Labelled]:
    """Give the texts of this folder: each begins with ``== single: `` or ``== none: `` and what it is."""
    for part in re.split(r"(?m)^== ", TEXTS.read_text("utf-8"))[1:]:
        name, text = part.split("\n", 1)
        yield _labelled(name, name, document_from_text(text), WHOLE, one_case=name.startswith("single"))


def _shared(path: Path, cases: int) -> Iterator[Labelled]:
    document = read_document(path)
    if cases <= 1:
        yield _labelled(path.stem, path.stem, document, REAL, one_case=cases == 1)
        return
    analysis = analyse(document)
    for index, text in analysis.texts.items() if analysis.notice.kind == "numbered" else ():
        if len(text.body.text) >= SHORTEST:
            told = "\n".join(document.clean[part.start : part.end] for part in (text.heading, text.body))
            yield _labelled(f"{path.stem}#{index}", path.stem, document_from_text(told), PART, one_case=True)


def _labelled(name: str, origin: str, document: Document, counts: float, *, one_case: bool) -> Labelled:
    page = read_page(document.clean)
    mentions = find_mentions(document.clean, *page.story)
    seen = seen_signs(document.clean, page, mentions)
    levels = tuple(sorted((NAMES.index(each.name), each.level) for each in seen))
    return Labelled(name, origin, one_case, counts, levels)


def fit(texts: Sequence[Labelled]) -> Fit:
    """Return the weights that fit the texts best."""
    alike: Counter[tuple[tuple[tuple[int, int], ...], bool]] = Counter()
    for text in texts:
        alike[text.levels, text.one_case] += text.counts  # type: ignore[assignment]
    total = sum(alike.values())
    found, moves = [0.0] * len(NAMES), [0.0] * len(NAMES)
    begins, begins_move = -1.0, 0.0
    for _ in range(STEPS):
        slopes, begins_slope = [PENALTY * weight for weight in found], 0.0
        for (levels, one_case), counts in alike.items():
            logit = begins + sum(found[at] * level for at, level in levels)
            error = counts * (1 / (1 + math.exp(-max(-30.0, min(30.0, logit)))) - one_case)
            begins_slope += error
            for at, level in levels:
                slopes[at] += error * level
        begins_move = MOMENTUM * begins_move - RATE * begins_slope / total
        begins += begins_move
        for at, sign in enumerate(SIGNS):
            moves[at] = MOMENTUM * moves[at] - RATE * slopes[at] / total / math.sqrt(sign.most)
            found[at] += moves[at]
            if (found[at] > 0) == sign.name.startswith("not."):
                found[at] = moves[at] = 0.0
    return Fit(round(UNITS * begins), tuple(round(UNITS * weight) for weight in found))


def cross_validate(texts: Sequence[Labelled]) -> Mapping[str, int]:
    """Return the sum of each text by the weights that are fitted on the texts of other parts."""
    origins = sorted({text.origin for text in texts})
    fold = {origin: at % FOLDS for at, origin in enumerate(origins)}
    sums: dict[str, int] = {}
    for part in range(FOLDS):
        fitted = fit([text for text in texts if fold[text.origin] != part])
        sums |= {text.name: fitted.total(text.levels) for text in texts if fold[text.origin] == part}
    return sums


def main() -> None:
    """Fit, tell how well, and write the table where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the weights into the table")
    arguments = parser.parse_args()
    texts = list(labelled_texts())
    sums = cross_validate(texts)
    wrong = [text for text in texts if (sums[text.name] >= 0) != text.one_case]
    for counts, what in (
        (REAL, "real texts"),
        (WHOLE, "texts"),
        (PART, "cases of series"),
        (DAY, "days"),
        (ITEM, "items"),
    ):
        of_kind = [text for text in texts if text.counts == counts]
        print(f"{what}: {len(of_kind)}, wrong {sum(text in wrong for text in of_kind)}")
    for text in wrong:
        print(f"  {sums[text.name]:4} {'one case' if text.one_case else 'none'}: {text.name}")
    fitted = fit(texts)
    told = weights()
    rows = {"every_text": fitted.begins} | dict(zip(NAMES, fitted.weights, strict=True))
    for name, weight in rows.items():
        print(f"{weight:4} {told[name].weight:4} {name}")
    if arguments.write:
        lines = [f"{name}\t{weight}\t{told[name].means}" for name, weight in rows.items()]
        TABLE.write_text("\n".join(["sign\tweight\tmeaning", *lines, ""]), "utf-8")


if __name__ == "__main__":
    main()
