"""Where a figure holds: country, state, city, by the words around it, the heads and titles over it."""

from __future__ import annotations

import pytest

from tests.facts.support import conflicts_in, facts_of, only_claim, roofer

PLACES = [
    ("a state", "In Ohio the median wage of roofers is $47,000.", "US-OH"),
    ("a city is no state", "In Denver the median wage of roofers is $55,000.", "US-CO Denver"),
    ("a city without a known name", "Near Fairbanks the median wage of roofers is $55,000.", "Fairbanks"),
    ("its full stop is none of its name", "The median wage of roofers is $55,000 in Duluth.", "Duluth"),
    ("a region without a name", "In rural areas the median wage of roofers is $44,000.", "rural areas"),
    ("the whole country", "Nationally, the median wage of roofers is $51,000.", "US"),
    ("a month is no place", "In January the median wage of roofers was $51,000.", "US"),
    ("a pronoun is no country", "Ask us: the median wage of roofers is £31,000.", "GB"),
    ("a currency's mark is no country's name", "Here in Canada roofers earn a median of US$51,000.", "CA"),
    ("a trade is no place", "In Roofing the median wage is $51,000.", "US"),
]


@pytest.mark.parametrize(("why", "sentence", "region"), PLACES, ids=[p[0] for p in PLACES])
def test_a_figures_region(why: str, sentence: str, region: str) -> None:
    assert only_claim(roofer(sentence)).key.region == region, why


NOT_ITS = [
    ("a comma parts it from a place behind", "Roofers earn a median of $51,000, more than in Ohio."),
    ("a place without a known name in the midst", "Roofers, whom we met in Duluth, earn a median of $51,000."),
]


@pytest.mark.parametrize(("why", "sentence"), NOT_ITS, ids=[p[0] for p in NOT_ITS])
def test_a_place_that_is_not_the_figures(why: str, sentence: str) -> None:
    assert only_claim(roofer(sentence)).key.region == "US", why


def test_each_clause_has_its_own() -> None:
    facts = roofer("The median wage of roofers is $51,000 nationally, and $47,000 in Ohio.")
    assert [c.key.region for c in facts.claims] == ["US", "US-OH"]


def test_rows_under_a_head_that_names_places_are_places() -> None:
    facts = roofer("| State | Median pay |\n|---|---|\n| Ohio | $47,000 |\n| Narnia | $48,000 |")
    assert [c.key.region for c in facts.claims] == ["US-OH", "Narnia"]


def test_a_head_that_says_more_than_a_place_heads_no_places() -> None:
    facts = roofer("| What the state survey asked (2024) | Median pay |\n|---|---|\n| Narnia | $48,000 |")
    assert [c.key.region for c in facts.claims] != ["Narnia"]


def test_the_title_over_a_figure_names_its_place() -> None:
    assert only_claim(roofer("### Pay in Ohio\n\nThe median wage of roofers is $47,000.")).key.region == "US-OH"


def test_the_main_heading_names_the_place_of_the_pages_data() -> None:
    text = "---\nmedian_salary: $47,000\n---\n\n# Roofer in Ohio\n\nThe median wage of roofers is $51,000 in Ohio.\n"
    assert {c.key.region for c in facts_of(text, ".md").claims} == {"US-OH"}


def test_a_city_is_held_against_itself_and_not_against_its_state() -> None:
    page = "# How to become a roofer\n\nIn Colorado the median wage of roofers is $53,000.\n\n"
    city = "In Denver the median wage of roofers is $58,000.\n\n"
    assert conflicts_in(page + city) == []
    assert conflicts_in(page + city + "Roofers in Denver earn a median of $62,000.\n")


def test_a_town_is_one_town_wherever_its_sentence_ends() -> None:
    page = "# How to become a roofer\n\nIn Duluth the median wage of roofers is $47,000.\n\n"
    assert conflicts_in(page + "The median wage of roofers is $55,000 in Duluth.\n")


def test_who_pays_in_dollars_is_not_where_a_careers_service_of_another_country_is() -> None:
    facts = roofer("The median wage of roofers is $51,000, says the National Careers Service.")
    assert only_claim(facts).key.region == "US"


@pytest.mark.parametrize("who", ["A large American firm pays", "Washington's statisticians give"])
def test_whose_firm_or_whose_statisticians_it_is_is_no_place(who: str) -> None:
    assert only_claim(roofer(f"{who} roofers a median of $51,000.")).key.region == "US"


def test_the_country_that_a_page_speaks_of_is_its_own_where_nothing_else_tells() -> None:
    facts = roofer("The median wage of roofers in Australia is $81,000. Roofers in Australia start on $52,000 a year.")
    assert {c.key.currency for c in facts.claims} == {"AUD"}


def test_a_row_under_where_you_are_that_names_a_level_is_no_place() -> None:
    facts = roofer("| Where you are | Per year |\n|---|---|\n| Senior roofer | $74,900 |")
    assert only_claim(facts).key.region == "US"


def test_the_firms_of_a_city_are_in_it() -> None:
    assert only_claim(roofer("Chicago firms pay roofers a median of $56,400.")).key.region == "US-IL Chicago"


def test_the_country_that_a_page_in_euros_names_is_its_own() -> None:
    facts = roofer(
        "Roofers in Ireland earn a median of €41,000 a year. In Ireland the mean is €43,000 a year.\n\n"
        "They start on €29,000 a year."
    )
    assert [claim.key.region for claim in facts.claims] == ["IE", "IE", "IE"]


