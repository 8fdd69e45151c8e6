"""Each key has one list, and what must know all of its words knows each."""

from __future__ import annotations

import inspect
import re
from collections.abc import Collection
from types import ModuleType
from typing import Any, get_args

import pytest

from zzplan import codes
from zzplan.commands import progress
from zzplan.engine.schemes import SCHEMES
from zzplan.plan.entries import goals
from zzplan.plan.model.kinds import KINDS, PATHS
from zzplan.plan.numbers.comparators import COMPARATORS, MIRROR, mirrored
from zzplan.plan.words import keys
from zzplan.reading import keys as reading_keys
from zzplan.reading.draft import identities as claims_read
from zzplan.reading.prose import entries
from zzplan.reading.words import cues_en, cues_zh
from zzplan.report.records.claim import IDENTITY
from zzplan.report.records.fields import Fields
from zzplan.report.records.goal import GOAL
from zzplan.report.words import codes as code_words
from zzplan.report.words import (
    differences,
    disagreements,
    explanations,
    identities,
    messages,
    ratings,
    reading,
    vocabulary,
)


def words(key: Any) -> set[str]:
    """Return the words of a `Literal`, also of one that is made of others."""
    found = get_args(key)
    return set().union(*(words(one) if get_args(one) else {one} for one in found))


@pytest.mark.parametrize(
    ("key", "table"),
    [
        (keys.Verdict, vocabulary.VERDICTS),
        (keys.ClaimVerdict, vocabulary.CLAIM_VERDICTS),
        (keys.KindName, KINDS),
        (keys.KindName, vocabulary.KINDS),
        (keys.Reason, vocabulary.REASONS),
        (keys.ClaimReason, identities.REASONS),
        (keys.SchemeKey, SCHEMES),
        (keys.SchemeKey, progress.SCHEMES),
        (keys.Rating, ratings.RATINGS),
        (keys.ComparatorKey, [one for one in COMPARATORS if one]),
        (keys.Bound, MIRROR),
        (codes.FindingCode, codes.CODES),
        (codes.FindingCode, vocabulary.FINDINGS),
        (codes.FindingCode, code_words.MEANINGS),
        (codes.FindingCode, code_words.ADVICE),
        (codes.Mistake, messages.MESSAGES),
        (codes.Level, code_words.LEVELS),
        (keys.Verdict, goals.VERDICTS),
        (keys.PathName, PATHS),
        (keys.Unread, reading.UNREAD),
        (keys.Difference, differences._DIFFERING),
        (reading_keys.NoGoal, reading.LEFT_OUT),
        (reading_keys.Doubt, reading.UNSURE),
        (reading_keys.Surety, reading_keys.SURETIES),
        (reading_keys.ClaimKind, claims_read._FORMS),
        (reading_keys.Binds, entries._BOUND),
        (reading_keys.Change, cues_zh._CHANGE),
        (reading_keys.Sign, {"=": "where there are no words", **cues_en._BEFORE}),
        (reading_keys.Sign, {"=": "where there are no words", **cues_zh._BEFORE}),
    ],
)
def test_a_table_has_a_row_for_each_word_and_no_other(key: Any, table: Collection[str]) -> None:
    assert set(table) == words(key)


@pytest.mark.parametrize(("key", "record"), [(keys.Verdict, GOAL), (keys.ClaimVerdict, IDENTITY)])
def test_a_record_says_which_verdicts_there_are(key: Any, record: Fields) -> None:
    (field,) = (one for one in record if one.name == "verdict")
    assert set(re.findall(r"[a-z]+(?:-[a-z]+)*", field.says)) >= words(key)


@pytest.mark.parametrize("key", COMPARATORS)
def test_a_comparator_is_the_mirror_of_its_mirror(key: keys.ComparatorKey | None) -> None:
    row, turned = COMPARATORS[key], COMPARATORS[mirrored(key)]
    assert mirrored(mirrored(key)) == key
    assert (turned.side, turned.strict) == (-row.side, row.strict)


@pytest.mark.parametrize("module", [explanations, disagreements])
@pytest.mark.parametrize("key", get_args(keys.ReadingKey))
def test_each_reading_has_its_sentence_and_its_few_words(key: str, module: ModuleType) -> None:
    assert f'"{key}"' in inspect.getsource(module)
