"""How a notice is shown: JSON, CSV, tables, explanations, the schema."""
