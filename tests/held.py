"""Files of texts and of what is told of each: whole results, which a change shows wherever it is.

``ZZPLAN_UPDATE_GOLDEN=1`` writes what is told anew: read the difference before you commit it. A new
text is one more block, with nothing told below it until then.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

_TEXT = "======== text\n"
_TOLD = "\n-------- told\n"


def held(path: Path) -> dict[str, tuple[str, str]]:
    """Return each text of a file and what is told of it, by a name for the test."""
    blocks = path.read_text(encoding="utf-8").split(_TEXT)[1:]
    pairs = (block.partition(_TOLD) for block in blocks)
    return {
        f"{path.stem}-{at}": (one, told.rstrip("\n")) for at, (one, _, told) in enumerate(pairs, 1)
    }


def renew(folder: Path, told: Callable[[str], str]) -> None:
    """Write what is told anew, where the switch says so."""
    if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
        for path in folder.glob("*.txt"):
            blocks = (f"{_TEXT}{text}{_TOLD}{told(text)}\n" for text, _ in held(path).values())
            path.write_text("\n".join(blocks), encoding="utf-8")


def blocks_of(folder: Path) -> dict[str, tuple[str, str]]:
    """Return the texts of all files of a folder."""
    return {
        name: pair for path in sorted(folder.glob("*.txt")) for name, pair in held(path).items()
    }
