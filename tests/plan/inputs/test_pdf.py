from __future__ import annotations

import sys

import pytest

from tests.plan.inputs.office import pdf
from zzplan.plan.inputs import pdf as reader
from zzplan.plan.inputs.blocks import PagePlace, Passage, Table
from zzplan.plan.inputs.pdf import read_pdf
from zzplan.plan.inputs.refusal import DocumentError

HEADER = [(50, 700, "Indicator"), (250, 700, "2025"), (350, 700, "2030")]


def row(y: float, *texts: str) -> list[tuple[float, float, str]]:
    return [(x, y, text) for x, text in zip((50, 250, 350), texts, strict=False) if text]


def blocks(*pages: list[tuple[float, float, str]]) -> list[object]:
    return [
        [(c.place.page, c.row, c.column, c.text) for c in block.cells]
        if isinstance(block, Table)
        else (block.place.page, block.text)
        for block in read_pdf(pdf(*pages), "plan.pdf").blocks
    ]


def refused(data: bytes) -> str:
    with pytest.raises(DocumentError) as error:
        read_pdf(data, "plan.pdf")
    return error.value.code


def test_the_lines_of_a_paragraph_are_joined_and_their_ends_stay_visible():
    page = [
        (50, 700, "By 2030 the output of the whole region is to reach 250 billion yuan, and the"),
        (50, 686, "income of its residents is to double."),
        (50, 640, "A new paragraph."),
    ]
    assert blocks(page) == [
        (1, f"{page[0][2]}\n{page[1][2]}"),
        (1, "A new paragraph."),
    ]


def test_an_empty_cell_leaves_its_column_empty():
    page = HEADER + row(680, "GDP", "100", "150") + row(660, "Trade", "", "44")
    assert blocks(page) == [
        [
            (1, 0, 0, "Indicator"),
            (1, 0, 1, "2025"),
            (1, 0, 2, "2030"),
            (1, 1, 0, "GDP"),
            (1, 1, 1, "100"),
            (1, 1, 2, "150"),
            (1, 2, 0, "Trade"),
            (1, 2, 2, "44"),
        ]
    ]


def test_a_table_that_goes_on_over_a_page_is_one_and_its_header_stands_once():
    first = HEADER + row(680, "GDP", "100", "150")
    second = HEADER + row(680, "Trade", "20", "44")
    (table,) = blocks(first, second)
    assert [cell for cell in table if cell[1] == 2] == [
        (2, 2, 0, "Trade"),
        (2, 2, 1, "20"),
        (2, 2, 2, "44"),
    ]
    assert len(table) == 9


def test_page_numbers_and_running_heads_are_left_out():
    pages = [
        [(50, 780, "Plan of Riverton"), (50, 700, f"Text {n} of its own."), (300, 20, f"- {n} -")]
        for n in range(1, 5)
    ]
    assert blocks(*pages) == [(n, f"Text {n} of its own.") for n in range(1, 5)]


def test_a_running_line_may_have_the_number_of_its_page_beside_it():
    pages = [
        [
            (50, 780, "Plan of Riverton" if n % 2 else f"{n} | Plan of Riverton"),
            (50, 700, f"Text {n} of its own."),
            (50, 20, f"council.example/plan Page {n} of 4"),
        ]
        for n in range(1, 5)
    ]
    assert blocks(*pages) == [(n, f"Text {n} of its own.") for n in range(1, 5)]


def test_a_sum_at_the_foot_of_each_page_is_no_running_line():
    pages = [
        [(50, 780, f"Ward {n} of the city."), (50, 700, "Text."), (50, 20, f"Total {n * 120}")]
        for n in range(1, 5)
    ]
    assert [text for _, text in blocks(*pages) if text.startswith("Total")] == [
        "Total 120",
        "Total 240",
        "Total 360",
        "Total 480",
    ]


RAGGED = (
    "The council will build new homes in every ward of the city, and will work with its",
    "neighbours on roads. It means to have 1,200 homes on brownfield",
    "infrastructure sites by 2030.",
)


def test_a_line_is_full_when_the_next_word_had_no_room_in_it():
    page = [(50, 700 - 14 * n, line) for n, line in enumerate(RAGGED)]
    page += [(50, 650, "New homes"), (50, 636, "Schools and clinics")]
    assert blocks(page) == [
        (1, "\n".join(RAGGED)),
        (1, "New homes"),
        (1, "Schools and clinics"),
    ]


