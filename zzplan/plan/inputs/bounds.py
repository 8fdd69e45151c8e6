"""How much of a document is read: more than a plan of a thousand pages has."""

from __future__ import annotations

from zzplan.plan.inputs.blocks import Document, Table
from zzplan.plan.inputs.refusal import DocumentError

MOST_CELLS = 200_000
"""A table of 300 pages has some 20,000."""
MOST_PARAGRAPHS = 60_000
MOST_CHARACTERS = 2_000_000


def too_long() -> DocumentError:
    """Return the refusal of a document that has too much text."""
    return DocumentError(
        "document-too-long", paragraphs=f"{MOST_PARAGRAPHS:,}", characters=f"{MOST_CHARACTERS:,}"
    )


def too_many_cells() -> DocumentError:
    """Return the refusal of a document whose tables are too large."""
    return DocumentError("document-too-many-cells", limit=MOST_CELLS)


def within_bounds(document: Document) -> Document:
    """Return a document that is not too long to be read.

    Raises
    ------
    DocumentError
        ``document-too-many-cells``, ``document-too-long``.
    """
    tables = [block for block in document.blocks if isinstance(block, Table)]
    if sum(len(table.cells) for table in tables) > MOST_CELLS:
        raise too_many_cells()
    characters = sum(len(piece.text) for piece in document.passages())
    if len(document.blocks) - len(tables) > MOST_PARAGRAPHS or characters > MOST_CHARACTERS:
        raise too_long()
    return document
