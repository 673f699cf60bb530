"""One self-contained page to read."""
