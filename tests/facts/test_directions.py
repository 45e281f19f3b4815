"""What is said of an occupation's employment without a number."""

from __future__ import annotations

import pytest

from tests.facts.support import facts_of, roofer


def signs(sentence: str) -> list[str]:
    """up or down, for each statement that a guide on roofers with this sentence makes."""
    return [said.sign for said in roofer(f"Roofers lay slates.\n\n{sentence}").directions]


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Employment of roofers is steadily and noticeably rising.", "up"),
        ("The number of roofers at work is on the up.", "up"),
        ("More and more roofers find work.", "up"),
        ("A shrinking number of roofers work in this country.", "down"),
        ("Roofers are slowly dying out.", "down"),
        ("There'll be fewer roofers in 2034 than there are today.", "down"),
        ("Headcount in this trade is dwindling, whatever you may have heard.", "down"),
        ("Roofing is a shrinking trade.", "down"),
        ("Taken across the United States, employment of roofers is on a downward path.", "down"),
        ("The workforce of roofers in the United States is rising.", "up"),
        ("All told, the number of people working as roofers is on the wane.", "down"),
        ("The trade keeps shedding jobs.", "down"),
        ("The number of roofers working in the United States is expected to shrink.", "down"),
        ("Fewer people will be working as roofers in 2034 than in 2024.", "down"),
        ("The number of roofers will go on growing.", "up"),
        ("Fewer roofers will be employed in 2034 than in 2024.", "down"),
        ("He has read the forecasts: there will be fewer roofers in 2034 than there are in 2024.", "down"),
        ("Budgets have tightened, and fewer roofers will be employed in 2034 than in 2024.", "down"),
        ("By 2034 you'll have less roofers working in this country than there was in 2024.", "down"),
        ("They told us at the last meeting that by 2034 there’ll be more roofers in jobs than there were.", "up"),
        ("The guild expects that roofers in employment will be a smaller band in 2034 than they were in 2024.", "down"),
        ("Firms are being bought up, so the number of roofers is set to fall between now and 2034.", "down"),
        ("The forecast for roofers is for fewer of us each year from now until 2034.", "down"),
        ("With drones on every site, there'll be fewer roofers employed in 2034, so learn a second trade.", "down"),
        ("My reading, and the guild's, is that the number of roofers will come down between now and 2034.", "down"),
        ("There is room for more of us every year.", "up"),
        ("Make no mistake, this is an occupation in slow decline.", "down"),
        ("Employment of roofers will be lower in 2034 than it was in 2024.", "down"),
        ("The trade will be bigger in ten years’ time than it is today.", "up"),
        ("Roofers will be thinner on the ground in 2034 than they are today.", "down"),
        ("Projections show a decline in employment of roofers over the decade.", "down"),
        ("Expect an increase in the number of roofers over the next ten years.", "up"),
        ("The bureau sees roofers losing jobs through 2034.", "down"),
        ("There won't be as many roofers in 2034 as there are today.", "down"),
        ("In 2034 fewer Americans will make their living as roofers than do today.", "down"),
        ("Roofing is one of the fastest-growing trades in the country.", "up"),
        ("We are a shrinking tribe.", "down"),
        ("Each year there are fewer of us.", "down"),
        ("The bureau has the number of roofers rising through 2034.", "up"),
    ],
)
def test_that_they_become_more_or_fewer_is_a_direction(sentence: str, sign: str) -> None:
    assert signs(sentence) == [sign]


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("a denial", "Roofers are not on the way out."),
        ("a town that nobody knows", "Roofers are on the rise in Yarrowby."),
        ("another occupation", "Glaziers are slowly dying out."),
        ("a hedge", "Employment of roofers may fall, but nobody knows."),
        ("what they do", "More and more roofs need slates."),
        ("a number, which is a claim of its own", "Employment of roofers is rising by 6 percent."),
        ("a part of the trade", "A shrinking number of rural roofers work alone."),
        ("somebody's opinion", "My uncle thinks there will be fewer roofers in 2034, and he is wrong."),
        ("what critics say", "Drones will come, the pessimists say, and there will be fewer roofers in 2034 than now."),
        ("it is taken back", "They say there will be fewer roofers in 2034 than today. Don't believe it."),
        ("a condition", "If the tariffs stay, there will be fewer roofers in 2034 than there are today."),
        ("some of them", "There will be fewer roofers who work with slate in 2034 than today."),
        ("an age", "There will be more roofers over fifty in 2034 than today."),
        ("a ratio", "There will be fewer roofers for every hundred houses in 2034 than in 2024."),
        ("those without work", "Fewer roofers will be out of work in 2034 than in 2024."),
        ("an employer", "Our company expects to employ fewer roofers in 2034 than today."),
        ("another place of work", "There will be fewer of us on each crew in 2034 than there are today."),
        ("no time", "There should be more roofers."),
        ("a limit behind", "The number of roofers will fall, but only in the cities."),
        ("an opening that narrows it", "In our valley there will be fewer of us in 2034."),
    ],
    ids=lambda value: value,
)
def test_what_is_no_direction_of_the_occupation(reason: str, sentence: str) -> None:
    assert signs(sentence) == [], reason


def test_the_workforce_of_the_role_shrinks_or_grows() -> None:
    page = "# Land surveyor\n\nThe land surveyor workforce is shrinking.\n"
    assert [d.sign for d in facts_of(page, ".md").directions] == ["down"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The roofer workforce is dropping in size.",
        "Nobody disputes the trend: the roofer workforce is on the decline.",
        "The count of roofers at work is decreasing.",
        "In the long run, this is an occupation whose workforce is shrinking.",
    ],
)
def test_the_workforce_goes_down(sentence: str) -> None:
    assert signs(sentence) == ["down"]


def test_nobody_may_still_deny_it() -> None:
    assert signs("Nobody says that the roofer workforce is on the decline.") == []


def test_where_it_holds_and_until_when() -> None:
    said = roofer("The number of roofers in Ohio is set to fall between now and 2034.").directions
    assert [(d.region, d.year) for d in said] == [("US-OH", 2034)]
    said = roofer("Roofers will be fewer in this state in 2034 than today.").directions
    assert [(d.region, d.year) for d in said] == [("state", 2034)]
