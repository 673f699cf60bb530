"""Keeps the compiled form of every pattern of the package, and every rule's clues, in ``extractor/data``.

``make`` runs it after installing. Some patterns are put together only when a text needs them: the
samples are read first.
"""

from __future__ import annotations

import gc
import pkgutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import extractor
from extractor.expression import Later, keep

if TYPE_CHECKING:
    from collections.abc import Hashable

SAMPLES = Path(__file__).parent.parent / "samples"


def patterns() -> list[Later]:
    """Return every pattern of the package."""
    for module in pkgutil.walk_packages(extractor.__path__, "extractor."):
        import_module(module.name)
    for sample in sorted(SAMPLES.glob("*.txt")):
        extractor.extract(extractor.read_document(sample).text)
    for rule in extractor.fields.rules():
        _ = rule.compiled
    gc.unfreeze()  # or what a module has frozen is not listed
    return [each for each in gc.get_objects() if isinstance(each, Later)]


def literals() -> dict[Hashable, object]:
    """Return the clues of every rule by its pattern."""
    clues = {rule.expanded: rule.clues for rule in extractor.fields.rules()}
    return {("literals", pattern): (each.opening, each.within) for pattern, each in clues.items()}


if __name__ == "__main__":
    print(f"{keep(patterns(), others=literals())} patterns kept")
