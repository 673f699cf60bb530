"""Output held against gold, field by field."""
