"""What changed between two outputs."""
