"""Data files as values with the places of keys and values; the same records for every format."""

from __future__ import annotations

from guidelint.datafile.json_text import parse_json
from guidelint.datafile.nodes import DataError, Document, Duplicate, Entry, Node, Scalar, plain
from guidelint.datafile.pieces import pieces
from guidelint.datafile.yaml_text import parse_yaml

__all__ = [
    "DataError",
    "Document",
    "Duplicate",
    "Entry",
    "Node",
    "Scalar",
    "parse_json",
    "parse_yaml",
    "pieces",
    "plain",
]
