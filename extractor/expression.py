"""Regular expressions that are compiled when they are first used: a text needs few of them.

Compiling takes longer than running them on a page. ``make`` keeps their compiled forms in a file
beside the tables, as Python keeps those of its modules; where that file lacks a pattern, or another
release of regex wrote it, the pattern is compiled as ever.
"""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, AnyStr, cast

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
        ready = _kept(KEPT).get((self.pattern, self.flags))
        compiled = pickle.loads(ready) if ready else self.compile()  # noqa: S301 - a file of ours
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


def keep(patterns: Iterable[Later], path: Path = KEPT) -> int:
    """Write the compiled forms of ``patterns`` to a file and return how many they are."""
    forms = {(each.pattern, each.flags): pickle.dumps(each.compile()) for each in patterns}
    draft = path.with_suffix(".part")
    draft.write_bytes(pickle.dumps((regex.__version__, forms)))
    draft.replace(path)
    return len(forms)


@cache
def _kept(path: Path) -> Mapping[tuple[str | bytes, int], bytes]:
    """Return the compiled forms of a file, each still packed; none where it does not serve."""
    try:
        release, forms = pickle.loads(path.read_bytes())  # noqa: S301 - a file of ours
    except (OSError, EOFError, pickle.UnpicklingError):
        return {}
    return cast("dict[tuple[str | bytes, int], bytes]", forms) if release == regex.__version__ else {}
