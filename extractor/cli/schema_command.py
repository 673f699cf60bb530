"""``duban schema``: the contract, for machines."""

from __future__ import annotations

import json

import click

from extractor.cli.outputs import write
from extractor.view.schema import json_schema


@click.command(name="schema")
def command() -> int:
    """Print the JSON Schema of the output."""
    write([json.dumps(json_schema(), ensure_ascii=False, indent=2), "\n"], data=True)
    return 0
