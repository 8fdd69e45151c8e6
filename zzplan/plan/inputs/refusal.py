"""Why a document cannot be read."""

from __future__ import annotations

from zzplan.codes import Mistake


class DocumentError(ValueError):
    """A document that is refused: a diagnostic's code, and what its sentence is filled with.

    The advice has the name of the code. Whoever knows the file's name makes a `PlanError` of it.
    """

    def __init__(self, code: Mistake, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
