"""Mistakes of a plan file, noted one after another where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from zzplan.codes import Mistake
from zzplan.finding import Finding, Span
from zzplan.plan.inputs.nodes import Node, Scalar
from zzplan.plan.words.visible import printable

if TYPE_CHECKING:
    from zzplan.plan.words.near import Near


class Complaints:
    """The mistakes that were found so far."""

    def __init__(self) -> None:
        self.diagnostics: list[Finding] = []
        self._near: dict[tuple[int, bool], tuple[object, Near]] = {}
        self.chinese = False
        """The file has keys in Chinese, so that advice speaks of them by these names."""

    def error(
        self, where: Node | Span, code: Mistake, hint: str | None = None, **params: object
    ) -> None:
        """Note a mistake at a node or a place."""
        span = where if isinstance(where, Span) else where.span
        if self.chinese:
            from zzplan.plan.entries.unknown import said_in_chinese

            params = said_in_chinese(code, params)
        for name, value in params.items():
            if isinstance(value, str):
                params[name] = printable(value)
        self.diagnostics.append(Finding(span, code, params, hint))

    def slipped(self, node: Node) -> bool:
        """Note the slip, such as a full-width colon, that made one text of a key and its value."""
        from zzplan.plan.inputs.lookalikes import slip

        mistake = slip(node) if type(node) is Scalar else None
        if mistake is not None:
            self.diagnostics.append(mistake)
        return mistake is not None

    def unknown(
        self, where: Node | Span, code: Mistake, name: str, known: Iterable[str],
        of: str | None = None, value: str = "", **params: object,
    ) -> None:  # fmt: skip
        """Note a name that means nothing (of a value: ``of`` a key), with the nearest that does."""
        from zzplan.plan.entries.unknown import advice_on

        hint, more = advice_on(code, name, known, of, self._near, value)
        self.error(where, code, hint, name=name, **more, **params)
