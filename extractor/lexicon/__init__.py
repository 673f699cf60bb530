"""The words that texts are read by: one table, found in one pass, named in patterns by what they mean.

``words.tsv`` holds a word a line with its classes, ``classes.tsv`` says what each class means;
``currencies.tsv`` holds the names of currencies, which are words too, with their codes, and
``measures.tsv`` the measure words of one character. ``docs/lexicon.md`` says how to add to them.
"""

from extractor.lexicon.coded import FILLER, between_words, coded, coded_after, uncoded
from extractor.lexicon.pattern import expand, lexical, names_class, required, symbols_in, symbols_of, written
from extractor.lexicon.table import SEGMENT, Currency, Entry, classes, currencies, entries, measures, words_of

__all__ = [
    "FILLER",
    "SEGMENT",
    "Currency",
    "Entry",
    "between_words",
    "classes",
    "coded",
    "coded_after",
    "currencies",
    "entries",
    "expand",
    "lexical",
    "measures",
    "names_class",
    "required",
    "symbols_in",
    "symbols_of",
    "uncoded",
    "words_of",
    "written",
]
