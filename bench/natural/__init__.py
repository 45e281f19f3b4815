"""How well contradictions are found in whole guides that were written by hand, with known defects and traps."""