def test_what_stands_alone_sets_no_margin():
    page = [(50, 780, "12/1/2026"), (400, 780, "A plan of homes, roads and schools for all of us")]
    page += [(50, 700 - 14 * n, line) for n, line in enumerate(RAGGED)]
    assert (1, "\n".join(RAGGED)) in blocks(page)


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_each_part_keeps_its_page():
    first = [(50, 740, "A plan of homes."), (50, 60, RAGGED[0]), (50, 46, RAGGED[1])]
    second = [(50, 740, RAGGED[2]), (50, 700, RAGGED[0]), (50, 686, "whole region.")]
    document = read_pdf(pdf(first, second), "plan.pdf")
    _, plan, region = document.blocks
    assert isinstance(plan, Passage)
    assert plan.text == "\n".join(RAGGED)
    places = [document.at(plan, plan.text.index(words)) for words in ("1,200", "2030")]
    assert [place.page for place in places if isinstance(place, PagePlace)] == [1, 2]
    assert isinstance(region, Passage)
    assert isinstance(region.place, PagePlace)
    assert region.place.page == 2


def test_a_new_paragraph_on_the_next_page_stays_one():
    first = [(50, 60, RAGGED[0]), (50, 46, "neighbours on roads.")]
    second = [(50, 740, RAGGED[2]), (50, 726, "It is to have 40 schools.")]
    assert [page for page, _ in blocks(first, second)] == [1, 2]


def test_a_column_goes_on_in_the_next():
    left = [(50, 700 - 14 * n, f"The left column has line {n} of its text") for n in range(12)]
    right = [(320, 700 - 14 * n, f"The right column has line {n} of text") for n in range(12)]
    found = blocks([*left, *right])
    assert len(found) == 1


def test_a_title_that_ends_with_a_year_in_a_line_of_its_own_keeps_it():
    page = [
        (50, 760, "Corporate Plan 2024-"),
        (50, 746, "2028"),
        (50, 700, "Our aims."),
        (50, 40, "7"),
    ]
    assert blocks(page)[:2] == [(1, "Corporate Plan 2024-\n2028"), (1, "Our aims.")]


def test_two_columns_are_read_one_after_the_other():
    left = [(50, 700 - 14 * n, f"The left column has line {n} of its text") for n in range(12)]
    right = [(320, 700 - 14 * n, f"The right column has line {n} of text") for n in range(12)]
    mixed = [one for pair in zip(left, right, strict=True) for one in pair]
    text = "\n".join(one[1] for one in blocks(mixed) if isinstance(one, tuple))
    assert text.index("left column has line 11") < text.index("right column has line 0")


def test_pages_without_text_are_called_scanned():
    assert refused(pdf([])) == "document-scanned"


def test_what_is_no_pdf_is_refused():
    assert refused(b"%PDF-1.4 cut") == "document-broken"


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader, "_MOST_PAGES", 1)
    assert refused(pdf([(50, 50, "a")], [(50, 50, "b")])) == "document-too-many-pages"


def test_characters_that_no_font_shows_are_said(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader, "_is_unreadable", lambda character: character == "5")
    assert read_pdf(pdf([(50, 50, "5")]), "a.pdf").unread == ("unreadable-characters",)


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert refused(pdf([(50, 50, "5")])) == "extra-missing"


def test_a_typewriters_blank_parts_no_words_and_two_of_them_do():
    """Its characters are 6 points apart, whatever their own width: of "is 5" the ink of the first
    ends and that of the second begins far from the blank between them.
    """
    first = [("i", 2.5, 0.0, 3.5, 5.0), ("s", 8.0, 0.0, 10.0, 5.0), (" ", 12.0, 0.0, 18.0, 0.0)]
    last = ("5", 20.0, 0.0, 22.0, 5.0)
    assert [one.text for one in reader.pieces_of([*first, last])] == ["is 5"]
    more = [*first, (" ", 18.0, 0.0, 24.0, 0.0), ("5", 26.0, 0.0, 28.0, 5.0)]
    assert [one.text for one in reader.pieces_of(more)] == ["is", "5"]
