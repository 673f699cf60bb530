"""Samples and their gold: files of the same stem in two folders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Samples:
    """What two folders hold: pairs of sample and gold, and what stands alone."""

    pairs: tuple[tuple[Path, Path], ...]
    without_gold: tuple[Path, ...]
    without_sample: tuple[Path, ...]


def pair_up(samples: Path, gold: Path) -> Samples:
    """Pair the files of two folders by stem; hidden files and READMEs are neither samples nor gold.

    Raises :class:`ExtractorError` where two samples share a stem, so that one gold file
    would stand for both.
    """
    documents = _by_stem(samples.iterdir())
    labels = _by_stem(gold.glob("*.json"))
    return Samples(
        pairs=tuple((documents[stem], labels[stem]) for stem in documents if stem in labels),
        without_gold=tuple(path for stem, path in documents.items() if stem not in labels),
        without_sample=tuple(path for stem, path in labels.items() if stem not in documents),
    )


def _by_stem(paths: Iterable[Path]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for path in sorted(paths):
        if path.name.startswith(".") or path.stem.lower() == "readme" or not path.is_file():
            continue
        if path.stem in found:
            raise ExtractorError(f"{found[path.stem]} and {path.name} share one name: rename one of them")
        found[path.stem] = path
    return found
