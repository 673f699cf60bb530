"""Make extractor/data/lookalikes.tsv: radicals that stand where a Han character should.

Source: the Unicode property Equivalent_Unified_Ideograph, as Perl's Unicode::UCD carries it.
NFKC mends the Kangxi radicals only, not the radicals supplement (⻄ for 西).

    python tools/make_lookalikes.py > extractor/data/lookalikes.tsv
"""

from __future__ import annotations

import subprocess

_PERL = r"""
use Unicode::UCD qw(prop_invmap);
my ($starts, $maps) = prop_invmap("EqUIdeo");
print Unicode::UCD::UnicodeVersion(), "\n";
for my $i (0 .. $#$starts) {
    next unless $maps->[$i];
    my $end = $i < $#$starts ? $starts->[$i + 1] : $starts->[$i] + 1;
    for my $code ($starts->[$i] .. $end - 1) { print $code . " " . $maps->[$i] . "\n"; }
}
"""


def main() -> None:
    """Print the table, a pair of characters a line."""
    printed = subprocess.run(["perl", "-e", _PERL], check=True, capture_output=True, text=True)  # noqa: S607
    version, *rows = printed.stdout.splitlines()
    print(f"# Equivalent_Unified_Ideograph of Unicode {version.removeprefix('v')} (unicode.org/Public, 2021), by make_lookalikes.py")
    print("馀\t余")
    for row in rows:
        odd, plain = (int(word) for word in row.split())
        if 0x2E80 <= odd <= 0x2FDF:
            print(f"{chr(odd)}\t{chr(plain)}")


if __name__ == "__main__":
    main()
