"""Keeps what a process would make before it can read: compiled patterns, rules' clues, indexes of names.

``make`` runs it after installing. Some patterns are put together only when a text needs them: the
samples are read first.
"""

from __future__ import annotations

import gc
import pkgutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import extractor
from extractor.expression import Later
from extractor.kept import Made, keep
from extractor.rule import clues_key

if TYPE_CHECKING:
    from collections.abc import Hashable

T = TypeVar("T")

SAMPLES = Path(__file__).parent.parent / "samples"


def things() -> dict[Hashable, object]:
    """Return everything that is kept."""
    compiled = {each.key(): each.form() for each in patterns()}
    made = {each.key(): each.make() for each in _every(Made)}
    clues = {clues_key(rule): (rule.clues.opening, rule.clues.within) for rule in extractor.fields.rules()}
    return compiled | made | clues


def patterns() -> list[Later]:
    """Return every pattern of the package."""
    for module in pkgutil.walk_packages(extractor.__path__, "extractor."):
        import_module(module.name)
    for sample in sorted(SAMPLES.glob("*.txt")):
        extractor.extract(extractor.read_document(sample).text)
    for rule in extractor.fields.rules():
        _ = rule.compiled
    return _every(Later)


def _every(kind: type[T]) -> list[T]:
    gc.unfreeze()  # or what a module has frozen is not listed
    return [each for each in gc.get_objects() if isinstance(each, kind)]


if __name__ == "__main__":
    kept = things()
    keep(kept)
    print(f"{len(kept)} things kept")
