"""The document that was chosen → its blocks, or a PlanError that says why it cannot be read."""

from __future__ import annotations

import os

from zzplan.finding import START, Finding
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.locate import Located
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.refusal import DocumentError


def open_document(located: Located, data: bytes, sheet: str | None = None) -> Document:
    """Read a document's blocks.

    Parameters
    ----------
    located : Located
    data : bytes
    sheet : str, optional
        Of a workbook the one sheet to read.

    Raises
    ------
    PlanError
        With the one reason for which it cannot be read; the advice has the reason's name.
    """
    try:
        name = os.path.basename(located.path).removesuffix(".document")
        found = read_document(data, name, sheet)
        shown = os.path.basename(located.name)  # of a file whose suffix its bytes told
        return found if shown.startswith("<") else found.replace(name=shown)
    except DocumentError as refusal:
        mistake = Finding(START, refusal.code, refusal.params, hint=refusal.code)
        raise PlanError([mistake], file=located.name) from None