def test_us_in_capitals_among_capitals_is_no_country() -> None:
    text = "# Roofer in Australia\n\nRoofers in Australia start on $52,000 a year.\n\n"
    text += "## WHAT OWNERS TELL US\n\nThe median is $81,000 a year.\n"
    assert [claim.key.region for claim in facts_of(text, ".md").claims] == ["AU", "AU"]


IN_ONTARIO = """<!DOCTYPE html>
<html><head><title>Roofer</title>
<script type="application/ld+json">
{"@type": "Occupation", "name": "Roofer", "occupationLocation": [{"@type": "State", "name": "Ontario"}]}
</script></head>
<body><h1>Roofer</h1><p>Roofers earn a median of $61,000. %s</p></body></html>
"""


def test_the_location_of_the_pages_data_is_where_its_figures_hold() -> None:
    facts = facts_of(IN_ONTARIO % "In Quebec the median is $58,000, and nationally it is $60,000.", ".html")
    assert [claim.key.region for claim in facts.claims] == ["CA-ON", "CA-QC", "CA"]
    assert "Ontario" in facts.claims[0].because["region"]


def test_a_title_that_lists_countries_says_of_none_where_it_is() -> None:
    page = "# Tailor pay in Ghana, Kenya and South Africa\n\n## Pay\n\nTailors earn a median of $9,000 a year.\n"
    assert facts_of(page, ".md").claims[0].key.region not in ("GH", "KE", "ZA")


def test_places_named_again_and_again_outweigh_a_cue_of_another_country() -> None:
    cue = "You need a high school diploma. "
    places = "Ontario pays best, then Alberta, then Manitoba, Quebec and Nova Scotia. "
    said = "Roofers earn a median of $51,000."
    assert roofer(cue + places + said).claims[-1].key.region == "CA"
    assert roofer(cue + said).claims[-1].key.region == "US"


def test_where_readers_are_in_a_place_without_a_known_name_is_not_where_a_figure_holds() -> None:
    text = "Of interest to readers in Ravenmoor: roofers earn a median of $51,000."
    assert only_claim(roofer(text)).key.region == "US"


def test_an_office_is_no_place() -> None:
    (claim,) = roofer("In the Bureau's terms employment of roofers should grow 8 percent by 2034.").claims
    assert claim.key.region is None


@pytest.mark.parametrize(
    ("title", "box", "region"),
    [
        ("Roofer in Canada", "Pay: $61,000", "CA"),
        ("Roofer", "Where: Australia", "AU"),
        ("Roofer", "Where: US$ and pounds", "US"),
    ],
)
def test_a_bare_dollar_is_that_of_the_country_that_title_or_box_names(title: str, box: str, region: str) -> None:
    facts = facts_of(f"# {title}\n\n- {box}\n- Median pay: $61,000\n\nA college diploma helps.\n", ".md")
    assert {c.key.region for c in facts.claims if c.key.metric == "pay"} == {region}


def test_the_country_for_which_the_box_says_that_its_pay_holds_is_the_pages() -> None:
    box = (
        "# Boilermaker\n\n## Pay in Canada\n\n- Median wage: $45.00 an hour\n- Lowest to highest: $30 to $58 an hour\n"
    )
    text = (
        "\n## More\n\nBoilermakers in Texas and Ohio come north. Ohio and Texas pay less.\n\nThe median is $93,600.\n"
    )
    claims = facts_of(box + text, ".md").claims
    assert (claims[-1].key.region, claims[-1].key.currency) == ("CA", "CAD")
    half = box.replace("Lowest to highest", "US median") + text
    assert facts_of(half, ".md").claims[-1].key.region != "CA"


@pytest.mark.parametrize(
    "label",
    [
        "Smaller cities and towns",
        "Small towns",
        "Suburbs",
        "Urban areas",
        "Large markets",
        "Remote communities",
        "The countryside",
    ],
)
def test_a_kind_of_place_is_not_the_country(label: str) -> None:
    facts = facts_of(
        f"# Roofer\n\nRoofers earn $25,000 to $65,000.\n\n## Pay by location\n\n**{label}**: $22,000–$50,000\n", ".md"
    )
    assert [c.key.region for c in facts.claims] == ["US", label.lower()]


@pytest.mark.parametrize(
    "sentence",
    [
        "From Maine to California 152,000 roofers are at work.",
        "There are 152,000 roofers at work from coast to coast.",
        "Up and down the country 152,000 roofers are at work.",
        "A sheet from Denver puts the number of roofers at work in the United States at 152,000.",
        "Washington counts 152,000 roofers at work.",
    ],
)
def test_words_for_the_whole_country(sentence: str) -> None:
    assert roofer(f"{sentence}\n\nRoofers in the United States earn $52,000.").claims[0].key.region in ("US", None)


def test_a_state_that_says_so_speaks_of_itself() -> None:
    assert only_claim(roofer("California counts 15,200 roofers at work.")).key.region == "US-CA"


def test_what_stands_under_a_title_that_says_statewide_is_of_the_state() -> None:
    page = "# Roofer\n\n## At a glance (statewide)\n\n- **Growth:** 6%\n\n## The national picture\n\n"
    page += "Employment of roofers in the country is to grow 8 percent from 2024 to 2034.\n"
    assert [c.key.region for c in facts_of(page, ".md").claims] == ["statewide", None]
