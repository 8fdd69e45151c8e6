"""The pieces of text on a page."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.plan.inputs.blocks import PagePlace, Table
from zzplan.structs import Struct


class Piece(Struct):
    """Text that stands in one line without a wide gap."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    table: Table | None = None
    """What stands between lines, as one."""
    words: tuple[tuple[str, float, float], ...] = ()
    """What blanks part, each with its left and its right end."""

    def cut(self, edges: Sequence[float]) -> list[Piece]:
        """Return a piece in parts, where a blank of it stands over an edge."""
        parts: list[list[tuple[str, float, float]]] = []
        for word in self.words:
            before = parts[-1][-1][2] if parts else 0.0
            if not parts or any(before <= edge <= word[1] for edge in edges):
                parts.append([])
            parts[-1].append(word)
        if len(parts) < 2:
            return [self]
        return [
            self.replace(
                text=" ".join(word for word, _, _ in part),
                left=part[0][1],
                right=part[-1][2],
                words=tuple(part),
            )
            for part in parts
        ]

    @property
    def height(self) -> float:
        """Of its characters, in points."""
        return self.top - self.bottom


Row = list[Piece]


def lines_of(pieces: Sequence[Piece]) -> list[Row]:
    """Group pieces that stand beside each other, from the top down."""
    rows: list[tuple[float, float, Row]] = []
    for piece in sorted(pieces, key=lambda p: (-p.top, p.left)):
        if rows:
            bottom, top, row = rows[-1]
            shared = min(top, piece.top) - max(bottom, piece.bottom)
            if shared > 0.3 * min(piece.height, top - bottom):
                row.append(piece)
                rows[-1] = min(bottom, piece.bottom), max(top, piece.top), row
                continue
        rows.append((piece.bottom, piece.top, [piece]))
    return [sorted(row, key=lambda p: p.left) for _, _, row in rows]


def words_of(row: Row) -> str:
    """Return the text of a line."""
    return " ".join(piece.text for piece in row)


def place_of(pieces: Sequence[Piece], page: int) -> PagePlace:
    """Return where pieces stand on their page."""
    box = (
        min(p.left for p in pieces),
        min(p.bottom for p in pieces),
        max(p.right for p in pieces),
        max(p.top for p in pieces),
    )
    return PagePlace(page, tuple(round(one, 1) for one in box))  # type: ignore[arg-type]
