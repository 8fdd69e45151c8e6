"""Commands run in turn, each in a process of its own: how long they take, how much they hold."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

_ROOT = Path(__file__).resolve().parents[1]
_SCRIPT = Path(sys.executable).with_name("zzplan")
_KIBIBYTE = 1 if sys.platform == "darwin" else 1024
"""The unit of `ru_maxrss`: bytes there, kibibytes elsewhere."""


class Cost(NamedTuple):
    """What a command takes, as the median over all rounds."""

    seconds: float
    """From the start of the process to its end."""
    peak: float
    """The most memory it held at once, in bytes."""
    processor: float
    """Seconds of a processor, which another job on the machine hardly changes."""


class Pair(NamedTuple):
    """A command and what it is measured against."""

    name: str
    command: tuple[str, ...]
    reference_name: str
    reference: tuple[str, ...]
    limit: float
    """The ratio of their times that is still good enough."""


def interleave(pairs: Sequence[Pair], rounds: int, folder: str) -> list[tuple[Cost, Cost]]:
    """Run every pair in every round, so that a busy moment of the machine meets both sides.

    Parameters
    ----------
    pairs : sequence of Pair
    rounds : int
        How often each command is run, after one run that fills the caches.
    folder : str
        Where the commands are run.

    Returns
    -------
    list of (Cost, Cost)
        For each pair the cost of its command and of its reference.
    """
    environment = quiet_environment(os.environ)
    runs: list[tuple[list[Cost], list[Cost]]] = [([], []) for _ in pairs]
    for number in range(rounds + 1):
        for pair, (costs, references) in zip(pairs, runs, strict=True):
            sides = [(pair.command, costs), (pair.reference, references)]
            for command, into in sides if number % 2 else reversed(sides):
                cost = run(command, folder, environment)
                if number:
                    into.append(cost)
    return [(_median(costs), _median(references)) for costs, references in runs]


def run(
    command: Sequence[str],
    folder: str,
    environment: Mapping[str, str],
    codes: Sequence[int] = (0, 1),
) -> Cost:
    """Run a command once, its output thrown away.

    Raises
    ------
    RuntimeError
        If it ends with none of the codes: by default 0 (nothing found) and 1 (a finding).
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,  # the remark on the carried plan
    )  # fmt: skip
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(seconds, usage.ru_maxrss * _KIBIBYTE, usage.ru_utime + usage.ru_stime)


def instructions(command: Sequence[str], folder: str) -> int | None:
    """Count the instructions of a command, the same on a busy machine; None without valgrind.

    A script is run by the Python that it names, whose byte code is there from a run before.
    """
    if shutil.which("valgrind") is None:
        return None
    if command[0] != sys.executable:
        command = (sys.executable, *command)
    environment = quiet_environment(os.environ) | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
         *command],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, encoding="utf-8", check=False,
    )  # fmt: skip
    found = re.search(r"I +refs: +([\d,]+)", done.stderr)
    return int(found.group(1).replace(",", "")) if found else None


def quiet_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment without what would steer Python, zzplan or its language."""
    kept = {
        name: value
        for name, value in environ.items()
        if not name.startswith(("PYTHON", "ZZPLAN_", "COVERAGE", "LC_", "LANG"))
    }
    kept["LC_ALL"] = "C.UTF-8"
    if not _SCRIPT.is_file():
        kept["PYTHONPATH"] = str(_ROOT)
    return kept


def zzplan() -> tuple[str, ...]:
    """Return how zzplan is run: by the script beside this Python, else as a module."""
    return (str(_SCRIPT),) if _SCRIPT.is_file() else (sys.executable, "-m", "zzplan")


def rounds_wanted(what: str, default: int) -> int:
    """Read ``--rounds N`` from the command line."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--rounds", type=int, default=default, metavar="N",
                        help="how often each command is run (default: %(default)s)")  # fmt: skip
    rounds: int = parser.parse_args().rounds
    if rounds < 1:
        parser.error("at least one round is needed")
    return rounds


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(*map(median, zip(*costs, strict=True)))
