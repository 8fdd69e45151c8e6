"""Every key has its word: tables that must be complete are."""

from __future__ import annotations

from typing import get_args

from zzplan.finding import CODES, Level
from zzplan.plan.comparators import COMPARATORS
from zzplan.plan.goals import VERDICTS as VERDICT_KEYS
from zzplan.plan.keys import ClaimVerdict, ComparatorKey, PathName, Verdict
from zzplan.plan.kinds import KINDS as KIND_ROWS
from zzplan.report.words.codes import LEVELS
from zzplan.report.words.vocabulary import CLAIM_VERDICTS, FINDINGS, KINDS, VERDICTS


def test_every_key_has_its_word() -> None:
    assert tuple(VERDICTS) == VERDICT_KEYS == get_args(Verdict)
    assert tuple(CLAIM_VERDICTS) == get_args(ClaimVerdict)
    assert set(KINDS) == set(KIND_ROWS)
    assert set(FINDINGS) == set(CODES)
    assert set(LEVELS) == set(get_args(Level)) >= set(CODES.values())
    assert set(COMPARATORS) == {None, *get_args(ComparatorKey)}
    assert get_args(PathName) == ("compound", "linear")


def test_a_comparator_is_the_mirror_of_its_mirror() -> None:
    for key, row in COMPARATORS.items():
        if row.mirror is not None:
            assert COMPARATORS[row.mirror].mirror == key
            assert COMPARATORS[row.mirror].side == -row.side
            assert COMPARATORS[row.mirror].strict == row.strict
