"""Functions on English text: words, sentences, phrases, shingles. They know nothing of guides."""
