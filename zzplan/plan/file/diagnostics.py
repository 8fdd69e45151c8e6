"""The mistakes of a plan file, all at once."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.finding import Finding, ZzplanError


class PlanError(ZzplanError):
    """The plan file cannot be used; holds every mistake that was found, sorted by position."""

    def __init__(self, diagnostics: Sequence[Finding], *, file: str = "", text: str = "") -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda one: (one.span, one.code)))
        """The mistakes."""
        self.file = file
        """The name of the file, as messages print it."""
        self.text = text
        """What the file holds; messages quote its lines."""
        first = self.diagnostics[0]
        super().__init__(f"{file}:{first.span.line}:{first.span.column}: error[{first.code}]")
