"""Mutants: does a test fail where a line is wrong? ``python -m benchmarks.mutants --sample 60``.

A sample of small changes to ``engine/``, to the reading of numbers in ``plan/`` and to
``reading/``: a comparison, an operator, a number or a condition is another one. Each is made in a
copy of the tree, and tests are run until one fails: those of the mutant's own module first, then
the others of its room, then those of the other rooms and of whole outputs. A mutant that none
notices survives: it wants a test, or a reason why nothing can tell.

The answers are kept in a file (``--state``), so that a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
READERS = (
    "bare_rates", "changes", "chinese", "counts", "currencies", "digits", "dimensions", "direction",
    "expressions", "figures", "given", "magnitudes", "measures", "multiples", "numerals", "prices",
    "printed_goal", "printed_number", "quantity", "relative", "series", "shares", "tokens",
    "unit_parts", "units", "wording", "words", "yearly", "years",
)  # fmt: skip
"""What reads numbers, their words, units and years in ``plan/``."""

TIMEOUT = 100
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
    """Yield every mutant of a file; declarations of tables at its top are no arithmetic."""
    name = file.relative_to(ROOT).as_posix()
    place = 0

    def walk(node: ast.AST, within: bool) -> Iterator[Mutant]:
        nonlocal place
        found = changed(node)
        if found is not None:
            place += 1
            if within:
                yield Mutant(name, place - 1, getattr(node, "lineno", 0), found[0])
        for child in ast.iter_child_nodes(node):
            yield from walk(child, within or isinstance(node, ast.FunctionDef))

    yield from walk(ast.parse(file.read_text(encoding="utf-8")), False)


def attempts(file: str) -> Iterator[list[str]]:
    """Yield what to run, the likeliest to notice first."""
    _, room, name = Path(file).parts
    own = Path("tests", room, f"test_{name}")
    if (ROOT / own).exists():
        yield [str(own), file]
    yield [f"tests/{room}", f"zzplan/{room}"]
    others = ("findings", "errors", "fuzz", "commands", "golden", "api", "engine", "reading")
    yield [f"tests/{other}" for other in others if other != room]


def _limited() -> None:
    """End what runs in circles: it is noticed."""
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (TIMEOUT, TIMEOUT))


def killed(mutant: Mutant, tree: Path) -> bool:
    """Tell whether a test fails of a mutant in a copy of the tree."""
    path = tree / mutant.file
    right = path.read_text(encoding="utf-8")
    wrong = ast.fix_missing_locations(_Change(mutant.place).visit(ast.parse(right)))
    path.write_text(ast.unparse(wrong), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        for tests in attempts(mutant.file):
            command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
            command += ["-p", "no:xdist", "--hypothesis-profile", "quick"]
            done = subprocess.run(
                [*command, *tests],
                cwd=tree,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                preexec_fn=_limited,
                check=False,
            )
            if done.returncode:
                return True
        return False
    finally:
        path.write_text(right, encoding="utf-8")


def main() -> int:
    """Run a sample and list the survivors."""
    parser = argparse.ArgumentParser(prog="benchmarks.mutants")
    parser.add_argument("--sample", type=int, default=60, help="how many mutants")
    parser.add_argument("--seed", type=int, default=0, help="which ones")
    parser.add_argument("--only", default="", help="a part of the file's name")
    parser.add_argument("--state", default="mutants.json", help="where the answers are kept")
    options = parser.parse_args()
    files = [
        *sorted((ROOT / "zzplan" / "engine").glob("*.py")),
        *(ROOT / "zzplan" / "plan" / f"{name}.py" for name in READERS),
        *sorted((ROOT / "zzplan" / "reading").glob("*.py")),
    ]
    every = [one for file in files if options.only in file.as_posix() for one in mutants(file)]
    sample = Random(options.seed).sample(every, min(options.sample, len(every)))
    state = Path(options.state)
    answers: dict[str, bool] = json.loads(state.read_text()) if state.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", "__pycache__", ".venv"))
        if (ROOT.parent / "shared").is_dir():  # the facts that some tests need
            Path(folder, "shared").symlink_to(ROOT.parent / "shared")
        for number, mutant in enumerate(sample, 1):
            if mutant.key not in answers:
                answers[mutant.key] = killed(mutant, tree)
                state.write_text(json.dumps(answers, indent=1))
            said = "killed" if answers[mutant.key] else "SURVIVED"
            print(f"{number:4}/{len(sample)} {said:8} {mutant.key}", flush=True)
    survivors = [one for one in sample if not answers[one.key]]
    share = 1 - len(survivors) / len(sample)
    print(f"\n{len(every)} mutants, a sample of {len(sample)}: {share:.0%} killed. Survivors:")
    for one in survivors:
        print(f"  {one.key}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
