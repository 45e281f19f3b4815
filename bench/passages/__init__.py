"""Pairs of passages, and what is found where they contradict each other."""
