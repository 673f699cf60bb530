"""The JSON Schema of the output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from extractor.model import Notice

if TYPE_CHECKING:
    from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Numbers(GenerateJsonSchema):
    """Decimals are JSON numbers here, not pydantic's strings."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> dict[str, Any]:
        del schema
        return {"type": "number"}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema that every output of :func:`extractor.view.json.to_json` meets."""
    schema = Notice.model_json_schema(by_alias=True, mode="serialization", schema_generator=_Numbers)
    return {"$schema": DIALECT, **schema}
