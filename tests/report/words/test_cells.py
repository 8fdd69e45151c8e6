"""The cells of a table of goals."""

from __future__ import annotations

import pytest

import zzplan
from zzplan.report.language import Language
from zzplan.report.words.cells import end, stated

HEAD = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n  x: "


@pytest.mark.parametrize(
    ("entry", "english", "chinese"),
    [
        # a fall as plans print it: -17%以内 reads as at most 17%
        ('{unit: "%", kind: cumulative, goal: 下降17%以上}', "≤-17%", "下降17%以上"),
        ('{unit: "%", kind: cumulative, goal: 下降17%以内}', "-17%+", "下降17%以内"),
        ('{unit: "%", kind: cumulative, goal: 下降13.5%左右}', "~-13.5%", "下降13.5%左右"),
        ('{unit: "%", kind: cumulative, goal: 下降超过18%}', "<-18%", "下降超过18%"),
        ('{unit: "%", kind: cumulative, goal: 下降18%}', "-18%", "-18%"),
        ('{unit: "%", kind: cumulative, goal: 下降40-50%}', "-50% to -40%", "-50%至-40%"),
        # numbers that were converted have no zeros of their own
        ("{unit: 万元, baseline: 85000元, goal: 115000元}", "11.5", "11.5"),
        ("{unit: 万元, baseline: 8.50, goal: 11.50}", "11.50", "11.50"),
    ],
)
def test_a_goal_is_written_as_plans_print_it(entry: str, english: str, chinese: str) -> None:
    (answer,) = zzplan.check(zzplan.parse(HEAD + entry))
    assert [end(answer, Language(code)) for code in ("en", "zh")] == [english, chinese]


def test_a_rate_has_narrow_digits_like_all_others() -> None:
    (answer,) = zzplan.check(zzplan.parse(HEAD + "{unit: 元, baseline: 5, rate: ８％, goal: 6}"))
    assert stated(answer) == "8%"
