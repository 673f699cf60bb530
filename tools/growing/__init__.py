"""How the time of a text grows with its length: units made of the patterns' own words, repeated and timed."""
