"""The digits of a document are kept, zeros included: they say how far a number is rounded."""

from __future__ import annotations

from io import BytesIO

import pytest

from zzplan.engine.review import review
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of

HEADER = ("指标", "单位", "2025年", "2030年", "年均增速〔累计〕")
ROWS = (
    ("森林覆盖率", "%", "50.0", "55.0", "0.90个百分点"),
    ("基层诊疗占比", "%", "61.0", "65.0", "〔4.5〕"),
    ("工业增加值", "亿元", "100.0", "146.00", "8.0%"),
)


def markdown(rows: tuple[tuple[str, ...], ...]) -> bytes:
    lines = [" | ".join(row) for row in (HEADER, ("---",) * len(HEADER), *rows)]
    return "\n".join(["# 青溪县“十五五”规划\n", *(f"| {line} |" for line in lines)]).encode()


def page(rows: tuple[tuple[str, ...], ...]) -> bytes:
    body = "".join(f"<tr><td>{'<td>'.join(row)}" for row in (HEADER, *rows))
    return f"<meta charset=utf-8><h1>青溪县“十五五”规划</h1><table>{body}</table>".encode()


def csv(rows: tuple[tuple[str, ...], ...]) -> bytes:
    return "\n".join(",".join(row) for row in (HEADER, *rows)).encode()


def book(rows: tuple[tuple[str, ...], ...]) -> bytes:
    xlsxwriter = pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")
    stream = BytesIO()
    written = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = written.add_worksheet("指标")
    for at, row in enumerate((HEADER, *rows)):
        for column, text in enumerate(row):
            if at and text.replace(".", "").isdigit():
                shown = "#,##0." + "0" * len(text.partition(".")[2])
                number = written.add_format({"num_format": shown})
                sheet.write_number(at, column, float(text), number)
            else:
                sheet.write_string(at, column, text)
    written.close()
    return stream.getvalue()


def printed(document: Document) -> list[tuple[str | None, ...]]:
    read = ReadDocument("plan", document, draft_of(document), drafted(draft_of(document)), "")
    return [
        tuple(one.text if one else None for one in (goal.baseline, goal.rate, goal.goal))
        for goal in plan_file_of(read).goals
    ]


@pytest.mark.parametrize(
    ("made", "name"), [(markdown, "a.md"), (page, "a.html"), (csv, "a.csv"), (book, "a.xlsx")]
)
def test_numbers_of_a_table_keep_their_zeros(made, name) -> None:
    assert printed(read_document(made(ROWS), name)) == [
        ("50.0%", "0.90个百分点", "55.0%"),
        ("61.0%", None, "65.0%"),
        ("100.0", "8.0%", "146.00"),
    ]


def test_what_only_rounded_digits_would_excuse_is_found() -> None:
    """65.0 - 61.0 is within 0.1 of 4.0 and not 4.5; 50.0 + 5 x 0.9 is at most 54.8."""
    document = read_document(markdown(ROWS), "a.md")
    draft = draft_of(document)
    found = review(plan_file_of(ReadDocument("a.md", document, draft, drafted(draft), "")))
    assert [one.answer.verdict for one in found.claims] == ["fails"]
    assert [one.answer.verdict for one in found.goals] == ["short", "no-rate", "met"]


def test_a_baseline_that_the_text_takes_from_the_table_keeps_its_zeros() -> None:
    text = "\n\n到2030年，森林覆盖率达到55%。\n"
    rows = (("森林覆盖率", "%", "50.0", "55", "-"),)
    assert ("50.0%", None, "55%") in printed(read_document(markdown(rows) + text.encode(), "a.md"))


def test_a_number_is_printed_as_in_its_own_place() -> None:
    """Another place around it prints the same number with other digits."""
    text = "# 青溪县“十五五”规划\n\n到2030年，研发强度由2.0%提高到3%，企业占比3.00%。\n"
    assert ("2.0%", None, "3%") in printed(read_document(text.encode(), "a.md"))


def test_only_a_format_of_fixed_decimals_shows_zeros() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")
    stream = BytesIO()
    written = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = written.add_worksheet()
    formats = ("General", "0", "0.00", "#,##0.0_);(#,##0.0)", "0.0#", "0.0,", "0.0E+00")
    for row, code in enumerate(formats):
        sheet.write_number(row, 0, 61, written.add_format({"num_format": code}))
    written.close()
    (table,) = read_document(stream.getvalue(), "a.xlsx").blocks
    assert [cell.text for cell in table.cells] == ["61", "61", "61.00", "61.0", "61.0", "61", "61"]  # type: ignore[union-attr]
