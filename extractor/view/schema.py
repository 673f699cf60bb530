"""The JSON Schema of the output."""

from __future__ import annotations

from typing import Any

from extractor.model import Notice

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema that every output of :func:`extractor.view.json.to_json` meets."""
    return {"$schema": DIALECT, **Notice.model_json_schema(by_alias=True, mode="serialization")}
