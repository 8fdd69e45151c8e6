"""Tables for people: nothing is cut, colour changes no character, narrow terminals lose columns."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zzplan.report.language import Language
from zzplan.report.model import Column, Line, Report, Table, Target
from zzplan.report.render import table as text_format
from zzplan.report.width import cells, wrap

ESCAPE = re.compile("\x1b\\[[0-9;]*m")
COLUMNS = (
    Column("goal"),
    Column("基数", number=True, priority=1),
    Column("years", number=True, priority=2),
    Column("verdict"),
)
ROWS = (
    ("congress-13/gdp", "1234567.89", "5", "short"),
    ("进出口总额", "17.6", "5", "met by rounding"),
)


def report(*blocks: Line | Table) -> Report:
    return Report(
        command="check", plan_file=None, summary={}, records=lambda: (),
        blocks=lambda _: blocks,
    )  # fmt: skip


def render(one: Report, aim: Target) -> str:
    return "".join(text_format.render(one, aim))


def without_colour(text: str) -> str:
    return "".join(line.rstrip() + "\n" for line in ESCAPE.sub("", text).splitlines())


def target(width: int | None = None, colour: bool = False) -> Target:
    return Target(Language("en"), width, colour, [])


def test_off_a_terminal_rows_have_their_natural_width() -> None:
    assert render(report(Table(COLUMNS, ROWS)), target()) == (
        "goal                   基数  years  verdict\n"
        "congress-13/gdp  1234567.89      5  short\n"
        "进出口总额             17.6      5  met by rounding\n"
    )


@pytest.mark.parametrize("rows", [ROWS, ROWS * 300])
@pytest.mark.parametrize("indent", [0, 2])
def test_colour_changes_no_character(rows: tuple[tuple[str, ...], ...], indent: int) -> None:
    blocks = (
        Line("2 goals are short.", style="heading"),
        Line("3000 at 8%", mark="short", tone="bad", indent=2),
        Table(COLUMNS, rows, lambda number: "fair" if number % 2 else "bad", indent=indent),
    )
    plain = render(report(*blocks), target())
    coloured = render(report(*blocks), target(colour=True))
    assert "\x1b[" in coloured
    assert without_colour(coloured) == plain


def test_each_cell_and_line_is_in_the_colour_of_its_tone() -> None:
    blocks = (
        Line("3000 at 8%", mark="short", tone="bad", indent=1),
        Table(
            (Column("goal"), Column("years", number=True), Column("verdict", priority=1)),
            (("gdp", "5", "short"), ("进出口", "12", "met")),
            lambda number: "good" if number else "bad",
            heads=("plan", ""),
        ),
    )
    first = " \x1b[1;31mSHORT\x1b[0m  3000 at 8%\n"
    assert render(report(*blocks), target(colour=True)) == (
        f"{first}"
        "\x1b[1;2mgoal    \x1b[0m\x1b[1;2m  years\x1b[0m\x1b[1;2m  verdict\x1b[0m\n"
        "\x1b[1mplan\x1b[0m\n"
        "  gdp         5  \x1b[1;31mshort\x1b[0m\n"
        "  进出口     12  \x1b[32mmet\x1b[0m\n"
    )
    assert render(report(*blocks), target(width=20, colour=True)) == (  # its tone is the row's
        f"{first}"
        "\x1b[1;2mgoal    \x1b[0m\x1b[1;2m  years\x1b[0m\n"
        "\x1b[1mplan\x1b[0m\n"
        "  gdp         \x1b[1;31m5\x1b[0m\n"
        "  进出口     \x1b[32m12\x1b[0m\n"
    )


def test_a_narrow_terminal_loses_the_least_important_column_and_says_so() -> None:
    aim = target(width=46)
    written = render(report(Table(COLUMNS, ROWS)), aim)
    assert written.splitlines()[0] == "goal                   基数  verdict"
    assert aim.remarks == [("dropped-columns", "years")]


def test_dropped_columns_are_listed_as_the_language_lists() -> None:
    columns = tuple(Column(f"{letter * 9}列", priority=1) for letter in "abc")
    aim = Target(Language("zh"), 20, False, [])
    render(report(Table((Column("d"), *columns), (("x", "1", "2", "3"),))), aim)
    ((_, detail),) = aim.remarks
    assert set(detail.split("、")) < {f"{letter * 9}列" for letter in "abc"}
    assert "、" in detail


def test_a_long_text_is_folded_before_a_table_falls_apart_and_numbers_stay_whole() -> None:
    table = Table(
        (Column("goal"), Column("value", number=True)),
        (("action-plan/hightech_va_share_industrial_output", "1234567.89"),),
    )
    assert render(report(table), target(width=40)) == (
        "goal                           value\n"
        "action-plan/hightech_va_  1234567.89\n"
        "share_industrial_output\n"
    )


def test_the_widest_text_gives_way_first_so_that_no_column_is_left_with_all_the_room() -> None:
    table = Table(
        (Column("goal"), Column("value", number=True), Column("verdict")),
        (("action-plan/fixed_asset_investment", "5700", "short, contradicts its rate, accepted"),),
    )
    # 70 less the 5 of the value and two gaps are 61: 31 for the goal, whose first line takes 24,
    # and 30 for the verdict, whose first line takes 28
    assert render(report(table), target(width=70)) == (
        "goal                      value  verdict\n"
        "action-plan/fixed_asset_   5700  short, contradicts its rate,\n"
        "investment                       accepted\n"
    )


def test_where_no_table_fits_rows_become_records_and_no_number_is_cut() -> None:
    assert render(report(Table(COLUMNS, ROWS[:1])), target(width=20)) == (
        "goal     congress-13/gdp\n基数     1234567.89\nyears    5\nverdict  short\n"
    )


def test_records_stand_beneath_the_title_of_their_plan() -> None:
    columns = (
        Column("goal", cut=True),
        Column("基数", number=True),
        Column("goal 2025", number=True),
    )
    rows = (("GDP", "1234567.89", "2345678.90"), ("jobs", "12", "3"), ("GDP", "1", "2"))
    table = Table(columns, rows, heads=("Five-year plan", "", "Sector plan"))
    assert render(report(table), target(width=24)).splitlines() == [
        "Five-year plan", "", "goal       GDP", "基数       1234567.89",
        "goal 2025  2345678.90", "", "goal       jobs", "基数       12", "goal 2025  3", "",
        "Sector plan", "", "goal       GDP", "基数       1", "goal 2025  2",
    ]  # fmt: skip


def test_data_is_no_markup() -> None:
    table = Table((Column("增速[annual]"),), (("[/] :smile: 1:100:3",),))
    for colour in (False, True):
        text = without_colour(render(report(table), target(colour=colour)))
        assert text == "增速[annual]\n[/] :smile: 1:100:3\n"


def test_a_long_line_wraps_under_its_own_text() -> None:
    line = Line("3000 at 8% a year gives 4408 by 2026", mark="short", indent=2)
    assert render(report(line), target(width=30)) == (
        "  SHORT  3000 at 8% a year\n         gives 4408 by 2026\n"
    )


@given(st.text(alphabet="a 规划,。(x", max_size=60), st.integers(4, 30))
@example("aaaaaa 。", 6)
def test_wrapping_keeps_every_character_and_the_width(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        words = line.replace(" 。", "x。").split()  # a full stop stays with what it follows
        longest = max(map(cells, words), default=0)
        assert cells(line) <= width + 2 or longest > width
