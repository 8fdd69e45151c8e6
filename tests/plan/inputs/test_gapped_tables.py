"""Tables of a PDF that no lines part: read where gaps say enough, else reported."""

from __future__ import annotations

from tests.plan.inputs.office import pdf
from zzplan.plan.inputs.blocks import Table
from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of

TITLE = (50, 760, "Lakeshore Development Plan 2023-2027")


def read(*texts: tuple[float, float, str]) -> tuple[list[tuple[object, ...]], tuple[str, ...]]:
    draft = draft_of(read_document(pdf([TITLE, *texts]), "plan.pdf"))
    return [(one.name, one.base_value, one.value, one.year) for one in draft.items], draft.unread


def row(y: float, *cells: str) -> list[tuple[float, float, str]]:
    return [(x, y, text) for x, text in zip((50, 200, 290, 380), cells, strict=False) if text]


def test_a_header_whose_lines_hold_for_several_columns_is_reported_and_not_guessed():
    header = [*row(700, "", "", "2026 plan"), *row(695, "Indicator", "2025 actual")]
    header += row(690, "", "", "Value", "Growth (%)")
    data = [*row(670, "Roads (km)", "640", "700", "9.4"), *row(650, "Exports", "52", "80", "54")]
    goals, unread = read(*header, *data)
    assert (goals, unread) == ([], ("tables",))


def test_a_line_right_above_a_table_is_part_of_its_header():
    header = [(225, 700, "2026 plan"), *row(690, "Indicator", "Value", "Growth (%)", "Source")]
    data = [*row(670, "Roads (km)", "640", "9.4", "Survey"), *row(650, "Clinics", "52", "5", "x")]
    assert read(*header, *data) == ([], ("tables",))


def test_a_header_whose_cells_are_wrapped_is_one_row():
    header = [*row(700, "", "Baseline", "Target"), *row(690, "", "2022", "2027")]
    header += row(695, "Indicator")
    data = [*row(670, "Roads (km)", "640", "700"), *row(650, "Clinics", "52", "80")]
    goals, _ = read(*header, *data)
    assert goals == [("Roads", 640, 700, 2027), ("Clinics", 52, 80, 2027)]


def test_a_line_of_a_name_goes_to_the_row_that_it_is_near_to():
    header = row(690, "Indicator", "Baseline 2022", "Target 2027")
    data = [*row(670, "Homes with", "640", "700"), *row(660, "piped water")]
    data += [*row(640, "Health"), *row(620, "Clinics"), *row(610, "in wards", "52", "80")]
    goals, _ = read(*header, *data)
    assert [one[0] for one in goals] == ["Homes with piped water", "Clinics in wards"]


def test_names_of_groups_before_the_first_column_are_a_column():
    header = [(10, 690, "Goal"), *row(690, "Indicator", "Baseline 2022", "Target 2027")]
    data = [*row(670, "Roads (km)", "640", "700"), (10, 660, "Access")]
    data += [*row(650, "Clinics", "52", "80"), *row(630, "Schools", "30", "40")]
    goals, _ = read(*header, *data)
    assert [one[0] for one in goals] == ["Roads", "Clinics", "Schools"]


def test_what_goes_over_two_columns_stands_before_them_and_a_table_in_one_is_whole():
    def lines(x: float, first: int, count: int) -> list[tuple[float, float, str]]:
        words = "The assembly hears of the roads and schools"
        return [(x, 720 - 14 * n, f"{words} {n}") for n in range(first, first + count)]

    wide = (50, 760, "Development Plan 2023-2027 of Lakeshore County, adopted by the assembly")
    table = [
        (320 + x, y, text)
        for y, cells in ((580, ("Indicator", "2022", "2027")), (566, ("Clinics", "52", "80")),
                         (552, ("Schools", "30", "40")))
        for x, text in zip((0, 100, 160), cells, strict=True)
    ]  # fmt: skip
    page = [wide, *lines(50, 0, 24), *lines(320, 0, 9), *table, *lines(320, 14, 10)]
    document = read_document(pdf(page), "plan.pdf")
    assert document.blocks[0].text == wide[2]  # type: ignore[union-attr]
    (at,) = [n for n, block in enumerate(document.blocks) if isinstance(block, Table)]
    found = [(one.name, one.base_value, one.value) for one in draft_of(document).items]
    assert found == [("Clinics", 52, 80), ("Schools", 30, 40)]
    assert 1 < at < len(document.blocks) - 1


def close(y: float, *cells: str) -> list[tuple[float, float, str]]:
    """Columns whose gaps are no wider than two blanks."""
    places = (50, 96, 222, 258, 304, 350)
    return [(x, y, text) for x, text in zip(places, cells, strict=False) if text]


