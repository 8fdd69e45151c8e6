"""Every code of a finding, each once, so that a typo is an error of types."""

from __future__ import annotations

from zzplan.structs import Literal

Level = Literal["error", "finding", "strict", "note"]
"""What a finding does to the exit code: 2; 1; 1 where it is asked for; nothing."""
FindingCode = Literal[
    "short", "fails", "stale-acceptance", "low-rating", "promises-less", "yearly",
    "contradiction", "by-rounding",
    "unit-slip", "fraction", "points", "below-goal", "below-actual", "base-years",
    "label-counts-base", "level-or-added", "turns-back", "inflation-unused",
    "yearly-plans", "year-slip", "baseline-unused",
]  # fmt: skip
"""What a review can find."""
Mistake = Literal[
    "no-such-file", "is-a-folder", "unreadable-file", "silent-pipe", "file-too-large", "encoding",
    "wide-encoding", "control-character", "document-encoding", "document-as-plan",
    "csv-broken", "too-many-rows",
    "document-broken", "document-encrypted", "document-scanned", "document-too-large",
    "document-too-many-cells", "document-too-many-pages", "document-too-long",
    "document-entities", "document-format",
    "extra-missing", "no-such-sheet", "quote-gone", "nothing-read", "missing-column", "empty-file",
    "several-documents", "yaml-syntax", "unclosed", "unexpected-bracket", "tab-indent",
    "indentation", "full-width-colon", "full-width-comma", "full-width-bracket", "full-width-space",
    "missing-space", "missing-colon", "missing-comma", "text-after-value", "needs-quotes",
    "comma-in-number", "duplicate-key", "complex-key", "internal", "too-many-figures", "long-key",
    "too-deep", "alias", "anchor", "tag", "merge-key", "unknown-key", "missing-key",
    "missing-version", "unknown-version", "no-goals", "nothing-to-check", "own-output",
    "goals-twice", "plan-key-outside", "key-of-indicator", "not-for-kind", "wrong-type",
    "empty-value", "scenario-shift", "bad-number", "curly-quotes", "digit-groups", "thousands",
    "leading-zero", "range-reversed", "contradictory-words", "unit-mismatch", "rate-unit",
    "rate-total", "share-change", "share-total", "signed-level", "unsigned", "yearly-goal",
    "rate-points", "other-base", "other-year", "rate-ambiguous", "rate-impossible", "share-bounds",
    "points-bounds", "percent-or-fraction", "bad-relative", "bad-precision", "bad-year",
    "points-compound", "bad-span", "yearly-outside", "years-order", "years-apart", "bad-flag",
    "bad-choice", "bad-country", "bad-deflator-range", "bad-price", "unknown-source",
    "unknown-indicator", "unknown-goal", "unknown-plan", "claim-too-long", "claim-character",
    "claim-no-figure", "claim-no-operator", "claim-unclosed", "claim-unopened", "claim-no-relation",
    "claim-two-relations", "claim-form", "claim-sum", "claim-sum-of-nothing", "claim-printed",
    "claim-magnitudes", "claim-units",
]  # fmt: skip
"""What is wrong in the text; the sentences are in `zzplan.report.words.messages`."""
Code = FindingCode | Mistake

CODES: dict[str, Level] = {
    "short": "finding",
    "fails": "finding",
    "stale-acceptance": "finding",
    "low-rating": "finding",
    "promises-less": "finding",
    "yearly": "finding",
    "contradiction": "strict",
    "by-rounding": "strict",
    "unit-slip": "note",
    "year-slip": "note",
    "fraction": "note",
    "points": "note",
    "below-goal": "note",
    "below-actual": "note",
    "base-years": "note",
    "label-counts-base": "note",
    "level-or-added": "note",
    "turns-back": "note",
    "yearly-plans": "note",
    "inflation-unused": "note",
    "baseline-unused": "note",
}
"""The level of every code that a review can find, the serious first."""
CHECKED = tuple(code for code in CODES if code not in ("low-rating", "promises-less"))
"""Those of a check, which may fail it; the others are of `progress` and `diff`."""
RANKS = {code: rank for rank, code in enumerate(CODES)}
"""The place of each among them."""

ACCEPTABLE = tuple(
    code for code in CHECKED
    if code not in ("stale-acceptance", "base-years", "label-counts-base")
)  # fmt: skip
"""The findings of one goal or one claim, which can be accepted."""
