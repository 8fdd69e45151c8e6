"""The help, laid out by the cells that characters take."""

from __future__ import annotations

import gettext
from collections.abc import Iterable

import click

from zzplan.report.width import cells, pad, wrap

TERMS = 18
"""The cells of an option and its value: --inflation RATE."""


_NARROWEST = 24
"""The cells that are left for what a term means; one that leaves fewer has a line of its own."""


class Formatter(click.HelpFormatter):
    """Help laid out by the cells that characters take, not by their number."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        lead = (gettext.gettext("Usage: ") if prefix is None else prefix) + prog + " "
        rows = wrap(args, max(20, self.width - cells(lead))) or [""]
        for number, row in enumerate(rows):
            self.write((lead if not number else " " * cells(lead)) + row + "\n")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        self.write(" " * self.current_indent + heading + gettext.gettext(":") + "\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        blanks = " " * self.current_indent
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.write("\n")
            for row in wrap(" ".join(paragraph.split()), self.width - self.current_indent):
                self.write(blanks + row + "\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = TERMS, col_spacing: int = 2
    ) -> None:
        """Write a list of terms and what they mean; lists of options are all alike."""
        rows = list(rows)
        blanks = " " * self.current_indent
        widest = max(cells(term) for term, _ in rows)
        first = (col_max if col_max == TERMS else min(widest, col_max)) + col_spacing
        first = min(first, self.width - self.current_indent - _NARROWEST)
        for term, meaning in rows:
            lines = wrap(meaning, max(20, self.width - first - self.current_indent))
            head = pad(term, first)
            if cells(term) > first - col_spacing:
                choices = term.replace("|", "| ")  # a place to break a long list of choices
                for number, row in enumerate(wrap(choices, self.width - self.current_indent - 2)):
                    self.write(blanks + "  " * bool(number) + row.replace("| ", "|") + "\n")
                head = " " * first
            for number, line in enumerate(lines or [""]):
                self.write((blanks + (head if not number else " " * first) + line).rstrip() + "\n")
