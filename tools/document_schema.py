"""Write the tables of docs/schema.md from the schema itself.

python tools/document_schema.py           rewrite the page
python tools/document_schema.py --check   exit 1 where the page differs
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import regex

from extractor.batch.schema import OVERSIZED, choices, holds_json, notice_schema
from extractor.batch.sinks.tables import CASES, NOTICES, tables
from extractor.view import sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAGE = Path(__file__).parents[1] / "docs" / "schema.md"
HEAD = "| column | type | null | what it is |\n|---|---|---|---|\n"
_OWNERS = {NOTICES: "A document.", CASES: "A case."}


def main() -> int:
    """Rewrite the page, or say whether it is as it should be."""
    page = PAGE.read_text(encoding="utf-8")
    made = _MARKED.sub(lambda found: f"<!-- {found[1]} -->\n{PARTS[found[1]]}\n<!-- end -->", page)
    if "--check" not in sys.argv:
        PAGE.write_text(made, encoding="utf-8")
    elif made != page:
        print(f"{PAGE} differs from the schema: run python {sys.argv[0]}", file=sys.stderr)
        return 1
    return 0


def rows(fields: Iterable[pa.Field], of: str = "") -> Iterator[str]:
    """Give a line for each field: its name after that of its list, its type, what it is."""
    for field in fields:
        null = "yes" if field.nullable else ""
        yield f"| {of}`{field.name}` | `{_kind(field)}` | {null} | {_about(field)} |"


def values() -> Iterator[str]:
    """Give the lines of everything that a struct or a list of structs holds, in the order of the schema."""
    seen: set[str] = set()
    for field in (*notice_schema(), *_case()):
        inner = field.type.value_type if pa.types.is_list(field.type) else field.type
        if _is_found(inner):
            inner = inner.field("value").type
        if pa.types.is_struct(inner) and field.name not in (CASES, OVERSIZED.name, *seen):
            seen.add(field.name)
            yield from rows(inner, f"`{field.name}` ")


def sql_tables() -> Iterator[str]:
    """Give a line for each table of SQLite: its name, what its rows are, its keys."""
    lists = {field.name: field for field in (*notice_schema(), *_case())}
    for table in tables().values():
        about = _OWNERS.get(table.name) or _about(lists[table.field])
        keys = ", ".join(f"`{key}`" for key in ("id", *table.keys))
        yield f"| `{table.name}` | {about} | {keys} |"


def _case() -> list[pa.Field]:
    return list(notice_schema().field(CASES).type.value_type)


def _about(field: pa.Field) -> str:
    told: str = field.metadata[b"description"].decode()
    one_of = ", ".join(f"`{choice}`" for choice in choices(field))
    return f"{told} One of {one_of}." if one_of else told


def _kind(field: pa.Field) -> str:
    return "json" if holds_json(field) else _named(field.type)


def _named(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"list<{_named(kind.value_type)}>"
    if _is_found(kind):
        return f"found<{_named(kind.field('value').type)}>"
    if pa.types.is_struct(kind):
        return "struct"
    return "decimal" if pa.types.is_decimal(kind) else str(kind)


def _is_found(kind: pa.DataType) -> bool:
    return isinstance(kind, pa.StructType) and bool(kind.get_field_index("rule") >= 0)


PARTS = {
    "notices": HEAD + "\n".join(rows(notice_schema())),
    "cases": HEAD + "\n".join(rows(_case())),
    "values": HEAD + "\n".join(values()),
    "tables": "| table | its rows | keys |\n|---|---|---|\n" + "\n".join(sql_tables()),
    "columns": ", ".join(f"`{name}`" for name in sheet.COLUMNS) + ".",
}
_MARKED = regex.compile(r"<!-- (\w+) -->\n(?:(?!<!--).*\n)*?<!-- end -->")

if __name__ == "__main__":
    sys.exit(main())
