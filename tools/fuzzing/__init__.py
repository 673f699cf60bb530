"""Odd inputs and what must hold of every one of them; see ``fuzz.py``."""
