"""Made-up documents of the genre, each with the values planted in it; see ``generate_documents.py``.

``sentences.txt`` and ``values.txt`` hold what is written; ``grammar`` fills it, ``values`` and ``places``
plant values, ``cases`` and ``documents`` put sentences together, ``rendering`` writes a page down.
"""
