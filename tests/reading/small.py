"""Small texts, each with everything that is read of it: what a user wants of one rule.

A file of `small/` holds the cases of one module of the reader. A case begins with ``=== what it
shows``, behind which ``| name.csv`` may say that it is no plain text; then the text, and behind
``→ `` one line for each goal, claim and figure left out, with what a plan file has of it.
``ZZPLAN_UPDATE_GOLDEN=1`` writes these lines anew: read the difference before you commit it.
"""

from __future__ import annotations

import os
import re

import pytest

from tests.reading.marked import FOLDER
from tests.reading.telling import told
from zzplan.plan.inputs.documents import read_document


def small(module: str) -> list[object]:
    """Return the cases of a module as parameters: the module, and which of them."""
    return [pytest.param(module, at, id=case[0]) for at, case in enumerate(_cases(module))]


def _cases(module: str) -> list[tuple[str, str, str, list[str]]]:
    """Return the title of each case, the name of its file, its text, and what is read of it."""
    text = (FOLDER / "small" / f"{module}.txt").read_text(encoding="utf-8")
    cases = []
    for case in re.split("^=== ", text, flags=re.MULTILINE)[1:]:
        head, _, rest = case.partition("\n")
        title, _, name = head.partition(" | ")
        lines = [line.removeprefix("→ ") for line in rest.splitlines() if line.startswith("→ ")]
        cases.append((title, name or "plan.txt", rest.partition("→ ")[0], lines))
    return cases


def check(module: str, at: int) -> None:
    """Compare what is read of a small text with what stands below it."""
    _, name, text, expected = _cases(module)[at]
    document = read_document(text.rstrip("\n").encode(), name)
    found = [line.replace("\n", " ") for line in told(document)]
    if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
        _write(module, at, found)
    else:
        assert found == expected


def _write(module: str, at: int, found: list[str]) -> None:
    path = FOLDER / "small" / f"{module}.txt"
    parts = re.split("^(?==== )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = parts[at + 1].partition("→ ")[0].rstrip("\n")
    parts[at + 1] = "\n".join([text, *(f"→ {line}" for line in found)]) + "\n\n"
    path.write_text("".join(parts).rstrip("\n") + "\n", encoding="utf-8")