DATA = [
    *close(650, "P1", "Waste recycled (%)", "%", "41.2", "45", "50"),
    *close(630, "P2", "Homes completed", "", "112", "150", "220"),
    *close(610, "P3", "Days to decide claims", "days", "23", "20", "18"),
    *close(590, "P4", "Council tax collected", "%", "96.8", "97.2", "97.8"),
]
GOALS = [
    ("Waste recycled", 41.2, 45, 2025), ("Waste recycled", 41.2, 50, 2027),
    ("Homes completed", 112, 150, 2025), ("Homes completed", 112, 220, 2027),
    ("Days to decide claims", 23, 20, 2025), ("Days to decide claims", 23, 18, 2027),
    ("Council tax collected", 96.8, 97.2, 2025), ("Council tax collected", 96.8, 97.8, 2027),
]  # fmt: skip


def test_columns_that_stand_close_are_parted_where_no_row_has_a_word():
    header = close(680, "Ref", "Indicator", "Unit", "2023", "2025", "2027")
    header += [(258, 692, "Actual"), (304, 692, "Target"), (350, 692, "Target")]
    goals, unread = read(*header, *DATA)
    assert (goals, unread) == (GOALS, ())


def test_a_header_over_several_columns_holds_for_each_of_them():
    """From where the first of them begins, or in their middle; Actual 2023 is below none."""
    for place in (304, 322):
        header = [*close(680, "", "", "", "2023", "2025", "2027"), (258, 694, "Actual")]
        header += close(687, "Ref", "Indicator", "Unit")
        goals, unread = read(*header, (place, 694, "Targets"), *DATA)
        assert (goals, unread) == (GOALS, ())


def test_a_header_that_stands_over_others_nowhere_in_particular_is_reported():
    header = close(680, "", "", "", "2023", "2025", "2027")
    header += close(687, "Ref", "Indicator", "Unit")
    assert read(*header, (290, 694, "Targets of the council"), *DATA) == ([], ("tables",))


def test_a_line_of_a_wrapped_figure_goes_to_its_row():
    header = row(690, "Indicator", "Baseline 2022", "Target 2027")
    data = [
        *row(660, "Roads (km)", "640", "700"),
        (290, 647, "at least"),
        *row(640, "Homes", "71%"),
    ]
    data += [(290, 633, "85%"), *row(612, "Clinics", "52", "80"), *row(592, "Schools", "30", "40")]
    goals, _ = read(*header, *data)
    assert goals == [("Roads", 640, 700, 2027), ("Homes", 71, 85, 2027),
                     ("Clinics", 52, 80, 2027), ("Schools", 30, 40, 2027)]  # fmt: skip


def test_a_caption_ends_the_table_above_it():
    header = row(690, "Indicator", "Baseline 2022", "Target 2027")
    data = [*row(670, "Roads (km)", "640", "700"), *row(650, "Clinics", "52", "80")]
    more = [(50, 620, "Table 2: Staff costs"), *row(605, "Department", "2024", "2025")]
    more += [*row(590, "Works", "124", "129"), *row(575, "Parks", "21", "22")]
    goals, _ = read(*header, *data, *more)
    assert [one[0] for one in goals] == ["Roads", "Clinics"]


def test_a_header_of_two_lines_that_goes_over_no_gutter_holds_for_both_columns():
    """Cells of one line stand in its middle: Actual, at its foot, is below 2023/24 as well."""
    header = [(290, 700, "2023/24"), *close(693, "Ref", "Indicator", "Unit"), (350, 693, "2028/29")]
    header = [(258 if x == 290 else x, y, text) for x, y, text in header]
    header += [(258, 686, "Target"), (304, 686, "Actual")]
    draft = draft_of(read_document(pdf([TITLE, *header, *DATA]), "plan.pdf"))
    found = [(one.name, one.base_value, one.base_year) for one in draft.items if one.year == 2029]
    assert found == [
        ("Waste recycled", 45, 2024), ("Homes completed", 150, 2024),
        ("Days to decide claims", 20, 2024), ("Council tax collected", 97.2, 2024),
    ]  # fmt: skip


def test_a_table_goes_on_over_a_page_without_a_header():
    header = close(680, "Ref", "Indicator", "Unit", "2023", "2025", "2027")
    header += [(258, 692, "Actual"), (304, 692, "Target"), (350, 692, "Target")]
    more = [(x, y + 100, text) for x, y, text in DATA]
    pages = [[TITLE, *header, *DATA], [*more, (50, 600, "Below it stands a text.")]]
    document = read_document(pdf(*pages), "plan.pdf")
    assert [len(one.cells) for one in document.blocks if isinstance(one, Table)] == [52]
    assert document.blocks[-1].text == "Below it stands a text."  # type: ignore[union-attr]
