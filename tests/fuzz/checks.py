"""What holds of every generated plan; each check raises AssertionError with the plan."""

from __future__ import annotations

import contextlib
import io
import json
import math
from collections.abc import Iterator
from pathlib import Path
from random import Random

import zzplan
from tests.fuzz import grammar, oracle
from tests.fuzz.grammar import Goal
from zzplan.cli import run
from zzplan.report.render.formats import FORMATS

COMMANDS = ("check", "progress", "list", "project", "check --strict", "project --needed")


def verdicts(text: str) -> list[str]:
    """Check a plan from Python."""
    return [str(one.verdict) for one in zzplan.check(zzplan.parse(text))]


def against_oracle(goals: list[Goal]) -> list[str]:
    """Each verdict is that of the fractions; return the verdicts."""
    text = grammar.text(goals)
    found = verdicts(text)
    for one, said in zip(goals, found, strict=True):
        wanted = oracle.verdict(one)
        assert said == (wanted or said), f"{said}, by fractions {wanted}: {one}\n{text}"
    return found


def metamorphic(goals: list[Goal], found: list[str], random: Random) -> None:
    """What changes no figure changes no verdict."""
    for line_end in ("\n", "\r\n"):
        text = grammar.text(goals, random, line_end)
        assert verdicts(text) == found, text
    # The same amounts in another magnitude: 3000亿 of 亿元 and of 万亿元.
    scaled = [one._replace(baseline=one.baseline + "亿", goal=one.goal + "亿") for one in goals]
    text = grammar.text(scaled)
    assert verdicts(text) == found, text
    assert verdicts(text.replace("unit: 亿元", "unit: 万亿元")) == found, text


def monotone(goals: list[Goal], found: list[str]) -> None:
    """A better baseline or a better rate is never worse."""
    for what in ("baseline", "rate"):
        better = [_better(one, what) for one in goals]
        text = grammar.text(better)
        for one, before, after in zip(better, found, verdicts(text), strict=True):
            assert oracle.ORDER.index(after) >= oracle.ORDER.index(before), (
                f"{before}, then {after} of a better {what}: {one}\n{text}"
            )


def _better(one: Goal, what: str) -> Goal:
    """Return a goal with its first digit raised or lowered: zeros and decimals stay as they are."""
    digits = getattr(one, what)
    sign, bare = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    step = 1 if one.rising or sign else -1
    first = int(bare[0]) + step
    if not 1 <= first <= 9:
        return one
    return Goal(**{**one._asdict(), what: f"{sign}{first}{bare[1:]}"})


def boundary(data: bytes, file: Path, random: Random) -> int:
    """No bytes end in a crash, and no format has a code of its own; return the code."""
    file.write_bytes(data)
    command = random.choice(COMMANDS)
    forms = random.sample(FORMATS, 2)
    codes = {}
    for form in ["table", *forms]:
        codes[form], out, err = run_here([*command.split(), "-f", str(file), "--format", form])
        assert "Traceback" not in err, data
        if form == "json" and out:
            _finite(json.loads(out, parse_constant=_refuse))
    assert set(codes.values()) <= {0, 1, 2}, (codes, command, data)
    assert len(set(codes.values())) == 1, (codes, command, data)
    return codes["table"]


def run_here(arguments: list[str]) -> tuple[int, str, str]:
    """Run the command line in this process."""
    with contextlib.ExitStack() as stack:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(err))
        code = run(arguments)
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())
    return code, texts[0], texts[1]


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} in JSON")


def _finite(value: object) -> None:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
        else:
            assert not isinstance(one, float) or math.isfinite(one)


def all_of(seed: int, folder: Path) -> Iterator[str]:
    """Draw a plan and its spoilt bytes, and check everything; yield what was done, for counting."""
    random = Random(seed)
    goals = [grammar.goal(random) for _ in range(random.randint(1, 6))]
    found = against_oracle(goals)
    yield from found
    metamorphic(goals, found, random)
    monotone(goals, found)
    data = grammar.text(goals).encode()
    file = folder / "plan.yaml"
    yield f"code {boundary(data, file, random)}"
    for _ in range(4):
        yield f"code {boundary(grammar.spoilt(data, random), file, random)}"
