"""``python -m benchmarks.reading FOLDER``: how well goals are read out of documents.

The folder has texts in ``docs/``, what stands in them in ``*.gold.jsonl``, and the scorer
``score.py``, which is run as it is. Printed are recall, precision and the field rates, for each
text and for each group of the draft, and how long the reading took. ``--claims FILE`` (by default
``claims.csv`` of the folder ``facts`` beside ``data``) lists which claims between figures are
found, and every other one that is proposed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.claims import proposed
from benchmarks.claims import scored as scored_claims
from zzplan.plan.inputs.charset import decoded
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.keys import SURETIES
from zzplan.report.records.reading import goal_records

UNUSABLE = 2
"""The exit code of a folder that cannot be used."""


def drafts(folder: Path) -> tuple[list[dict[str, Any]], float, int]:
    """Read all texts of a folder: the records, the seconds and the characters."""
    records, seconds, size = [], 0.0, 0
    for path in sorted(folder.glob("*.txt")):
        text = decoded(path.read_bytes())
        if text is None:
            raise ValueError(f"{path.name} is no text")
        begin = time.perf_counter()
        draft = draft_of(read_text(text[0], path.name))
        seconds += time.perf_counter() - begin
        size += len(text[0])
        records += [dict(one) for one in goal_records(path.stem, draft.items)]
    return records, seconds, size


def scored(folder: Path, records: list[dict[str, Any]], *options: str) -> str:
    """Run the scorer of the folder over records."""
    gold = next(folder.glob("*.gold.jsonl"))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
        file.flush()
        command = [sys.executable, str(folder / "score.py"), file.name, str(gold), *options]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def main() -> int:
    """Print the score of the texts in a folder; return 2 where it cannot be used."""
    parser = argparse.ArgumentParser(description="Score the reading of documents.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--claims", type=Path, help="the claims that the texts make")
    parser.add_argument("--errors", action="store_true", help="list every miss and every error")
    arguments = parser.parse_args()
    folder = arguments.folder
    if not (folder / "score.py").exists() or not any(folder.glob("*.gold.jsonl")):
        print(f"{folder} has no score.py, or no *.gold.jsonl", file=sys.stderr)
        return UNUSABLE
    records, seconds, size = drafts(folder / "docs")
    options = ("--by-doc", *(["--errors"] if arguments.errors else []))
    print(scored(folder, records, *options))
    for group in SURETIES:
        own = [record for record in records if record["group"] == group]
        result = json.loads(scored(folder, own, "--json"))
        share = 100 * result["right"] / result["counted"] if result["counted"] else 0.0
        print(f"{group:<12}{result['right']:>5} of {result['counted']:<5} right{share:>7.1f}%")
    print(f"\n{size} characters in {seconds:.2f} s: {30000 * seconds / size:.2f} s for 30,000")
    listed = arguments.claims or folder.resolve().parents[1] / "facts" / "claims.csv"
    if listed.exists():
        print(*scored_claims(listed, proposed(folder / "docs")), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
