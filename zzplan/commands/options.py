"""What options share: a choice whose keys are looked up when one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class LateChoice(click.ParamType):  # type: ignore[type-arg]
    """A choice from the keys of a table that no other option needs."""

    def __init__(self, name: str, keys: Callable[[], Iterable[str]]) -> None:
        self.name = name
        self._keys = keys

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the key."""
        return click.Choice(tuple(self._keys())).convert(value, param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the keys that begin so."""
        return click.Choice(tuple(self._keys())).shell_complete(ctx, param, incomplete)
