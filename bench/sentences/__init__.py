"""Sentences as people write them in guides, each with what its figures say; how many are read so."""
