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
