"""A plan file as it is written is what it is read as."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from zzplan.plan.file.write import Entry, Part, PlanPart, plan_text, scalar
from zzplan.plan.inputs.compose import compose


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
@example(">=310")
@example("<=5%")
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    root, mistakes = compose(f"a: {scalar(text)}\n")
    assert mistakes == []
    assert root is not None
    assert root.items["a"][1].text == text


def test_lines_and_tabs_stay_and_what_no_plan_file_holds_becomes_a_blank() -> None:
    assert scalar("a\r\n\tb\x07c") == '"a\\r\\n\\tb c"'


def test_several_plans_stand_under_their_keys_and_a_comment_stays_one_line() -> None:
    goal = Entry("gdp", (("unit", "亿元"), ("goal", "5000")), "two\nlines")
    plans = [PlanPart(key, (("goal_year", "2025"),), (Part("GDP", (goal,)),)) for key in "ab"]
    text = plan_text((("title", "#"),), plans, (("top",), ("end",)))
    assert text == (
        "# top\nzzplan: 1\ntitle: '#'\nplans:\n"
        + "".join(
            f"  {key}:\n    goal_year: 2025\n    goals:\n\n      # GDP\n      # two lines\n"
            "      gdp:\n        unit: 亿元\n        goal: 5000\n"
            for key in "ab"
        )
        + "\n# end\n"
    )
