"""``duban rules``: what the extractor knows."""

from __future__ import annotations

import click

from extractor.cli.failures import WrongUseError
from extractor.cli.outputs import rendered_lines, write
from extractor.pipeline import rule_catalogue
from extractor.view.rules import rule_lines


@click.command(name="rules")
@click.option("--name", "part", default="", metavar="PART", help="Only rules whose name holds PART.")
def command(part: str) -> int:
    """Print the catalogue of rules: name, pattern, examples (+) and counter-examples (-)."""
    chosen = [rule for rule in rule_catalogue() if part in rule.name]
    if not chosen:
        raise WrongUseError(f"no rule's name holds {part!r}")
    write(rendered_lines(line for rule in chosen for line in rule_lines(rule)))
    return 0
