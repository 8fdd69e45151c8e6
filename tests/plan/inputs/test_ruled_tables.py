"""Tables of a PDF between lines: the lines say which cells there are."""

from __future__ import annotations

import pytest

from tests.plan.inputs.office import pdf
from zzplan.plan.inputs.blocks import Block, PagePlace, Table
from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of

TITLE = (50, 760, "Lakeshore Development Plan 2023-2027")


def strokes(*lines: tuple[float, float, float, float]) -> str:
    return " ".join(f"{x} {y} m {to_x} {to_y} l S" for x, y, to_x, to_y in lines)


def boxes(*lines: tuple[float, float, float, float]) -> str:
    """Draw lines as word processors do: boxes of half a point, filled."""
    return " ".join(
        f"{x} {y} {max(to_x - x, 0.5)} {max(to_y - y, 0.5)} re f" for x, y, to_x, to_y in lines
    )


ACROSS = [(50, y, 530, y) for y in (700, 640, 600)] + [(290, 670, 470, 670)]
SIDES = [(50, 600, 50, 700), (530, 600, 530, 700)]
DOWN = [(x, 600, x, 700) for x in (170, 230, 290, 470)] + [(x, 600, x, 670) for x in (350, 410)]
TEXTS = [
    TITLE, (55, 665, "Indicator"), (175, 665, "Unit"), (235, 675, "Baseline"),
    (235, 660, "in 2022"), (350, 680, "Targets"), (300, 650, "2023"), (360, 650, "2025"),
    (420, 650, "2027"), (480, 665, "Source"), (55, 625, "Households with"),
    (55, 610, "piped water"), (180, 615, "%"), (240, 615, "71"), (300, 615, "75"),
    (360, 615, "83"), (420, 615, "92"), (480, 615, "Survey"), (50, 560, "All figures are yearly."),
]  # fmt: skip


def blocks(drawn: str, texts: list[tuple[float, float, str]] = TEXTS) -> tuple[Block, ...]:
    return read_document(pdf(texts, drawn=drawn), "plan.pdf").blocks


@pytest.mark.parametrize("draw", [strokes, boxes])
@pytest.mark.parametrize("sides", [SIDES, []])
def test_a_header_over_several_columns_holds_for_each_and_wrapped_cells_are_whole(draw, sides):
    data = pdf(TEXTS, drawn=draw(*ACROSS, *DOWN, *sides))
    items = draft_of(read_document(data, "plan.pdf")).items
    assert [(one.name, one.value, one.year, one.base_value, one.base_year) for one in items] == [
        ("Households with piped water", goal, year, 71, 2022)
        for goal, year in ((75, 2023), (83, 2025), (92, 2027))
    ]


