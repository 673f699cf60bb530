"""Make ``extractor/data/lookalikes.tsv``: characters that only look like the ideographs they stand for.

Radicals and strokes come from Unicode's EquivalentUnifiedIdeograph as the perl of this machine
has it (NFKC leaves U+2E80 to U+2EF3 alone); compatibility ideographs come from NFKC.
"""

from __future__ import annotations

import subprocess
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parent.parent / "extractor" / "data" / "lookalikes.tsv"
PERL = """
use Unicode::UCD qw(prop_invmap);
my ($starts, $maps) = prop_invmap("EqUIdeo");
print Unicode::UCD::UnicodeVersion(), "\\n";
for my $at (0 .. $#$starts) {
    next unless $maps->[$at] && $maps->[$at] =~ /^[0-9]+$/;
    my $last = ($starts->[$at + 1] // $starts->[$at] + 1) - 1;
    for my $code ($starts->[$at] .. $last) { print $code, " ", $maps->[$at], "\\n"; }
}
"""
COMPATIBILITY = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))


def radicals() -> tuple[str, dict[str, str]]:
    """Return the Unicode version of perl's tables and what each radical or stroke stands for."""
    command = ["perl", "-e", PERL]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    pairs = (line.split() for line in told[1:] if line)
    return told[0], {chr(int(one)): chr(int(other)) for one, other in pairs}


def compatibility() -> dict[str, str]:
    """Return the compatibility ideographs that NFKC turns into one other character."""
    pairs = {chr(c): unicodedata.normalize("NFKC", chr(c)) for block in COMPATIBILITY for c in block}
    return {one: other for one, other in pairs.items() if one != other and len(other) == 1}


def main() -> None:
    """Write the table."""
    version, equal = radicals()
    twins = {**compatibility(), **equal}
    lines = [
        f"# EquivalentUnifiedIdeograph of Unicode {version} (perl's Unicode::UCD)",
        f"# Compatibility ideographs: NFKC of Unicode {unicodedata.unidata_version}",
        "lookalike\tunified",
        *(f"{one}\t{other}" for one, other in sorted(twins.items())),
    ]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(twins)} characters")


if __name__ == "__main__":
    main()
