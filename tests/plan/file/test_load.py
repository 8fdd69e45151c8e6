"""From a file's bytes to a plan, or to one error that holds every mistake."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from zzplan.finding import START, Finding, Span
from zzplan.plan.file import load as module
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import load, load_located, parse
from zzplan.plan.file.locate import VARIABLE, Located

SHORT = "zzplan: 1\ngoals: {gdp: {unit: 亿元, goal: 5000}}\n"


def refusal(path: str | None) -> PlanError:
    with pytest.raises(PlanError) as caught:
        load(path)
    return caught.value


class Stream:
    """A standard input of some bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_by_its_name(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "计划.yaml"
    path.write_text(SHORT, encoding=encoding)
    found = load(str(path))
    assert ([goal.name for goal in found.goals], found.text) == (["gdp"], SHORT)
    assert (found.file, found.packaged) == (str(path), False)


def test_a_file_is_read_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "p.yaml").write_text(SHORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, "p.yaml")
    assert load().file == "p.yaml"


def test_a_file_is_found_in_a_folder_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(SHORT, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    assert load().file == "../targets.yaml"


def test_the_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stream(SHORT.encode()))
    found = load("-")
    assert (found.file, [goal.name for goal in found.goals]) == ("<stdin>", ["gdp"])


def test_a_closed_standard_input_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    (found,) = refusal("-").diagnostics
    assert (found.code, found.span) == ("unreadable-file", START)


@pytest.mark.parametrize("name", ["", "no.yaml", "no/such/folder/p.yaml"])
def test_a_file_that_is_missing(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    error = refusal(name)
    assert error.diagnostics == (Finding(START, "no-such-file"),)
    assert (error.file, error.text) == (name or '""', "")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(str(tmp_path)).diagnostics == (Finding(START, "is-a-folder"),)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read it all")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(SHORT, encoding="utf-8")
    path.chmod(0)
    (found,) = refusal(str(path)).diagnostics
    assert (found.code, list(found.params)) == ("unreadable-file", ["reason"])


def test_a_file_below_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(SHORT, encoding="utf-8")
    (found,) = refusal(str(tmp_path / "p.yaml" / "q.yaml")).diagnostics
    assert found.code == "unreadable-file"
    assert found.params["reason"]


def test_a_name_that_no_file_can_have() -> None:
    (found,) = refusal("a\0b").diagnostics
    assert found.code == "unreadable-file"
    assert "embedded null" in str(found.params["reason"])  # a byte, since 3.13 a character


@pytest.mark.parametrize(("size", "refused"), [(len(SHORT.encode()), False), (20, True)])
def test_a_file_that_is_too_large(
    size: int, refused: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(SHORT, encoding="utf-8")
    monkeypatch.setattr(module, "_LARGEST", size)
    if refused:
        (found,) = refusal(str(path)).diagnostics
        assert (found.code, list(found.params)) == ("file-too-large", ["megabytes"])
    else:
        assert load(str(path)).goals


def test_the_limit_is_64_megabytes() -> None:
    assert module._LARGEST == 64 * 1024 * 1024


def test_bytes_of_another_encoding_are_refused_with_the_text_to_quote(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes(SHORT.encode("gbk"))
    error = refusal(str(path))
    (found,) = error.diagnostics
    assert (found.code, found.params["guess"]) == ("encoding", "GB18030")
    assert error.text == SHORT


def test_a_file_that_is_no_yaml_is_refused_with_its_text() -> None:
    with pytest.raises(PlanError) as caught:
        parse("zzplan: [1", "p.yaml")
    assert (caught.value.file, caught.value.text) == ("p.yaml", "zzplan: [1")
    assert [one.code for one in caught.value.diagnostics] == ["unclosed"]
    assert str(caught.value) == "p.yaml:1:9: error[unclosed]"


def test_mistakes_of_yaml_and_of_meaning_come_together_in_order() -> None:
    text = "zzplan: 1\nwow: 1\nnote: &a b\ngoals: {gdp: {unit: 亿元, goal: NO}}\nnote: c\n"
    with pytest.raises(PlanError) as caught:
        parse(text)
    assert [(one.span.line, one.code) for one in caught.value.diagnostics] == [
        (2, "unknown-key"),
        (3, "anchor"),
        (4, "bad-number"),
        (5, "duplicate-key"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "zzplan: 1\nindicators: {gdp：3000}",
        "zzplan: 1\nplans: {p: {goals: {gdp:5}}, q: {goals: {}}}",
    ],
)
def test_a_slip_that_was_found_as_yaml_is_not_found_again(text: str) -> None:
    with pytest.raises(PlanError) as caught:
        parse(text)
    assert [one.code for one in caught.value.diagnostics] in (
        ["full-width-colon"], ["missing-space"],
    )  # fmt: skip


def test_the_file_may_be_the_carried_one(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(SHORT, encoding="utf-8")
    found = load_located(Located(str(path), "targets.yaml", True))
    assert (found.packaged, found.file) == (True, "targets.yaml")


def test_an_error_sorts_its_mistakes_by_place() -> None:
    late, early, same = (
        Finding(Span(2, 1, 2), "b"),
        Finding(Span(1, 5, 6), "c"),
        Finding(Span(2, 1, 2), "a"),
    )
    assert PlanError([late, early, same], file="p").diagnostics == (early, same, late)


def test_a_table_of_goals_is_a_plan_file_in_every_encoding(tmp_path: Path):
    path = tmp_path / "目标.csv"
    path.write_bytes("指标,单位,目标\n产值,亿元,5000\n".encode("gb18030"))
    assert load(str(path)).goals[0].name == "产值"


def test_a_table_whose_bytes_are_no_text_is_refused(tmp_path: Path):
    path = tmp_path / "goals.csv"
    path.write_bytes(b"\xff\xff\xff\xff")
    with pytest.raises(PlanError) as error:
        load(str(path))
    assert [one.code for one in error.value.diagnostics] == ["document-encoding"]
