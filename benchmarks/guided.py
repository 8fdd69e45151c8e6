"""Bytes that look for new ground: ``python -m benchmarks.guided plans --minutes 20 --seed 1``.

Coverage-guided (atheris, which is libFuzzer): what reaches a line that nothing reached before is
kept and changed further. ``plans`` are the bytes of a plan file, through a command in three
formats; ``documents`` those of a text, a page or a table, through ``zzplan read``. Neither may end
in a traceback, in 70, or in a number that is none. The bytes that do are printed and kept.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import pkgutil
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SUFFIXES = (".txt", ".md", ".html", ".csv")
MISSING = (
    "benchmarks.guided needs atheris: python -m pip install atheris (Linux, and the Pythons that "
    "it has wheels for); benchmarks.fuzz goes without."
)
_LONGEST = 20_000
_SLOW = 30
"""Seconds after which an input counts as a hang; another job on the machine may slow it down."""


def plans(data: bytes, folder: Path) -> None:
    """Run a command on the bytes of a plan file."""
    from tests.fuzz import checks

    checks.boundary(data, folder / "plan.yaml", Random(len(data)))


def documents(data: bytes, folder: Path) -> None:
    """Read the bytes as a document; the first one says of which sort."""
    from tests.fuzz import checks

    file = folder / f"document{SUFFIXES[data[0] % len(SUFFIXES)] if data else '.txt'}"
    file.write_bytes(data[1:])
    code, _out, err = checks.run_here(["read", str(file)])
    assert code in (0, 1, 2), (code, data)
    assert "Traceback" not in err, data


TARGETS: dict[str, tuple[Callable[[bytes, Path], None], str, bytes]] = {
    "plans": (plans, "tests/**/*.yaml", b""),
    "documents": (documents, "tests/reading/texts/*", b"\0"),
}
"""What is tried, and the files that it starts from, with the bytes before each."""


def start(what: str, folder: Path) -> Path:
    """Put the first inputs into a folder and return it."""
    _, pattern, before = TARGETS[what]
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, file in enumerate(sorted(ROOT.glob(pattern))):
        if file.is_file() and file.stat().st_size < _LONGEST:
            (corpus / f"{number}").write_bytes(before + file.read_bytes())
    return corpus


def main() -> int:
    """Go on for some minutes."""
    parser = argparse.ArgumentParser(prog="benchmarks.guided")
    parser.add_argument("what", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print(MISSING, file=sys.stderr)
        return 2
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["zzplan"]):
        import zzplan

        for module in pkgutil.walk_packages(zzplan.__path__, "zzplan."):  # lazy ones too
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    folder = Path(tempfile.mkdtemp())
    try:
        _fuzz(atheris, options, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _fuzz(atheris: Any, options: argparse.Namespace, folder: Path) -> None:
    target = TARGETS[options.what][0]
    arguments = [
        sys.argv[0],
        f"-max_total_time={int(options.minutes * 60)}",
        f"-seed={options.seed}",
        f"-max_len={_LONGEST}",
        f"-timeout={_SLOW}",
        "-print_final_stats=1",
        str(start(options.what, folder)),
    ]
    atheris.Setup(arguments, lambda data: target(data, folder))
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
