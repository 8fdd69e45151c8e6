"""The words of ratings, by the keys that the schemes give; marked here, translated when used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.plan.words.keys import Rating
from zzplan.report.language import N_, Language
from zzplan.report.words.numbers import NOTHING

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

RATINGS: dict[Rating, tuple[str, Tone]] = {
    "achieved": (N_("achieved"), "good"),
    "ahead": (N_("ahead"), "good"),
    "on-track": (N_("on track"), "good"),
    "behind": (N_("behind"), "fair"),
    "lagging": (N_("lagging"), "bad"),
    "reversing": (N_("reversing"), "bad"),
    "significant": (N_("significant progress"), "good"),
    "moderate": (N_("moderate progress"), "fair"),
    "insufficient": (N_("insufficient progress"), "bad"),
    "moderate_away": (N_("moderate movement away"), "bad"),
    "away": (N_("movement away"), "bad"),
    "significant_away": (N_("significant movement away"), "bad"),
    "target_achieved": (N_("target achieved"), "good"),
    "substantial_progress": (N_("substantial progress"), "good"),
    "moderate_progress": (N_("moderate progress"), "fair"),
    "limited_progress": (N_("limited progress"), "bad"),
    "deterioration": (N_("deterioration"), "bad"),
    "not_available": (N_("not available"), ""),
    "substantial": (N_("substantial progress"), "good"),
    "fair": (N_("fair progress"), "fair"),
    "limited": (N_("limited or no progress"), "bad"),
    "on_track": (N_("on track"), "good"),
    "stagnation_or_regression": (N_("stagnation or regression"), "bad"),
    "sun": (N_("sun"), "good"),
    "sun_and_cloud": (N_("sun and cloud"), "fair"),
    "cloud": (N_("cloud"), "bad"),
    "thunderstorm": (N_("thunderstorm"), "bad"),
    "maintain": (N_("maintain progress"), "good"),
    "accelerate": (N_("accelerate progress"), "fair"),
    "reverse": (N_("reverse trend"), "bad"),
}
"""The word and the tone of each rating."""


def tone_of(key: Rating | None) -> Tone:
    """Return how good a rating is, for its colour."""
    return RATINGS[key][1] if key else ""


def rating_words(key: Rating | None, language: Language) -> str:
    """Write a rating; nothing where there is none."""
    return language.gettext(RATINGS[key][0]) if key else NOTHING
