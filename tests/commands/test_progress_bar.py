"""A bar is for a terminal and for work of more than a second."""

from __future__ import annotations

import io
import sys

import pytest

from zzplan.commands import progress_bar
from zzplan.plan.inputs.ticks import tick


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, *, quiet: bool = False) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress_bar.progress_bar(quiet=quiet):
        for done in range(1, 11):
            tick(done, 10)
    return stream.getvalue()


def test_long_work_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_bar, "PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")
    assert "%" in shown(Terminal(), monkeypatch)


def test_nothing_else_shows_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(Terminal(), monkeypatch) == ""
    monkeypatch.setattr(progress_bar, "PATIENCE", -1.0)
    assert shown(io.StringIO(), monkeypatch) == ""
    assert shown(Terminal(), monkeypatch, quiet=True) == ""
