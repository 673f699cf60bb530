"""A digest of the rules at hand."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent
#: Parts of the package that read no document: a change there changes no notice.
_SURFACES = frozenset({"batch", "cli", "diff", "evaluate", "labels", "report", "view"})
#: Code and tables.
_SOURCES = (".py", ".tsv", ".txt")


@cache
def rules_fingerprint(package: Path = PACKAGE) -> str:
    """Return a digest of the code and the tables that decide what a document gives.

    It is the same on every machine and for every engine. Other versions of libraries do not change it.
    """
    whole = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        inner = path.relative_to(package)
        if inner.parts[0] not in _SURFACES and path.suffix in _SOURCES:
            whole.update(f"{inner.as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:16]
