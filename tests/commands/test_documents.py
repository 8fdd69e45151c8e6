"""Documents where a plan file may stand: refusals with a way out, verdicts at their place."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from tests.conftest import Outcome
from tests.plan.inputs.office import archive, docx, p, pdf, tbl, tc
from zzplan.plan.inputs import archive as archives
from zzplan.plan.inputs import bounds
from zzplan.plan.inputs import pdf as pages

Run = Callable[..., Outcome]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = archive(
    word__document_xml='<!DOCTYPE a [<!ENTITY b "5">]><w:document xmlns:w="w">&b;</w:document>'
)
CELLS = docx(tbl(*[[tc("5家"), tc("6")]] * 3))
TABLE = docx(
    p("澜川市“十五五”规划")
    + tbl(
        [tc("指标"), tc("单位"), tc("2025年"), tc("2030年"), tc("年均增长")],
        [tc("地区生产总值"), tc("亿元"), tc("3000"), tc("5000"), tc("8%")],
    )
)


def book() -> bytes:
    stream = BytesIO()
    written = xlsxwriter.Workbook(stream, {"in_memory": True})
    written.add_worksheet("指标").write("A1", "5家")
    written.add_worksheet("说明")
    written.close()
    return stream.getvalue()


REFUSALS = {
    "document-broken": (
        "a.docx", b"5",
        "the document is damaged, or is not what its name says (open it in the program that made "
        "it, and save it again)",
        "文件已损坏，或与后缀不符（请用原来的软件打开并重新保存）",
    ),
    "document-encrypted": (
        "a.docx", OLE,
        "the document is protected by a password (open it, and save it without the password)",
        "文件有密码保护（请打开后去掉密码另存）",
    ),
    "document-format": (
        "a.doc", OLE,
        "a file in the format of Word is not read (save it as .docx, .xlsx or .pdf)",
        "Word格式的文件无法读取（请另存为.docx、.xlsx或.pdf）",
    ),
    "document-encoding": (
        "a.txt", b"\xff\xff\xff\xff",
        "the bytes of the file are no text in any encoding that is known (save it as UTF-8)",
        "文件内容不是任何已知编码的文本（请另存为UTF-8）",
    ),
    "document-entities": (
        "a.docx", ENTITIES,
        "the document declares entities of its own, which no office program does (open it in the "
        "program that made it, and save it again)",
        "文件自行定义了实体，办公软件不会这样写（请用原来的软件打开并重新保存）",
    ),
    "document-scanned": (
        "a.pdf", pdf([]),
        "the pages hold pictures and no text (have a program recognise the text, then read its "
        "output)",
        "各页只有图像，没有文字（请先用文字识别（OCR）软件识别，再读取其结果）",
    ),
    "nothing-read": (
        "a.txt", "5家企业的规划\n\n2021年有5家。".encode(),
        "no figure of the document was read as a goal (zzplan read --left-out lists the figures "
        "that it has, each with the reason)",
        "文件中没有读出任何目标（zzplan read --left-out列出其中的数字及未列入的原因）",
    ),
}  # fmt: skip


def said(run: Run, path: Path, code: str, language: str, *arguments: str) -> str:
    found = run(*(arguments or ("check", str(path))), "--lang", language)
    assert (found.code, found.out) == (2, "")
    head = f"{path}: error[{code}]: "
    assert found.err.startswith(head), found.err
    return found.err.removeprefix(head).splitlines()[0]


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize(("language", "place"), [("en", 2), ("zh", 3)])
def test_a_document_that_is_not_read_is_refused_with_the_way_out(
    code: str, language: str, place: int, tmp_path: Path, run: Run
) -> None:
    name, data = REFUSALS[code][:2]
    (tmp_path / name).write_bytes(data)
    words = said(run, tmp_path / name, code, language)
    assert words == REFUSALS[code][place]


@pytest.mark.parametrize(
    ("module", "name", "least", "file", "data", "code", "words"),
    [
        (archives, "LARGEST", 2**20, "a.docx", docx(p("5" * 2**21)), "document-too-large",
         "the document holds more than 1 MB when unpacked (take the part that has the goals)"),
        (bounds, "MOST_CELLS", 5, "a.docx", CELLS, "document-too-many-cells",
         "the tables have more than 5 cells (take the part that has the goals)"),
        (bounds, "MOST_PARAGRAPHS", 1000, "a.docx", docx(p("5") * 1001), "document-too-long",
         "the document has more than 1,000 paragraphs or 2,000,000 characters (take the part that "
         "has the goals)"),
        (bounds, "MOST_CHARACTERS", 10, "a.txt", b"5" * 11, "document-too-long",
         "the document has more than 60,000 paragraphs or 10 characters (take the part that has "
         "the goals)"),
        (pages, "_MOST_PAGES", 1, "a.pdf", pdf([], []), "document-too-many-pages",
         "the document has more than 1 pages (take the pages that have the goals)"),
    ],
)  # fmt: skip
def test_a_document_without_end_is_refused(
    module: object, name: str, least: int, file: str, data: bytes, code: str, words: str,
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(module, name, least)
    (tmp_path / file).write_bytes(data)
    assert said(run, tmp_path / file, code, "en") == words


def test_a_part_that_is_not_installed_is_named_with_its_install_line(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    path = tmp_path / "a.xlsx"
    path.write_bytes(book())
    assert said(run, path, "extra-missing", "en") == (
        "files such as a.xlsx need a part of zzplan that is not installed "
        "(python -m pip install 'zzplan[xlsx]')"
    )


def test_a_sheet_that_is_missing_is_named_with_those_that_are_there(
    tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(book())
    words = said(run, path, "no-such-sheet", "en", "read", str(path), "--sheet", "附表")
    assert words == 'the workbook has no sheet "附表" (one of: 指标, 说明)'


def test_a_document_is_checked_and_its_goal_stands_at_its_place(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(TABLE)
    found = json.loads(run("check", str(path), "--format", "json").out)
    (goal,) = found["results"]
    assert (goal["goal"], goal["verdict"]) == ("地区生产总值", "short")
    assert goal["location"] == {
        "file": str(path), "line": None, "column": None, "place": "table 1, row 2, column 4",
    }  # fmt: skip
    assert found["findings"][0]["location"] == goal["location"]
    assert (found["summary"]["read"], found["summary"]["left_out"]) == (1, 0)


@pytest.mark.parametrize(
    ("language", "place", "end"),
    [
        ("en", "table 1, row 2, column 4", "1 figure was read as a goal, 0 to be looked at. 0 "
         "other figures were left out (zzplan read {file} --left-out).\n"),
        ("zh", "表1第2行第4列", "读出1个目标，其中0个需要核对。另有0个数字未列入（见zzplan read "
         "{file} --left-out）。\n"),
    ],
)  # fmt: skip
def test_a_check_of_a_document_ends_with_what_was_read(
    language: str, place: str, end: str, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(TABLE)
    found = run("check", str(path), "地区生产总值", "--lang", language)
    assert found.code == 1
    assert place in found.out
    assert found.out.endswith(end.format(file=path))


def test_a_goal_of_a_text_stands_at_its_line_and_column(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.md"
    path.write_text("# 规划\n\n到2025年，高新技术企业达到500家以上。\n", encoding="utf-8")
    (goal,) = json.loads(run("list", str(path), "--format", "json").out)["results"]
    assert (goal["location"]["line"], goal["location"]["column"]) == (3, 16)
    assert "place" not in goal["location"]


def test_a_text_that_is_a_plan_file_is_read_as_one(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("zzplan: 1\ngoals: {gdp: {unit: 亿元, goal: 5000}}\n", encoding="utf-8")
    assert json.loads(run("list", str(path), "--format", "json").out)["results"][0]["goal"] == "gdp"


def test_a_table_in_csv_without_columns_of_goals_is_read_as_a_document(
    tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("指标,单位,2025年,2030年\n地区生产总值,亿元,3000,5000\n", encoding="utf-8")
    (goal,) = json.loads(run("list", str(path), "--format", "json").out)["results"]
    assert (goal["goal"], goal["base_printed"], goal["goal_printed"]) == (
        "地区生产总值", "3000", "5000",
    )  # fmt: skip


@pytest.mark.parametrize("form", ["github", "sarif", "junit", "jsonl", "csv", "tsv", "markdown"])
def test_every_format_writes_the_check_of_a_document(form: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(TABLE)
    found = run("check", str(path), "--format", form)
    assert found.code == 1, found.err
    if form != "markdown":
        assert "table 1, row 2, column 4" in found.out


def test_years_that_a_document_does_not_say_are_told_beside_it(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("地区生产总值由3000亿元提高到5000亿元，力争年均增长8%。", encoding="utf-8")
    found = run("check", str(path))
    assert found.code == 0
    assert "--base-year YEAR gives one" in found.out
    assert "--goal-year YEAR gives one" in found.out
    found = run("check", str(path), "--base-year", "2021", "--goal-year", "2026")
    assert found.code == 1
    assert "--base-year" not in found.out


@pytest.mark.parametrize(
    ("base", "goal", "shown"),
    [("2020/21", "2025/26", "2020/21 to 2025/26"), ("FY21", "FY26", "FY21 to FY26"),
     ("二〇二一", "2026年", "2021 to 2026")],
)  # fmt: skip
def test_years_are_told_in_the_forms_of_a_plan_file(
    tmp_path: Path, run: Run, base: str, goal: str, shown: str
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("Income will grow by 8% a year from £3,000m to £5,000m.", encoding="utf-8")
    found = run("check", str(path), "--base-year", base, "--goal-year", goal)
    assert found.code == 1
    assert shown in found.out


def test_a_year_that_is_none_is_refused_with_what_to_write(run: Run) -> None:
    found = run("check", "plan.txt", "--goal-year", "2025/28")
    assert found.code == 2
    assert '"2025/28" is no year; write four digits, such as 2026, or 2023/24' in found.err


@pytest.mark.parametrize("years", [("2030", None), ("2030", "2025"), ("2025", "2025")])
def test_years_that_do_not_fit_each_other_are_named_at_the_document(
    tmp_path: Path, run: Run, years: tuple[str, str | None]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("全市规划\n\n到2025年，高新技术企业达到500家。", encoding="utf-8")
    base, goal = years
    found = run("check", str(path), "--base-year", base, *(("--goal-year", goal) if goal else ()))
    assert found.code == 2
    assert "plan.txt: error[years-order]: the goal year 2025 does not come after" in found.err


def test_a_base_year_that_is_no_earlier_than_its_goal_refuses_that_goal_alone(
    tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "全市规划\n\n到2025年，汽车产量由2025年的10万辆提高到21万辆，学校达到90所。",
        encoding="utf-8",
    )
    found = run("check", str(path), "--format", "json")
    assert found.code == 0
    assert [one["name"] for one in json.loads(found.out)["results"] if one["type"] == "goal"] == [
        "学校"
    ]


def test_years_are_not_told_beside_a_plan_file(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 5}}}", encoding="utf-8")
    found = run("check", str(path), "--base-year", "2021")
    assert found.code == 2
    assert "are for documents" in found.err


def test_what_is_to_be_done_without_a_number_is_listed(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("到2025年，高新技术企业达到500家以上，实现建制村5G全覆盖。", encoding="utf-8")
    found = run("read", str(path), "--left-out", "--format", "jsonl")
    (record,) = map(json.loads, found.out.splitlines())
    assert (record["text"], record["reason"]) == ("实现建制村5G全覆盖", "no-number")


def test_what_is_said_of_a_plan_stands_where_its_document_has_a_goal(
    run: Callable[..., Outcome], tmp_path: Path
) -> None:
    # a plan of three lines was told of line 11, which only its draft has
    file = tmp_path / "one.txt"
    file.write_text(
        "Westmere Council Plan 2022 to 2030\n\n"
        "Apprenticeships will grow 10% a year from 1,150 in 2022 to 2,000 in 2030.\n",
        encoding="utf-8",
    )
    said = run("check", str(file)).out
    assert f"{file}:3  The label" in said
    assert "2022 to 2030 in Westmere Council Plan 2022 to 2030 for 2022-2030:" in said
    assert f"{file}:11" not in said


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("title: Town plan 2022-2030", "2022-2030 in Town plan 2022-2030: "),
        ("title: Town plan", None),
        ("sources: {s: {title: Plan of 2022-2030}}\nsource: s", "      2022-2030 for 2022-2030: "),
    ],
)
def test_a_label_is_told_with_the_plan_that_it_names(
    title: str, words: str | None, run: Callable[..., Outcome], tmp_path: Path
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        f"zzplan: 1\n{title}\nbase_year: 2022\ngoal_year: 2030\n"
        "goals: {jobs: {unit: jobs, baseline: 100, goal: 120}}\n",
        encoding="utf-8",
    )
    said = run("check", str(file)).out
    assert (words or "") in said
    assert ("The label" in said) is (words is not None)
    assert "in  for" not in said


def test_a_document_without_a_suffix_is_known_by_its_bytes(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    plan.write_text("到2025年，地区生产总值达到5000亿元以上。\n", encoding="utf-8")
    code, out, _ = run("check", str(plan))
    assert code == 0
    assert out.startswith(f"{plan}: 1 goal\n")
    plan.write_text("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 5}}}", encoding="utf-8")
    assert run("list", str(plan)).out.startswith(f"{plan}: 1 goal, 1 indicator.\n")


@pytest.mark.parametrize("suffix", ["odt", "pptx", "et"])
def test_what_other_office_programs_write_is_refused_with_the_way_out(
    suffix: str, run: Run, tmp_path: Path
) -> None:
    made = tmp_path / f"plan.{suffix}"
    made.write_bytes(b"\x00\x01")
    code, out, err = run("check", str(made))
    assert (code, out) == (2, "")
    assert "error[document-format]" in err
    assert "save it as .docx, .xlsx or .pdf" in err


def test_a_bulletin_without_goals_and_claims_is_read_and_said_to_be(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "bulletin.txt"
    text = "清河县2021年统计公报\n\n2021年企业已有5家，人口为62.4万人。"
    path.write_text(text, encoding="utf-8")
    found = run("check", str(path))
    assert found.code == 0
    assert "2 other figures were left out" in found.out
    assert found.out.endswith(
        "\nNothing could be judged: no goals were read, and no claims between figures.\n"
    )
    assert run("report", str(path), "-o", str(tmp_path / "page.html")).code == 0
    assert json.loads(run("check", str(path), "--format", "json").out)["results"] == []
    path.write_text("没有数字。", encoding="utf-8")
    assert "error[nothing-read]" in run("check", str(path)).err


def test_the_table_says_where_to_look(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("全市“十五五”规划\n\n到2030年，企业达到500家。项目300个。\n", encoding="utf-8")
    rows = run("check", str(path)).out.splitlines()
    (unsure,) = (row for row in rows if row.endswith(", look at it"))
    assert "300" in unsure
    assert "1 to be looked at" in "\n".join(rows)


def test_a_folder_that_is_no_goal_is_called_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("plans", "gdp"):
        (tmp_path / name).mkdir()
    found = run("check", "plans")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("plans: error[is-a-folder]")
    assert run("check", "gdp").out.startswith("GDP")  # a goal of the plan that answers


def test_a_folder_is_called_one(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("check", ".")
    assert code == 2
    assert "error[is-a-folder]" in err


def test_the_claim_of_a_document_is_said_in_words(run: Run, tmp_path: Path) -> None:
    """12 - 8.2 is 3.8, and not 4.8."""
    text = "到2030年，占比由2025年的8.2%提高到12%，提高4.8个百分点。\n"
    plan = tmp_path / "plan.txt"
    plan.write_text(text, encoding="utf-8")
    out = run("--lang", "zh", "check", str(plan), "占比*").out
    assert "\n  占比 - 占比（基数） = 4.8个百分点\n" in out
    assert "printed(" not in out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", ["plan.csv", "pipe"])
@pytest.mark.parametrize("command", ["check", "read"])
def test_a_table_in_a_pipe_is_read_once(command: str, name: str, run: Run, tmp_path: Path) -> None:
    """A shell makes a pipe of <(…), whose name says nothing."""
    path = tmp_path / name
    os.mkfifo(path)
    text = "指标,单位,2020年,2025年目标\n地区生产总值,亿元,100,200\n常住人口,万人,30,31\n"
    writer = threading.Thread(target=path.write_text, args=(text,), daemon=True)
    writer.start()
    found = run(command, str(path))
    assert found.code == 0
    assert "常住人口" in found.out
    writer.join()


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_a_document_that_is_called_a_plan_file_is_said_to_be_one(
    name: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(TABLE)
    found = run("check", str(tmp_path / name))
    assert (found.code, found.out) == (2, "")
    assert "its bytes are those of a document of the form docx" in found.err


def test_a_workbook_that_is_called_a_table_is_read_as_a_workbook(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.csv").write_bytes(TABLE)
    found = run("check", str(tmp_path / "plan.csv"))
    assert (found.code, found.out.count("地区生产总值")) == (1, 3)  # and in what accepts it
