"""Front matter is kept out of the prose, and what it says becomes fields."""

from __future__ import annotations

from tests.readers.support import field_named, guide_of, kinds, markdown

TEXT = """\
---
title: "Customs broker: the job"
salary:
  median: $79,500
  range: [42000, 98000]
growthRate: 5%
tags: [trade, logistics]
image: /img/broker.jpg
draft: true
note: 'it''s new'
---

# Customs broker

They clear goods.
"""


def test_it_is_no_block_and_its_extent_is_known() -> None:
    guide = markdown(TEXT)
    assert kinds(guide) == [("heading", "Customs broker"), ("paragraph", "They clear goods.")]
    assert guide.front_matter is not None
    assert TEXT[guide.front_matter.start : guide.front_matter.end].endswith("it''s new'\n---\n")
    assert guide.front_matter_format == "yaml"


def test_scalars_are_fields_with_their_path_and_place() -> None:
    field = field_named(markdown(TEXT), "salary median")
    assert (field.key, field.origin, field.block, field.value.text) == (
        "salary.median",
        "front-matter",
        None,
        "$79,500",
    )
    assert TEXT[field.label_span.start : field.label_span.end] == "median"
    span = field.value.span(1, 7)
    assert TEXT[span.start : span.end] == "79,500"


def test_labels_are_words() -> None:
    assert field_named(markdown(TEXT), "growth rate").value.text == "5%"


def test_a_pair_of_numbers_is_a_range() -> None:
    field = field_named(markdown(TEXT), "salary range")
    assert field.value.text == "42000 - 98000"
    span = field.value.span(8, 13)
    assert TEXT[span.start : span.end] == "98000"


def test_quotes_of_yaml_map_to_what_they_stand_for() -> None:
    field = field_named(markdown(TEXT), "note")
    assert field.value.text == "it's new"
    span = field.value.span(0, 4)
    assert TEXT[span.start : span.end] == "it''s"


def test_metadata_holds_all_scalars_and_addresses_are_no_facts() -> None:
    guide = markdown(TEXT)
    metadata = dict(guide.metadata)
    assert metadata["image"] == "/img/broker.jpg"
    assert metadata["tags.0"] == "trade"
    assert "image" not in {field.key for field in guide.fields}


def test_broken_front_matter_is_told_and_the_guide_is_read() -> None:
    guide = markdown("---\ntitle: [open\nsalary: 4\n---\n\n# Tailor\n\nThey sew.\n")
    assert kinds(guide)[0] == ("heading", "Tailor")
    assert guide.front_matter is not None
    assert "not well-formed" in guide.notes[0]


def test_front_matter_that_is_never_closed_is_text_and_told() -> None:
    guide = markdown("---\ntitle: Tailor\n\nThey sew.\n")
    assert guide.front_matter is None
    assert "never closed" in guide.notes[0]


def test_a_rule_of_dashes_at_the_top_is_no_front_matter() -> None:
    guide = markdown("---\n\nThey sew.\n\n---\n\nThey mend.\n")
    assert guide.front_matter is None
    assert guide.notes == ()
    assert [block.text for block in guide.blocks] == ["They sew.", "They mend."]


def test_empty_front_matter_and_crlf() -> None:
    guide = guide_of("---\r\n---\r\nThey sew.\r\n", ".md")
    assert [block.text for block in guide.blocks] == ["They sew."]
    guide = guide_of("---\r\npay: $40,000\r\n---\r\nThey sew.\r\n", ".md")
    assert field_named(guide, "pay").value.text == "$40,000"


def test_flat_text_has_none() -> None:
    assert guide_of("---\ntitle: x\n---\nThey sew, fit and mend.\n").front_matter is None
