"""The pictures in docs show what the command prints today."""

from __future__ import annotations

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not part of the package")

from benchmarks.pictures import PICTURES, picture, screen, text_of
from zzplan.report.width import cells


@pytest.mark.parametrize("language", PICTURES)
def test_a_picture_holds_the_output_of_the_command(language: str) -> None:
    # `python -m benchmarks.pictures` draws them anew
    svg = PICTURES[language].read_text(encoding="utf-8")
    assert list(text_of(svg)) == screen(language, colour=False)
    assert svg == picture(language)


@pytest.mark.parametrize("language", PICTURES)
def test_a_screen_of_80_cells_and_24_lines_holds_the_whole(language: str) -> None:
    lines = screen(language, colour=False)
    assert max(map(cells, lines)) <= 80
    assert len(lines) <= 26
