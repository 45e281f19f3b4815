"""Bytes to text, and places to lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidelint.source import Location, Source, Span, UndecodableError, decode


def test_utf_8_is_read_as_it_stands() -> None:
    source = decode("Salaire : 40\u00a0000 €\r\n".encode(), "a.txt")
    assert (source.text, source.encoding, source.guessed) == ("Salaire : 40\u00a0000 €\r\n", "utf-8", False)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(mark: bytes, codec: str) -> None:
    source = decode(mark + "Pay: €40,000 \U0001f600".encode(codec), "a.txt")
    assert source.text == "Pay: €40,000 \U0001f600"
    assert not source.guessed


def test_a_mark_that_lies_is_told() -> None:
    with pytest.raises(UndecodableError, match="byte order mark"):
        decode(b"\xef\xbb\xbf\xff\xff", "a.txt")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("A collector’s pay isn’t fixed – it’s “$40,000” a year. Cafés pay £20 an hour. ", "cp1252"),
        ("Les salaires des employés varient d’une région à l’autre ; l’été, les primes sont élevées. ", "cp1252"),
        ("A collector’s pay.", "cp1252"),
        ("Zarobki pracowników są różne w różnych województwach; średnia płaca wynosi 5000 złotych. ", "cp1250"),
        ("Заработная плата работников зависит от региона и опыта работы в данной области. ", "cp1251"),
    ],
)
def test_an_older_encoding_is_detected_and_said_to_be_a_guess(text: str, codec: str) -> None:
    source = decode((text * 4).encode(codec), "a.txt")
    assert (source.text, source.guessed) == (text * 4, True)


def test_binary_bytes_are_refused() -> None:
    with pytest.raises(UndecodableError, match="binary"):
        decode(b"PK\x03\x04\x00\x00", "a.txt")


def test_an_empty_file_is_an_empty_text() -> None:
    source = decode(b"", "a.txt")
    assert source.text == ""
    assert source.line_count == 1
    assert source.locate(Span(0, 0)) == Location(1, 1, 1, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_at_lf_crlf_and_a_lone_cr(end: str) -> None:
    source = Source("a.txt", f"one{end}two{end}{end}four")
    assert source.line_count == 4
    assert source.slice(source.line_span(2)) == "two"
    assert source.slice(source.line_span(3)) == ""
    start = source.text.index("four")
    assert source.locate(Span(start, start + 4)) == Location(4, 1, 4, 5)


def test_other_separators_end_no_line() -> None:
    assert Source("a.txt", "a\u2028b\x0bc\x0cd\x85e").line_count == 1


def test_columns_count_code_points() -> None:
    source = Source("a.txt", "\U0001f600\u00e9 pay")
    assert source.locate(Span(3, 6)) == Location(1, 4, 1, 7)


def test_a_place_between_cr_and_lf_is_on_the_line_they_end() -> None:
    assert Source("a.txt", "ab\r\ncd").locate(Span(3, 4)) == Location(1, 4, 2, 1)


@given(text=st.text(alphabet=st.sampled_from("ab \r\n\u2028\U0001f600")), data=st.data())
def test_line_and_column_lead_back_to_the_place(text: str, data: st.DataObject) -> None:
    source = Source("a.txt", text)
    offset = data.draw(st.integers(0, len(text)))
    place = source.locate(Span(offset, offset))
    assert source.line_span(place.line).start + place.column - 1 == offset
    assert 1 <= place.line <= source.line_count


def test_a_few_broken_bytes_do_not_make_the_rest_another_encoding() -> None:
    source = decode("A baker’s day – and night.\nThe baker’s pay: £30,000.\n".encode() + b"caf\xe9 \n", "guide.md")
    assert source.encoding == "utf-8"
    assert source.damaged == 3
    assert "baker’s pay: £30,000" in source.text
    assert "caf\ufffd" in source.text


def test_a_text_in_which_most_is_broken_is_detected_as_before() -> None:
    source = decode("Le café, la crème brûlée et le pâté sont prêts à être servis.\n".encode("latin-1") * 5, "guide.md")
    assert source.guessed
    assert "café" in source.text
