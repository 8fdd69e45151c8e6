"""How far a long reading has come, for whoever listens: pages of a PDF, blocks of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[int, int], None]
"""Is told how many of how many are done."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def tick(done: int, total: int) -> None:
    """Tell how many of how many are done."""
    listener = _listener.get()
    if listener is not None:
        listener(done, total)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Let a listener be told for a while.

    Examples
    --------
    >>> heard = []
    >>> with listening(lambda done, total: heard.append((done, total))):
    ...     tick(1, 2)
    >>> tick(2, 2)
    >>> heard
    [(1, 2)]
    """
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
