"""The coverage-guided harness: what it tries, what it starts from, and what it says without."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not part of the package")

from benchmarks import guided


def test_without_atheris_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["benchmarks.guided", "plans"])
    assert guided.main() == 2
    assert "pip install atheris" in capsys.readouterr().err


@pytest.mark.parametrize("what", guided.TARGETS)
def test_its_targets_take_what_they_start_from(what: str, tmp_path: Path) -> None:
    inputs = sorted(guided.start(what, tmp_path).iterdir())
    assert inputs
    for file in inputs[:5]:
        guided.TARGETS[what][0](file.read_bytes(), tmp_path)
    guided.TARGETS[what][0](b"", tmp_path)


def test_a_broken_input_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.fuzz import checks

    monkeypatch.setattr(checks, "run", lambda arguments: 70)
    with pytest.raises(AssertionError):
        guided.documents(b"\0x", tmp_path)
    with pytest.raises(AssertionError):
        guided.plans(b"zzplan: 1", tmp_path)
