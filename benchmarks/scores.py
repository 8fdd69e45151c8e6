"""How well distributions foresaw what happened: coverage, Brier, reliability, CRPS, PIT."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from benchmarks.panel import Array
from zzplan.engine.forecast import printed

THRESHOLDS = (2, 3, 4, 5, 6, 7, 8, 10)
"""Needed growth, per cent a year, whose probability is scored."""
LEVELS = (50, 80, 90)
"""Central intervals whose coverage is counted, per cent."""
ENOUGH = 100
"""Cases from which a decile of reliability counts."""

RATES = np.log1p(np.array(THRESHOLDS) / 100)


class Foreseen(NamedTuple):
    """What a method said of some cases, one row each."""

    below: Array
    """The probability that it gave to growth below what happened (PIT)."""
    above: Array
    """(cases, thresholds): the probability that it gave to each needed growth."""
    crps: Array
    """The continuous ranked probability score, in points of yearly growth."""


def together(parts: list[Foreseen]) -> Foreseen:
    """Put the cases of several years after one another."""
    below, above, crps = zip(*parts, strict=True)
    return Foreseen(np.concatenate(below), np.concatenate(above), np.concatenate(crps))


def pinball(outcome: Array, quantiles: Array) -> Array:
    """Return the CRPS as twice the mean pinball loss of evenly spaced quantiles, in points.

    Parameters
    ----------
    outcome : array of log growth, (cases,)
    quantiles : array of log growth, (cases, quantiles) or (quantiles,)
    """
    count = quantiles.shape[-1]
    share = (np.arange(count) + 0.5) / count
    over = outcome[:, None] - quantiles
    return np.asarray(200 * np.maximum(share * over, (share - 1) * over).mean(axis=1))


def score(foreseen: Foreseen, outcome: Array, known_share: Array) -> dict[str, Any]:
    """Score one method at one horizon.

    Parameters
    ----------
    foreseen : Foreseen
    outcome : array of log growth, (cases,)
    known_share : array, (cases, thresholds)
        The share of the panel's growths that were known at the time and reached the threshold.
    """
    happened = (outcome[:, None] >= RATES).astype(float)
    off = np.abs(foreseen.below - 0.5)
    rounded = printed(foreseen.above)
    brier, printed_brier = _brier(foreseen.above, happened), _brier(rounded, happened)
    base = _brier(known_share, happened)
    pit, _ = np.histogram(foreseen.below.clip(0, 1), bins=10, range=(0, 1))
    return {
        "n": len(outcome),
        **{f"coverage_{level}": _round(np.mean(off <= level / 200)) for level in LEVELS},
        "brier": _by_threshold(brier),
        "brier_mean": _round(brier.mean()),
        "printed_brier": _by_threshold(printed_brier),
        "printed_brier_mean": _round(printed_brier.mean()),
        "base_rate_brier": _by_threshold(base),
        "base_rate_brier_mean": _round(base.mean()),
        "crps": _round(foreseen.crps.mean()),
        "pit": [_round(share) for share in pit / len(outcome)],
        "reliability": _deciles(foreseen.above.ravel(), happened.ravel()),
        "printed_reliability": _deciles(rounded.ravel(), happened.ravel()),
        "printed_reliability_by_threshold": {
            str(threshold): _deciles(rounded[:, column], happened[:, column])
            for column, threshold in enumerate(THRESHOLDS)
        },
    }


NOTHING: dict[str, Any] = dict.fromkeys((
    "n", *(f"coverage_{level}" for level in LEVELS), "brier", "brier_mean", "printed_brier",
    "printed_brier_mean", "base_rate_brier", "base_rate_brier_mean", "crps", "pit", "reliability",
    "printed_reliability", "printed_reliability_by_threshold",
)) | {"n": 0}  # fmt: skip
"""The score where there is no case."""


def worst_decile(deciles: list[dict[str, Any]]) -> float | None:
    """Return how far said and happened are apart at most, of deciles with enough cases."""
    gaps = [abs(one["said"] - one["happened"]) for one in deciles if one["cases"] >= ENOUGH]
    return max(gaps, default=None)


def _deciles(said: Array, happened: Array) -> list[dict[str, Any]]:
    """Return for each tenth of the probabilities what was said on average and how often it came."""
    place = np.minimum((said * 10 + 1e-9).astype(int), 9)
    return [
        {
            "from": tenth / 10,
            "to": (tenth + 1) / 10,
            "cases": int(inside.sum()),
            "said": _round(said[inside].mean()),
            "happened": _round(happened[inside].mean()),
        }
        for tenth in range(10)
        if (inside := place == tenth).any()
    ]


def _brier(said: Array, happened: Array) -> Array:
    """Return the Brier score of each threshold."""
    return np.asarray(((said - happened) ** 2).mean(axis=0))


def _by_threshold(values: Array) -> dict[str, float]:
    return {str(t): _round(value) for t, value in zip(THRESHOLDS, values, strict=True)}


def _round(value: Any) -> float:
    return round(float(value), 6)
