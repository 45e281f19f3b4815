"""Labels that stand in each of several cards: "Eligibility" of every course, which say nothing of the job."""

from __future__ import annotations

from collections import Counter

from guidelint.facts.claims import Claim
from guidelint.facts.credentials import education_words
from guidelint.facts.vocabulary import Vocabulary
from guidelint.guide import Guide
from guidelint.language.phrases import token_texts
from guidelint.record import replace

_CARDS = 3  # times that a label stands on a page whose cards are of several things


def without_records(claims: list[Claim], guide: Guide, vocabulary: Vocabulary) -> list[Claim]:
    """The claims, those under a label that each of several cards has no longer named.

    "Eligibility" in the card of each course says who may take it, and nothing of the job.
    """
    admission = education_words(vocabulary.lexicon).words("admission-labels")
    carded = [i for i, c in enumerate(claims) if c.key.statistic == "typical" and c.block not in guide.table_place]
    counted = Counter(claims[i].because.get("basis", "") for i in carded)
    records = {
        label
        for label, count in counted.items()
        if count >= _CARDS or (count > 1 and not admission.isdisjoint(token_texts(label)))
    }
    unsure = {i for i in carded if claims[i].because.get("basis") in records}
    return [replace(claim, named=False) if i in unsure else claim for i, claim in enumerate(claims)]