def test_what_stands_above_and_below_a_table_is_read_in_its_order():
    first, table, last = blocks(strokes(*ACROSS, *DOWN, *SIDES))
    assert (first.text, last.text) == (TITLE[2], "All figures are yearly.")
    assert isinstance(table, Table)
    spans = {cell.text: (cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells}
    assert spans["Targets"] == (0, 3, 1, 3)
    assert spans["Baseline\nin 2022"] == (0, 2, 2, 1)


def test_a_table_that_a_page_ends_goes_on_and_its_last_line_may_be_missing():
    lower = [(x, y - 560, text) for x, y, text in TEXTS[1:-1]]
    upper = [(x, y, text) for x, y, text in TEXTS[1:-1]]
    across = [(50, y, 530, y) for y in (700, 640)] + [(290, 670, 470, 670)]
    moved = [(x, y - 560, to_x, to_y - 560) for x, y, to_x, to_y in [*across, *DOWN, *SIDES]]
    rows = strokes(*across, *DOWN, *SIDES, *moved)
    goals = draft_of(read_document(pdf([TITLE, *upper, *lower], drawn=rows), "a.pdf")).items
    assert [one.value for one in goals] == [75, 83, 92]  # the second time it is the same goal
    assert [len(one.others) for one in goals] == [1, 1, 1]


def test_tables_at_the_edges_of_many_pages_are_no_running_heads():
    page = [TITLE, *TEXTS[1:-1]]
    data = pdf(page, page[1:], page[1:], drawn=strokes(*ACROSS, *DOWN, *SIDES))
    goals = draft_of(read_document(data, "a.pdf")).items
    assert [(one.value, len(one.others)) for one in goals] == [(75, 2), (83, 2), (92, 2)]


def test_lines_of_a_path_that_is_moved_and_scaled_stand_where_they_are_drawn():
    half = [tuple(one / 2 - 10 for one in line) for line in [*ACROSS, *DOWN, *SIDES]]
    path = " ".join(f"{x} {y} m {to_x} {to_y} l" for x, y, to_x, to_y in half)
    (_, table, _) = blocks(f"q 2 0 0 2 20 20 cm {path} S Q")
    assert isinstance(table, Table)
    assert max(cell.column for cell in table.cells) == 6


def test_a_drawing_of_lines_is_no_table():
    lines = [(50, y, 530, y) for y in range(100, 700, 20)]
    lines += [(x, 100, x, 700) for x in range(50, 531, 20)]
    words = [TITLE, (60, 105, "2020"), (500, 105, "2025")]
    assert not any(isinstance(block, Table) for block in blocks(strokes(*lines), words))


@pytest.mark.parametrize(("step", "size"), [(5, 5000), (20, 5000)])
def test_thousands_of_lines_are_a_drawing_and_cost_little(step: int, size: int):
    lines = [(0, at, size, at) for at in range(0, size, step)]
    lines += [(at, 0, at, size) for at in range(0, size, step)]
    data = pdf([TITLE, (50, 50, "5 km")], drawn=strokes(*lines))
    page = data.replace(b"[0 0 600 800]", f"[0 0 {size} {size}]".encode())
    found = read_document(page, "plan.pdf").blocks
    assert [block.text for block in found] == [TITLE[2], "5 km"]  # type: ignore[union-attr]


def test_a_frame_is_no_table():
    frame = "40 590 500 150 re S"
    assert not any(isinstance(block, Table) for block in blocks(frame, [TITLE, (60, 700, "5%")]))


def test_a_place_is_that_of_the_text_in_a_cell():
    _, table, _ = blocks(strokes(*ACROSS, *DOWN, *SIDES))
    assert isinstance(table, Table)
    cell = next(cell for cell in table.cells if cell.text == "2027")
    assert isinstance(cell.place, PagePlace)
    assert cell.place.page == 1
    assert cell.place.box is not None
    assert cell.place.box[0] == pytest.approx(420, abs=1)


def test_a_number_beside_a_table_is_no_number_of_the_page_with_all_of_the_table():
    *texts, _ = TEXTS
    found = blocks(strokes(*ACROSS, *DOWN, *SIDES), [*texts, (545, 655, "12")])
    assert [isinstance(one, Table) for one in found] == [False, True, False]


def test_a_header_alone_at_the_foot_of_a_page_heads_the_next():
    def row(y: int, *texts: str) -> list[tuple[float, float, str]]:
        return [(55 + 120 * at, y, text) for at, text in enumerate(texts)]

    def lines(top: int, count: int) -> list[tuple[float, float, float, float]]:
        ys = [top - 30 * at for at in range(count + 1)]
        across = [(50, y, 530, y) for y in ys]
        return across + [(x, ys[-1], x, top) for x in (50, 170, 290, 410, 530)]

    head = row(70, "Indicator", "Unit", "2022", "2027 target")
    body = [*row(680, "Water", "%", "71", "92"), *row(650, "Light", "%", "40", "55")]
    drawn = strokes(*lines(90, 1), *lines(700, 2))
    first, table = read_document(pdf([TITLE, *head], body, drawn=drawn), "plan.pdf").blocks
    assert [cell.row for cell in table.cells] == [0] * 4 + [1] * 4 + [2] * 4
    assert first.text == TITLE[2]
