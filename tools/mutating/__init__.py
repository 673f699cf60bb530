"""Rules broken on purpose: ways to break a pattern, and who finds out."""
