"""Regular expressions that are compiled when they are first used: a text needs few of them.

Compiling takes longer than running them on a page. ``make`` keeps their compiled forms in a file
beside the tables, as Python keeps those of its modules; where that file lacks a pattern, or another
release of regex wrote it, the pattern is compiled as ever.
"""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, AnyStr, cast

import regex

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

KEPT = Path(__file__).parent / "data" / "expressions.pickle"
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Later:
    """Stands in for a compiled pattern; after the first use its methods are that pattern's own."""

    def __init__(self, source: Any, flags: int) -> None:
        """Keep what will be compiled."""
        self.pattern = source
        self.flags = int(flags)

    def __getattr__(self, name: str) -> Any:
        """Compile, when a method is asked for the first time."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = kept((self.pattern, self.flags)) or self.compile()
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

    def __repr__(self) -> str:
        """Show the source."""
        return f"expression({self.pattern!r})"

    def compile(self) -> regex.Pattern[Any]:
        """Return the compiled pattern, made anew."""
        return regex.compile(self.pattern, self.flags)


def expression(source: AnyStr, flags: int = 0) -> regex.Pattern[AnyStr]:
    """Return the pattern of a regular expression; what is wrong with it shows when it is first used.

    >>> expression("[0-9]+").findall("9月12日")
    ['9', '12']
    """
    return cast("regex.Pattern[AnyStr]", Later(source, flags))


def keep(
    patterns: Iterable[Later], path: Path = KEPT, others: Mapping[Hashable, object] = MappingProxyType({})
) -> int:
    """Write the compiled forms of ``patterns`` and what else was made of some to a file; return how many."""
    made = {(each.pattern, each.flags): each.compile() for each in patterns} | dict(others)
    draft = path.with_suffix(".part")
    draft.write_bytes(pickle.dumps((regex.__version__, {key: pickle.dumps(made[key]) for key in made})))
    draft.replace(path)
    return len(made)


def kept(key: Hashable) -> Any:
    """Return what was made of a pattern and kept, or None."""
    packed = _kept(KEPT).get(key)
    return pickle.loads(packed) if packed else None  # noqa: S301 - a file of ours


@cache
def _kept(path: Path) -> Mapping[Hashable, bytes]:
    """Return what a file keeps, each still packed; nothing where it does not serve."""
    try:
        release, made = pickle.loads(path.read_bytes())  # noqa: S301 - a file of ours
    except (OSError, EOFError, pickle.UnpicklingError):
        return {}
    return cast("dict[Hashable, bytes]", made) if release == regex.__version__ else {}
