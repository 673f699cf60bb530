"""The words that texts are read by: one table, found in one pass, named in patterns by what they mean.

``words.tsv`` holds a word a line with its classes, ``classes.tsv`` says what each class means.
"""

from extractor.lexicon.coded import FILLER, between_words, coded, uncoded
from extractor.lexicon.pattern import expand, lexical, names_class, symbols_of
from extractor.lexicon.table import SEGMENT, Entry, classes, entries, words_of

__all__ = [
    "FILLER",
    "SEGMENT",
    "Entry",
    "between_words",
    "classes",
    "coded",
    "entries",
    "expand",
    "lexical",
    "names_class",
    "symbols_of",
    "uncoded",
    "words_of",
]
