"""Made-up documents of the genre, each with the values planted in it; see ``generate_documents.py``.

From the smallest part to the whole: ``told`` (words with what they plant), ``figures``, ``quantities``,
``dates``, ``people``, ``places`` (values as a notice writes them), ``sentences`` and ``fillers`` (own
wordings), ``cases``, ``notices``, ``pages`` (the page around), ``rendering`` (script, width, markup, bytes),
``documents`` (one by its seed and index) and ``outputs``.
"""
