"""Where a report goes: a renderer is told, it never asks the standard output."""

from __future__ import annotations

from zzplan.report.language import Language
from zzplan.structs import Struct


class Target(Struct):
    """What a renderer needs to know of its reader."""

    language: Language
    width: int | None
    """The cells of the terminal; None off a terminal, where rows keep their natural width."""
    colour: bool
    remarks: list[tuple[str, str]]
    """What the renderer had to leave out, as (key, detail), for the standard error."""
