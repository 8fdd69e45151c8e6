"""What the pages of a PDF draw: PDFium makes all of it, every use of a form, when one is opened."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from zzplan.plan.inputs.pdf_filters import unpacked

_MOST = 16 * 2**20
"""Bytes of drawing that one page or form may come to; PDFium takes some twenty times as many."""
_MOST_UNPACKED = 512 * 2**20
"""Of all pages and forms."""
_FORM_ITSELF = 160
"""What a form costs beside its drawing."""
_DEEPEST = 40
"""Forms within each other that PDFium reads."""
_OBJECT = re.compile(
    rb"(?<!\d)(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\b|\bendobj\b|\bstream(?:\r\n|\n|\r)"
)
_FORM = re.compile(rb"/Subtype\s{0,9}/Form\b")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R\b")
_NAMED = re.compile(rb"/([^\s/<>\[\]()]+)\s{1,9}(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R\b")
_DO = re.compile(rb"/([^\s/<>\[\]()]+)\s{1,9}Do\b")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_PAGE = re.compile(rb"/Type\s{0,9}/Page(?![A-Za-z])")
_CONTENTS = re.compile(rb"/Contents\s{0,9}(\[[^\]]*\]|\d{1,9}\s{1,9}\d{1,5}\s{1,9}R)")
_FIRST = re.compile(rb"/First\s+(\d{1,9})")
_NO_WORDS = re.compile(rb"/Subtype\s*/Image|/FontFile|/Type\s*/(?:XRef|Metadata)")


def draws_without_end(data: bytes) -> bool:
    """Tell whether a page of a PDF, with the forms that it draws, comes to more than can be read.

    Eight levels of twenty forms each are a file of 2 kB, and 25,600,000,000 forms; a page may
    name one packed stream a thousand times.
    """
    objects = _Objects(data)
    forms = [number for number, text in objects.texts.items() if _FORM.search(text)]
    uses = {number: objects.uses(number) for number in forms}
    own = {number: max(_FORM_ITSELF, objects.length(number)) for number in forms}
    sizes = own
    for _ in range(_DEEPEST if any(uses.values()) else 0):
        before, sizes = sizes, {form: own[form] + _drawn(uses[form], sizes) for form in forms}
        if max(sizes.values()) > _MOST:
            return True
        if sizes == before:
            break
    largest = {
        name: max(sizes[form] for form in meant) for name, meant in objects.everywhere.items()
    }
    drawn = {
        number: sum(count * largest.get(name, 0) for name, count in objects.drawn(number).items())
        for number in (objects.streams if forms else ())
        if number not in uses
    }
    pages = [objects.contents(text) for text in objects.texts.values() if _PAGE.search(text)]
    return (
        max(drawn.values(), default=0) > _MOST
        or any(
            sum(objects.length(one) + drawn.get(one, 0) for one in page) > _MOST for page in pages
        )
        or objects.left < 0
    )


Uses = list[tuple[int, set[int]]]
"""How often a name is drawn, and the forms that it may mean."""


def _drawn(uses: Uses, sizes: dict[int, int]) -> int:
    return sum(count * max(sizes[form] for form in meant) for count, meant in uses)


class _Objects:
    """The dictionaries of a PDF, and where its streams begin."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.left = _MOST_UNPACKED
        """Bytes that may still be unpacked; below zero where there are more."""
        self.read: dict[int, tuple[int, Counter[bytes]]] = {}
        self.texts: dict[int, bytes] = {}
        self.streams: dict[int, int] = {}
        packed: list[int] = []
        begun: tuple[int, int] | None = None
        for found in _OBJECT.finditer(data):
            if found[1]:
                begun = int(found[1]), found.end()
            elif begun:
                number, start = begun
                self.texts[number] = _plain(data[start : found.start()])
                if found[0] != b"endobj":
                    self.streams[number] = found.end()
                    packed += [number] if b"/ObjStm" in self.texts[number] else []
                begun = None
        for number in packed:
            self.texts.update(self._unpacked(number))
        self.everywhere = self._named(self.texts.values())
        self.known: dict[frozenset[int], dict[bytes, set[int]]] = {}

    def length(self, number: int) -> int:
        """Return how many bytes a stream of drawing has; none of a picture."""
        return self._drawing(number)[0]

    def drawn(self, number: int) -> Counter[bytes]:
        """Count the names that a stream draws."""
        return self._drawing(number)[1]

    def _drawing(self, number: int) -> tuple[int, Counter[bytes]]:
        if number not in self.read:
            drawing = number in self.streams and not _NO_WORDS.search(self.texts[number])
            content = self._content(number) if drawing else b""
            names = Counter(_plain(name) for name in _DO.findall(content))
            self.read[number] = len(content), names
        return self.read[number]

    def contents(self, page: bytes) -> list[int]:
        """Return the streams that a page names, each as often as it does."""
        found = _CONTENTS.search(page)
        named = [int(one) for one in _REFERENCE.findall(found[1])] if found else []
        if len(named) == 1 and named[0] in self.texts and named[0] not in self.streams:
            named = [int(one) for one in _REFERENCE.findall(self.texts[named[0]])]
        return named

    def uses(self, number: int) -> Uses:
        """Return the forms that a form draws; without names of its own those of any page."""
        text = self.texts[number]
        own = self._named([text])
        named = self._meant(self._references(text)) if b"/Resources" in text else self.everywhere
        drawn = [
            (count, own.get(name) or named.get(name)) for name, count in self.drawn(number).items()
        ]
        return [(count, meant) for count, meant in drawn if meant]

    def _named(self, texts: Iterable[bytes]) -> dict[bytes, set[int]]:
        """Return the forms that each name may mean."""
        names: dict[bytes, set[int]] = {}
        for text in texts:
            for name, number in _NAMED.findall(text):
                if int(number) in self.streams and _FORM.search(self.texts[int(number)]):
                    names.setdefault(name, set()).add(int(number))
        return names

    def _references(self, text: bytes) -> frozenset[int]:
        """Return the dictionaries that another names."""
        named = {int(one) for one in _REFERENCE.findall(text)}
        return frozenset(one for one in named if one in self.texts and one not in self.streams)

    def _meant(self, near: frozenset[int]) -> dict[bytes, set[int]]:
        """Return the forms that dictionaries name, and those that they name."""
        if near not in self.known:
            further = [self._references(self.texts[one]) for one in near]
            every = near.union(*further)
            self.known[near] = self._named(self.texts[one] for one in every)
        return self.known[near]

    def _content(self, number: int) -> bytes:
        begin = self.streams[number]
        end = self.data.find(b"endstream", begin)
        raw = self.data[begin : end if end >= 0 else len(self.data)]
        content = unpacked(self.texts[number], raw, max(1, min(self.left, 2 * _MOST)))
        self.left -= len(content)
        return content

    def _unpacked(self, number: int) -> Iterator[tuple[int, bytes]]:
        """Yield the dictionaries of a stream of objects: pairs of number and place, then all."""
        first = _FIRST.search(self.texts[number])
        content = self._content(number)
        head = content[: int(first[1])].split() if first else []
        if first is None or not all(map(bytes.isdigit, head)):
            return
        places = [int(first[1]) + int(one) for one in head[1::2]]
        for one, begin, end in zip(head[::2], places, [*places[1:], len(content)], strict=False):
            yield int(one), _plain(content[begin:end])


def _plain(text: bytes) -> bytes:
    """Return names as they are meant: /Fo#72m is /Form."""
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), text) if b"#" in text else text
