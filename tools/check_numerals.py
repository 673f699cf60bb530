"""Hold the numerals against cn2an: what it writes must be read back, and what both read must agree.

Usage: python tools/check_numerals.py [HOW_MANY] (default 1000000)
"""

from __future__ import annotations

import random
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

from cn2an import an2cn, cn2an

from extractor.readers import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

#: cn2an writes numbers below 10**16.
DIGITS = 15


def values(how_many: int) -> Iterator[Decimal]:
    """Give seeded whole numbers and decimals, half of them with many noughts, of all lengths."""
    source = random.Random(20230912)
    for at in range(how_many):
        digits = source.randint(1, DIGITS)
        whole = source.randrange(10**digits)
        if at % 2:
            whole -= whole % 10 ** source.randint(0, digits)
        if at % 5:
            yield Decimal(whole)
        else:
            places = source.randint(1, 6)
            yield whole % 10**9 + Decimal(source.randrange(10**places)).scaleb(-places)


def disagreements(value: Decimal) -> Iterator[str]:
    """Give a line for every numeral that is not read as the number cn2an wrote or read."""
    figures = format(value, "f")
    for mode in ("low", "up"):
        written = an2cn(figures, mode)
        ours, theirs = read_number(written), outside(written) if mode == "low" else None
        if ours is None or ours.value != value:
            yield f"{written}: {ours and ours.value}, an2cn wrote it for {figures}"
        if theirs is not None and (ours is None or ours.value != theirs):
            yield f"{written}: {ours and ours.value}, cn2an reads {theirs}"


def outside(numeral: str) -> Decimal | None:
    """Return what cn2an reads, or None where it fails (KeyError on some numerals below 20) or rounds."""
    try:
        value = cn2an(numeral, "normal")
    except (KeyError, ValueError):
        return None
    return Decimal(value) if isinstance(value, int) else None


def main() -> int:
    """Print the disagreements; exit status 1 if there is any."""
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    found = 0
    for value in values(how_many):
        for line in disagreements(value):
            found += 1
            if found <= 100:
                print(line)
    print(f"{how_many} values, {found} disagreements")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
