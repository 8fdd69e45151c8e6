"""A page as tests look at it: its elements, their places, what leads where, and its words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = {"meta", "input", "br"}
DRAWN = {"svg", "path", "rect", "circle", "polyline", "text", "title", "g"}


class Webpage(HTMLParser):
    """A page that was parsed; ``faults`` says what is not well-formed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = text
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        self.faults += [f"<{tag}> stays open" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) != len(names):
            self.faults.append(f"<{tag}> repeats an attribute")
        facts = dict(attrs)
        self.elements.append((tag, facts))
        if facts.get("id"):
            self.ids.append(str(facts["id"]))
        if "href" in facts:
            self.links.append(str(facts["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in DRAWN:
            self.faults.append(f"<{tag}/> is none of HTML")
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> within {self.open[-3:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.words.append(data)

    @property
    def said(self) -> str:
        """The words that a reader sees, blanks folded."""
        return re.sub(r"\s+", " ", "".join(self.words))

    def outside(self) -> list[str]:
        """Return whatever the page would fetch from elsewhere."""
        fetching = [
            f"{tag} {name}={value}"
            for tag, facts in self.elements
            for name, value in facts.items()
            if name in ("src", "srcset", "data", "action", "poster")
            or (name == "href" and not str(value).startswith("#"))
        ]
        within = re.sub(r'xmlns="[^"]*"', "", self.text)
        return fetching + re.findall(r"url\([^)]*\)|@import|https?://www\.w3", within)
