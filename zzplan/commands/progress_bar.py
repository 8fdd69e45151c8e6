"""A bar on a terminal for work of more than a second; none elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from zzplan.plan.inputs.ticks import listening

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds before a bar is shown."""


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[None]:
    """Show on the standard error how far reading has come."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    bar = _Bar()
    try:
        with listening(bar.tick):
            yield
    finally:
        bar.stop()


class _Bar:
    """Waits for a second, then draws."""

    def __init__(self) -> None:
        self.begin = monotonic()
        self.progress: Progress | None = None

    def tick(self, done: int, total: int) -> None:
        """Draw how many of how many are done; `rich` is loaded with the first drawing."""
        if self.progress is None:
            if monotonic() - self.begin < PATIENCE:
                return
            from rich.console import Console
            from rich.progress import Progress

            self.progress = Progress(console=Console(stderr=True), transient=True)
            self.progress.add_task("", total=total)
            self.progress.start()
        self.progress.update(self.progress.task_ids[0], completed=done, total=total)

    def stop(self) -> None:
        """Take the bar away."""
        if self.progress is not None:
            self.progress.stop()
