"""Many documents: parallel, resumable, nothing lost."""
