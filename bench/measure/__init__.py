"""How well contradictions are found: guides made here with known defects, and pages with one figure changed."""
