"""Charts as SVG: alone in a file, or within a page, which brings the colours."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from html import escape

from zzplan.plan.words.visible import visible
from zzplan.report.chart import Chart, LineName, Mark, Scale, labelled
from zzplan.report.model import Report, Target
from zzplan.report.width import cells

WIDTH, HEIGHT = 360, 170
_TOP, _BELOW, _LEFT, _GAP = 12, 20, 10, 8
_CELL = 6.4
"""The width of one cell of text at the size of the labels."""
_LINE = 14
"""The height of a label."""
_DRAWN: tuple[LineName, ...] = ("needed", "other", "stated")
_TITLE = 26
_WHOLE = _TITLE + HEIGHT + _LINE + 8
"""The height of a chart that stands alone: with its title and its legend."""

Height = Callable[[float], float]
"""Where a value stands."""


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield one drawing with the chart of each goal, one below the other."""
    charts = list(report.charts(target.language)) if report.charts else []
    height = max(1, len(charts)) * _WHOLE
    texts = [one.title for one in charts] + [one.says for one in charts if not one.lines]
    width = max([WIDTH, *(20 + round(cells(text) * 8) for text in texts)])
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" class="alone">\n<style>{colours()}</style>\n'
        f'<rect class="paper" width="{width}" height="{height}"/>\n'
    )
    for number, one in enumerate(charts):
        yield f'<g transform="translate(0 {number * _WHOLE})" class="{one.tone}">\n'
        yield f'<text class="title" x="{_LEFT}" y="18">{_text(one.title)}</text>\n'
        yield f'<g transform="translate(0 {_TITLE})">\n'
        if one.lines:
            yield from drawn(one)
            yield from _legend(one)
        else:
            yield f'<text x="{_LEFT}" y="14">{_text(one.says)}</text>\n'
        yield "</g>\n</g>\n"
    yield "</svg>\n"


def colours() -> str:
    """Return the style of charts, light and dark."""
    return _read("chart.css")


def within(chart: Chart, key: str) -> Iterator[str]:
    """Yield a chart as a picture of a page."""
    yield (
        f'<svg class="chart {chart.tone}" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="{key}-says">\n<title id="{key}-says">{_text(chart.says)}</title>\n'
    )
    yield from drawn(chart)
    yield "</svg>\n"


def drawn(chart: Chart) -> Iterator[str]:
    """Yield the axis, the lines, the intervals and the labels."""
    scale = chart.scale
    ends = [one for one in (chart.end, chart.projected) if one is not None]
    right = WIDTH - _GAP - max((cells(one.text) * _CELL for one in ends), default=0.0) - _GAP
    left = _LEFT + 10 + (cells(chart.start.text) * _CELL if chart.start else 0.0)
    across = Scale(float(chart.first), float(max(chart.last, chart.first + 1)))

    def x(year: float) -> float:
        return round(left + across.share(year) * (right - left), 1)

    def y(value: float) -> float:
        return round(_TOP + (1 - scale.share(value)) * (HEIGHT - _TOP - _BELOW), 1)

    base = HEIGHT - _BELOW + 4
    yield f'<path class="axis" d="M{x(chart.first)} {base}H{x(chart.last)}"/>\n'
    room = (right - left) / max(1, chart.last - chart.first)
    for year in labelled(chart.first, chart.last, room, 5.5 * _CELL):
        place = f'x="{x(year)}" y="{HEIGHT - 3}" text-anchor="middle"'
        yield f'<text class="year" {place}>{year}</text>\n'
    for name in _DRAWN:
        line = chart.lines.get(name)
        if line:
            points = " ".join(f"{x(year)},{y(value)}" for year, value in sorted(line.items()))
            yield f'<polyline class="{name}" points="{points}"/>\n'
    for year, value in sorted(chart.lines.get("actual", {}).items()):
        yield f'<circle class="actual" cx="{x(year)}" cy="{y(value)}" r="3"/>\n'
    if chart.start is not None:
        yield from _interval("start", chart.start, x(chart.first), y)
    if chart.end is not None:
        yield from _interval("goal", chart.end, x(chart.last), y)
    if chart.projected is not None:
        yield from _interval("projected", chart.projected, x(chart.last) - 4, y)
    yield from _labels(chart, right + _GAP, y)


def _interval(name: str, mark: Mark, at: float, y: Height) -> Iterator[str]:
    if mark.low is not None and mark.high is not None and y(mark.low) - y(mark.high) >= 1:
        yield f'<path class="box {name}" d="M{at} {y(mark.high)}V{y(mark.low)}"/>\n'
    yield f'<circle class="end {name}" cx="{at}" cy="{y(mark.value)}" r="3.5"/>\n'


def _labels(chart: Chart, right: float, y: Height) -> Iterator[str]:
    """Yield the numbers at the ends; two that would cover each other move apart."""
    if chart.start is not None:
        place = f'x="{_LEFT}" y="{round(y(chart.start.value) + 4, 1)}"'
        yield f'<text class="start" {place}>{_text(chart.start.text)}</text>\n'
    goal, projected = chart.end, chart.projected
    at_goal = y(goal.value) + 4 if goal else 0.0
    at_projected = y(projected.value) + 4 if projected else 0.0
    if goal and projected and abs(at_goal - at_projected) < _LINE:
        middle = (at_goal + at_projected) / 2
        up = _LINE / 2 if at_goal <= at_projected else -_LINE / 2
        middle = min(max(middle, _LINE + 6), HEIGHT - _BELOW)
        at_goal, at_projected = middle - up, middle + up
    for name, mark, at in (("goal", goal, at_goal), ("projected", projected, at_projected)):
        if mark is not None:
            yield (
                f'<text class="{name}" x="{round(right, 1)}" y="{round(at, 1)}">'
                f"{_text(mark.text)}</text>\n"
            )


def _legend(chart: Chart) -> Iterator[str]:
    at = float(_LEFT)
    for name, words in chart.names.items():
        if name not in chart.lines:
            continue
        line = HEIGHT + 7
        if name == "actual":
            yield f'<circle class="actual" cx="{at + 9}" cy="{line}" r="3"/>\n'
        else:
            yield f'<path class="{name}" d="M{at} {line}h18"/>\n'
        yield f'<text class="year" x="{at + 23}" y="{line + 4}">{_text(words)}</text>\n'
        at = round(at + 36 + cells(words) * _CELL, 1)


def _text(text: str) -> str:
    return escape(visible(text))


def _read(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as stream:
        return stream.read()
