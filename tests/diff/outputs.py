"""Small outputs to hold against each other."""

from __future__ import annotations

from typing import Any


def found(value: Any, text: str, start: int, rule: str = "some.rule") -> dict[str, Any]:
    """Return a value with its words and place."""
    return {"value": value, "text": text, "start": start, "end": start + len(text), "rule": rule}


def notice(*cases: dict[str, Any], path: str = "a.txt", sha256: str = "0", **fields: Any) -> dict[str, Any]:
    """Return a notice with ``cases``, numbered from 1."""
    return {
        "schema": "duban/1",
        "document": {"path": path, "sha256": sha256},
        "kind": "numbered",
        "title": None,
        **fields,
        "cases": [{"index": number, **case} for number, case in enumerate(cases, start=1)],
    }


def suspects(
    value: int, start: int, status: str = "arrested", rule: str = "suspects.arrested"
) -> dict[str, Any]:
    """Return a headcount of suspects."""
    return found({"value": value, "status": status}, f"{value}名", start, rule)
