"""Mutants: does a test fail where a line is wrong? ``python -m benchmarks.mutants --sample 60``.

A sample of small changes to ``engine/``, to the reading of numbers in ``plan/`` and to
``reading/``: a comparison, an operator, a number or a condition is another one. In a copy of the
tree, the tests that reach the line are run until one fails (`benchmarks.forks`). A mutant that
none notices survives: it wants a test, or a reason why nothing can tell.

The answers are kept in a file (``--state``), so that a run that was stopped goes on where it was;
answers about another tree are forgotten.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from types import CodeType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from benchmarks.forks import Forks

ROOT = Path(__file__).resolve().parents[1]
READERS = (
    "units/*", "numbers/*", "words/chinese", "model/series", "entries/changes", "entries/direction",
    "entries/prices", "entries/printed_goal", "entries/relative", "entries/yearly",
    "claims/conversions", "claims/dimensions", "claims/expressions", "claims/figures",
    "claims/tokens",
)  # fmt: skip
"""What reads numbers, their words, units and years in ``plan/``."""
FOLDERS = (
    "tests/engine", "tests/plan", "tests/reading", "tests/findings", "tests/errors", "tests/fuzz",
    "tests/commands", "tests/golden", "tests/report", "tests/api",
)  # fmt: skip
PYTEST = ("-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-profile", "quick")
TIMEOUT = 400
"""Seconds of a processor, so that a loaded machine makes no survivor look killed."""

_COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip


class Mutant(NamedTuple):
    """One change: the file, where in the order of its nodes, and what it reads then."""

    file: str
    place: int
    line: int
    lines: range
    """Those of its statement, of which only the head counts where others stand within."""
    change: str

    @property
    def key(self) -> str:
        """Return what tells it from the others."""
        return f"{self.file}:{self.line} {self.change} #{self.place}"


def changed(node: ast.AST) -> tuple[str, ast.AST] | None:
    """Return another node and what was changed; None for one that stays."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARISONS:
        other = _COMPARISONS[type(node.ops[0])]()
        new: ast.AST = ast.Compare(node.left, [other, *node.ops[1:]], node.comparators)
        return f"{type(node.ops[0]).__name__} is {type(other).__name__}", new
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        operator = _OPERATORS[type(node.op)]()
        new = ast.BinOp(node.left, operator, node.right)
        return f"{type(node.op).__name__} is {type(operator).__name__}", new
    if isinstance(node, ast.BoolOp):
        either: ast.boolop = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        return f"{type(node.op).__name__} is another", ast.BoolOp(either, node.values)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        return f"without {type(node.op).__name__}", node.operand
    if isinstance(node, ast.Constant):
        value = node.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return f"{value} is {value + 1}", ast.Constant(value + 1)
    return None


class _Change(ast.NodeTransformer):
    """Changes the node at one place, counted in the order of the walk."""

    def __init__(self, place: int) -> None:
        self.left = place

    def visit(self, node: ast.AST) -> ast.AST:
        """Change the node, or go on within it."""
        found = changed(node)
        if found is not None:
            self.left -= 1
            if self.left == -1:
                return ast.copy_location(found[1], node)
        return self.generic_visit(node)


def mutants(file: Path) -> Iterator[Mutant]:
    """Yield every mutant of a file.

    Declarations of tables at its top are no arithmetic, and how much a cache holds is no answer.
    """
    name = file.relative_to(ROOT).as_posix()
    place = 0

    def walk(node: ast.AST, within: bool, lines: range) -> Iterator[Mutant]:
        nonlocal place
        found = changed(node)
        if found is not None:
            place += 1
            if within:
                yield Mutant(name, place - 1, getattr(node, "lineno", 0), lines, found[0])
        if isinstance(node, ast.stmt):
            body: list[ast.stmt] = getattr(node, "body", [])
            end = body[0].lineno if body else (node.end_lineno or node.lineno) + 1
            lines = range(node.lineno, max(end, node.lineno + 1))
        sizes = getattr(node, "decorator_list", [])  # of caches, which change no answer
        for child in ast.iter_child_nodes(node):
            inner = (within or isinstance(node, ast.FunctionDef)) and child not in sizes
            yield from walk(child, inner, lines)

    yield from walk(ast.parse(file.read_text(encoding="utf-8")), False, range(0))


def wrong(mutant: Mutant) -> ast.AST:
    """Return the module with the mutant."""
    tree = ast.parse((ROOT / mutant.file).read_text(encoding="utf-8"))
    return ast.fix_missing_locations(_Change(mutant.place).visit(tree))


