"""One process that has imported everything and collected every test, and forks for each mutant.

As a plugin of pytest, `Forks` first runs all tests once, in a child, and notes which lines each of
them reaches and how long it takes. Then a child for each mutant puts the wrong code into the
functions that live in memory and runs the tests that reach the line, those of the mutant's own
module first, then one of each way through it, until one fails. Tests that take long are left out,
and those that start a process, in which nothing is seen: that can only let a mutant live.
"""

from __future__ import annotations

import functools
import gc
import importlib
import json
import math
import os
import pkgutil
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest
from coverage import Coverage

SECONDS = 20
"""Of a processor, for one test beyond ten times what it took before: then it runs in circles."""
LONGEST = 3
"""Seconds that a test may take to be noted: in its time ten others tell more."""
MEMORY = 4 << 30
"""Bytes that a child may have, so that a mutant that hoards fills no machine."""
_APART = ("subprocess.Popen", "os.fork", "os.posix_spawn")


def codes(code: CodeType) -> Iterator[CodeType]:
    """Yield a code object and all that it holds."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from codes(one)


def put(right: CodeType, wrong: CodeType) -> bool:
    """Give every function in memory that has code of one module that of another; tell if any."""
    others = {old: new for old, new in zip(codes(right), codes(wrong), strict=True) if old != new}
    found = False
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__ in others:
            one.__code__ = others[one.__code__]
            found = True
    return found


def forget() -> None:
    """Empty every cache, so that what was computed before is computed again."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()


def _end(*_: object) -> None:
    pytest.fail("it takes too long")


class Forks:
    """Runs tests in children: all of them once, and those that a mutant may disturb.

    Parameters
    ----------
    root : Path
        The tree whose ``zzplan`` is imported.
    notes : Path
        Where it stands, or will stand, which lines each test reaches.
    work : Callable
        What to do when the tests are collected.
    budget : float
        The seconds of a processor for one mutant, by what its tests took before.
    """

    def __init__(
        self, root: Path, notes: Path, work: Callable[[Forks], None], budget: float = math.inf
    ) -> None:
        self.root, self.notes, self.work, self.budget = root, notes, work, budget
        self._coverage = Coverage(data_file=None, config_file=False, include=[f"{root}/zzplan/*"])
        self._items: dict[str, pytest.Item] = {}
        self._seconds: dict[str, float] = {}
        self._reached: dict[str, dict[str, list[int]]] = {}
        self._failed = self._apart = False

    def start(self) -> None:
        """Import the package, and note what is reached from now until the tests are collected."""
        sys.addaudithook(self._audit)
        self._coverage.start()
        import zzplan

        for module in pkgutil.walk_packages(zzplan.__path__, "zzplan."):  # lazy ones too
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)

    def _audit(self, event: str, _: Any) -> None:
        self._apart |= event in _APART

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notice a test that fails."""
        self._failed |= report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Do the work in the place of the tests."""
        self._coverage.stop()
        self._items = {item.nodeid: item for item in session.items}
        if not self.notes.exists() and (code := self.child(self._note, memory=None)):
            raise RuntimeError(f"the tests could not be noted: {code}")
        found = json.loads(self.notes.read_text(encoding="utf-8"))
        self._seconds, self._reached = found["seconds"], found["reached"]
        self.work(self)
        return True

    def _note(self) -> int:
        """Run every test once and write down which lines those that pass reach."""
        seconds = {"": 0.0}  # the name of what is reached before a test
        caches = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]
        signal.signal(signal.SIGPROF, _end)
        self._coverage.start()
        for test, item in self._items.items():
            for cache in caches:  # what an earlier test left there is reached again
                cache.cache_clear()
            self._apart = False
            start = time.process_time()
            self._coverage.switch_context(test)
            signal.setitimer(signal.ITIMER_PROF, LONGEST)
            failed = self._fails(item)
            signal.setitimer(signal.ITIMER_PROF, 0)
            if not failed and not self._apart:
                seconds[test] = time.process_time() - start
        self._coverage.stop()
        data = self._coverage.get_data()
        number = {test: i for i, test in enumerate(seconds)}
        reached = {
            Path(file).relative_to(self.root).as_posix(): {
                line: [number[test] for test in tests if test in number]
                for line, tests in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
        }
        self.notes.write_text(json.dumps({"seconds": seconds, "reached": reached}), "utf-8")
        return 0

    def _fails(self, item: pytest.Item) -> bool:
        self._failed = False
        try:
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        except pytest.fail.Exception:  # its time was over while it was reported
            return True
        return self._failed

    def child(self, do: Callable[[], int], memory: int | None = MEMORY) -> int:
        """Do something in a child and return its code; a signal that ended it is negative."""
        pid = os.fork()
        if pid:
            return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        code = 1
        try:
            null = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(null, stream)
            if memory is not None:
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            code = do()
        finally:
            os._exit(code)

    def reaching(self, file: str, lines: range) -> set[str]:
        """Return the tests that reach one of these lines, "" for what is reached before a test."""
        at, names = self._reached.get(file, {}), list(self._seconds)
        return {names[test] for line in lines for test in at.get(str(line), ())}

    def order(self, file: str, tests: set[str], first: tuple[str, ...]) -> list[str]:
        """Return the tests to run: those whose names begin so, then those that differ most.

        Of the tests that go one way through the file the quickest comes first, one of each way
        before another of any: a hundred texts that are read alike tell no more than one. What is
        beyond the budget is left out.
        """
        known = sorted(self._items.keys() & tests, key=self._seconds.__getitem__)
        numbers = {number: one for number, one in enumerate(self._seconds) if one in tests}
        ways: dict[str, list[str]] = {one: [] for one in known}
        for line, those in self._reached.get(file, {}).items():
            for number in numbers.keys() & set(those):
                ways.setdefault(numbers[number], []).append(line)
        met: Counter[tuple[str, ...]] = Counter()
        ranks = {}
        for one in known:
            way = tuple(ways[one])
            ranks[one] = (not one.startswith(first), met[way])
            met[way] += 1
        known.sort(key=ranks.__getitem__)
        spent = accumulate(self._seconds[one] for one in known)
        return [one for one, total in zip(known, spent, strict=True) if total <= self.budget]

    def notices(self, tests: Sequence[str], right: CodeType, wrong: CodeType) -> bool | None:
        """Tell whether a test fails of wrong code; None if no function in memory has the right one.

        Parameters
        ----------
        tests : sequence of str
            What to run.
        right, wrong : CodeType
            The module as it is, and with the mutant.
        """

        def run() -> int:
            forget()
            if not put(right, wrong):
                return 3
            for test in tests:
                signal.setitimer(signal.ITIMER_PROF, SECONDS + 10 * self._seconds[test])
                if self._fails(self._items[test]):  # the timer's signal ends the child
                    return 1
            return 0

        code = self.child(run)
        return None if code == 3 else code != 0