def noticed(mutant: Mutant, forks: Forks) -> bool:
    """Tell whether a test fails of a mutant.

    What is computed while modules are imported is there before the mutant is: a survivor among it,
    and a default of an argument, is tried again in a process of its own.
    """

    def code(tree: ast.AST) -> CodeType:
        assert isinstance(tree, ast.Module)
        return compile(tree, ROOT / mutant.file, "exec", dont_inherit=True)

    _, room, *inner, name = Path(mutant.file).parts
    reaching = forks.reaching(mutant.file, mutant.lines)
    homes = "/".join(["tests", room, *inner]), f"tests/{room}"
    own = *(f"{home}/test_{name}" for home in homes), mutant.file  # its doctests
    tests = forks.order(mutant.file, reaching, own)
    right = ast.parse((ROOT / mutant.file).read_text(encoding="utf-8"))
    found = forks.notices(tests, code(right), code(wrong(mutant)))
    if found is None or (not found and "" in reaching):
        return noticed_apart(mutant, tests or [f"tests/{room}", f"zzplan/{room}"])
    return found


def noticed_apart(mutant: Mutant, tests: Sequence[str]) -> bool:
    """Tell whether a test fails of a mutant that is in the file from the beginning."""
    path = ROOT / mutant.file
    right = path.read_text(encoding="utf-8")
    path.write_text(ast.unparse(wrong(mutant)), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", *PYTEST]
    try:
        done = subprocess.run(
            [*command, *tests],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_limited,
            check=False,
        )
        return done.returncode != 0
    finally:
        path.write_text(right, encoding="utf-8")


def _limited() -> None:
    """End what runs in circles: it is noticed."""
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (TIMEOUT, TIMEOUT))


def digest() -> str:
    """Return what tells one tree from another."""
    files = [file for room in ("zzplan", "tests") for file in (ROOT / room).rglob("*.*")]
    read = (file.read_bytes() for file in sorted(files) if file.suffix != ".pyc" and file.is_file())
    return hashlib.sha256(b"\0".join(read)).hexdigest()[:12]


def run(options: argparse.Namespace) -> int:
    """Run a sample in this tree and list the survivors."""
    import pytest

    from benchmarks.forks import Forks

    files = [
        *sorted((ROOT / "zzplan" / "engine").glob("*.py")),
        *(
            file
            for names in READERS
            for file in sorted((ROOT / "zzplan" / "plan").glob(f"{names}.py"))
        ),
        *sorted((ROOT / "zzplan" / "reading").rglob("*.py")),
    ]
    every = [one for file in files if options.only in file.as_posix() for one in mutants(file)]
    sample = Random(options.seed).sample(every, min(options.sample, len(every)))
    state = Path(options.state)
    kept = json.loads(state.read_text(encoding="utf-8")) if state.exists() else {}
    answers: dict[str, bool] = kept.get(digest(), {})
    if options.again:
        answers = {key: noticed for key, noticed in answers.items() if noticed}
    out = os.fdopen(os.dup(1), "w")

    def work(forks: Forks) -> None:
        for number, mutant in enumerate(sample, 1):
            if mutant.key not in answers:
                answers[mutant.key] = noticed(mutant, forks)
                state.write_text(json.dumps({digest(): answers}, indent=1), encoding="utf-8")
            said = "killed" if answers[mutant.key] else "SURVIVED"
            print(f"{number:4}/{len(sample)} {said:8} {mutant.key}", file=out, flush=True)
        survivors = [one for one in sample if not answers[one.key]]
        share = 1 - len(survivors) / len(sample)
        print(f"\n{len(every)} mutants, a sample of {len(sample)}: {share:.0%} killed.", file=out)
        print("Survivors:", *(f"  {one.key}" for one in survivors), sep="\n", file=out, flush=True)

    known = hashlib.sha256(f"{digest()} {options.tests}".encode()).hexdigest()[:12]
    forks = Forks(ROOT, state.with_name(f"{state.stem}.{known}.lines.json"), work, options.seconds)
    forks.start()
    pytest.main([*PYTEST, "--capture=sys", "-q", *options.tests.split(","), "zzplan"], [forks])
    return 0


def main() -> int:
    """Make a copy of the tree and run a sample there."""
    parser = argparse.ArgumentParser(prog="benchmarks.mutants")
    parser.add_argument("--sample", type=int, default=60, help="how many mutants")
    parser.add_argument("--seed", type=int, default=0, help="which ones")
    parser.add_argument("--only", default="", help="a part of the file's name")
    parser.add_argument("--state", default="mutants.json", help="where the answers are kept")
    parser.add_argument("--seconds", type=float, default=60, help="of tests for one mutant")
    parser.add_argument("--tests", default=",".join(FOLDERS), help="folders, with commas between")
    parser.add_argument("--again", action="store_true", help="try survivors again")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        return run(options)
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", "__pycache__", ".venv"))
        if (ROOT.parent / "shared").is_dir():  # the facts that some tests need
            Path(folder, "shared").symlink_to(ROOT.parent / "shared")
        command = [sys.executable, "-m", "benchmarks.mutants", "--here", *sys.argv[1:]]
        command += ["--state", str(Path(options.state).resolve())]
        return subprocess.run(command, cwd=tree, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
