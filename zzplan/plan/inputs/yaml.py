"""YAML text as located nodes; the only ``yaml``.

The nodes are built here from the parser's events instead of by the library, because a plan needs
what a loader throws away: where each key and value stands, the second of two equal keys, and the
text of a value before YAML 1.1 makes 8 of ``010`` and 90 of ``1:30``. What a plan never needs
(aliases, anchors, tags, merge keys, keys that are no text) is refused.

Lines are counted as YAML counts them, which is how ``str.splitlines`` counts them.
"""

from __future__ import annotations

import re
from typing import Any

from zzplan.finding import START, Finding
from zzplan.plan.inputs.lookalikes import BLANK, CONTROL, code_point, may_slip, slip, slips_within
from zzplan.plan.inputs.nodes import Mapping, Mark, Node, Scalar, Sequence, mistake_of, span_of

DEPTH_LIMIT = 20
"""How many collections may stand within each other; a plan needs seven."""


class _ComplexKey(Scalar):
    """Stands for a key that is a collection, until its value has been dropped with it."""

    __slots__ = ()


def compose_with_library(text: str) -> tuple[Node | None, list[Finding]]:
    """Return what `compose` does, its mistakes in the order in which they were met."""
    import yaml  # 8 ms, which a command without a plan file need not spend
    from yaml.events import (
        AliasEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
        StreamEndEvent,
    )

    found: list[Finding] = []
    # The open collection: what it holds, its pending key, whether it is a mapping, its node.
    top: list[Node] = []
    items: Any = top
    key: Scalar | None = None
    in_mapping = False
    within: Any = None
    outer: list[tuple[Any, Scalar | None, bool, Any]] = []
    last: Scalar | None = None
    child: Any
    marked = _has_marks(text)
    try:
        get_event = _parser(text).get_event
        while True:
            event: Any = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                style = event.style
                child = last = Scalar()
                child.text = value
                child.plain = not style
                mark = event.start_mark
                child.line = line = mark.line
                child.column = mark.column
                mark = event.end_mark
                child.breaks = mark.line - line
                child.end_column = mark.column
                if marked and (event.anchor is not None or event.tag is not None):
                    _refuse_properties(event, child, found)
                if style and not value.isprintable():
                    _refuse_escapes(child, found)
                if not in_mapping:
                    items.append(child)
                elif key is None:
                    key = child
                else:
                    name = key.text
                    if value and name not in items and name != "<<":
                        items[name] = (key, child)
                    else:
                        _insert(within, key, child, found)
                    key = None
                continue
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                items, key, in_mapping, within = outer.pop()
                continue
            if kind is MappingStartEvent:
                mark = event.start_mark
                child = Mapping(mark.line, mark.column, event.flow_style)
            elif kind is SequenceStartEvent:
                mark = event.start_mark
                child = Sequence(mark.line, mark.column, event.flow_style)
            elif kind is AliasEvent:
                child = _scalar(f"*{event.anchor}", event.start_mark, event.end_mark)
                found.append(mistake_of(child, "alias", {"name": event.anchor}))
            elif kind is StreamEndEvent:
                break
            elif kind is DocumentStartEvent and top:
                span = span_of(event.start_mark, event.end_mark)
                found.append(Finding(span, "several-documents", hint="several-documents"))
                break
            else:
                continue

            if not in_mapping:
                items.append(child)
            elif key is None:
                if type(child) is Scalar:
                    key = child
                else:
                    found.append(mistake_of(child, "complex-key"))
                    key = _ComplexKey()
                    key.text = "<<"  # what `_insert` looks at
            else:
                name = key.text
                if name not in items and name != "<<":
                    items[name] = (key, child)
                else:
                    _insert(within, key, child, found)
                key = None

            if kind is not AliasEvent:
                if event.anchor is not None or event.tag is not None:
                    _refuse_properties(event, child, found)
                if len(outer) == DEPTH_LIMIT:
                    from zzplan.plan.inputs.yaml_causes import final

                    return None, final(mistake_of(child, "too-deep", {"limit": DEPTH_LIMIT}), found)
                outer.append((items, key, in_mapping, within))
                items, key, in_mapping, within = child.items, None, kind is MappingStartEvent, child
    except (yaml.YAMLError, ValueError) as error:
        if "maximum nesting depth" in str(getattr(error, "problem", "")):
            # libyaml 0.2.6 gives up at a depth of its own, while it looks ahead of its events.
            return compose_with_library(text[: error.problem_mark.index])  # type: ignore[union-attr]

        from zzplan.plan.inputs.yaml_causes import explained

        return None, explained(error, text, last, within, found)

    if not top or (isinstance(top[0], Scalar) and top[0].plain and not top[0].text):
        return None, found or [Finding(START, "empty-file", hint="empty-file")]
    if may_slip(text):
        found += slips_within(top[0])
    return top[0], found


def _has_marks(text: str) -> bool:
    """Tell whether an anchor or a tag may stand in a text: behind a letter, as in R&D, none can."""
    for sign in "&!":
        place = text.find(sign)
        while place >= 0:
            if not text[place - 1 : place].isalnum():
                return True
            place = text.find(sign, place + 1)
    return False


def _parser(text: str) -> Any:
    """Return the source of events: the C parser, five times faster, where it is installed."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        from yaml import SafeLoader

        return SafeLoader(text)
    return CParser(text)


def _scalar(text: str, start: Mark, end: Mark) -> Scalar:
    """Return a plain scalar that the parser did not make."""
    scalar = Scalar()
    scalar.text, scalar.plain = text, True
    scalar.line, scalar.column = start.line, start.column
    scalar.breaks, scalar.end_column = end.line - start.line, end.column
    return scalar


def _refuse_escapes(scalar: Scalar, found: list[Finding]) -> None:
    r"""Refuse ``"\e[31m"``: control characters would reach the reader's terminal."""
    bad = re.search(CONTROL, scalar.text)
    if bad:
        found.append(
            mistake_of(scalar, "control-character", {"character": code_point(bad.group())})
        )


def _refuse_properties(event: Any, node: Node, found: list[Finding]) -> None:
    """Refuse the anchor and the tag of an event."""
    if event.anchor is not None:
        found.append(mistake_of(node, "anchor", {"name": event.anchor}))
    if event.tag is not None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        found.append(mistake_of(node, "tag", {"tag": tag}))
    if isinstance(node, Scalar):
        node.plain = False  # its text does not begin where the node does


def _insert(mapping: Mapping, key: Scalar, value: Node, found: list[Finding]) -> None:
    """Put a pair into ``mapping`` that may not belong there."""
    items, name = mapping.items, key.text
    if isinstance(key, _ComplexKey):
        return
    if name == "<<" and key.plain:
        found.append(mistake_of(key, "merge-key"))
        return
    if mapping.flow and key.plain and isinstance(value, Scalar) and value.plain and not value.text:
        if items and _mend_number(next(reversed(items.values()))[1], key, found):
            return
        mistake = slip(key)
        if mistake is not None:
            # Go on with the pair that was meant, lest its key be called missing as well.
            found.append(mistake)
            name, _, rest = name.partition("：" if mistake.code == "full-width-colon" else ":")
            rest, *more = rest.split("，") if mistake.code == "full-width-colon" else [rest]
            name, rest = name.strip(BLANK), rest.strip(BLANK)
            start, end = key.start, key.end
            for pair in more:  # {单位：亿元，目标：200} is one key to YAML
                other, _, text = pair.partition("：")
                again = _scalar(other.strip(BLANK), start, end)
                items.setdefault(again.text, (again, _scalar(text.strip(BLANK), start, end)))
            key, value = _scalar(name, start, end), _scalar(rest, start, end)
    if name in items:
        first = items[name][0].span.line
        found.append(mistake_of(key, "duplicate-key", {"key": name, "line": first}))
    else:
        items[name] = (key, value)


def _mend_number(before: Node, key: Scalar, found: list[Finding]) -> bool:
    """Put the ``000`` of ``{baseline: 3,000}``, a key to YAML, back to its number."""
    if not isinstance(before, Scalar) or not before.plain:
        return False
    end, start = before.end, key.start
    if (end.line, end.column + 1) != (start.line, start.column):
        return False
    digits = re.match(r"\d{3}(?!\d)", key.text) and re.search(r"(?<!\d)\d{1,3}$", before.text)
    if not digits or len(before.text) > 40:  # no number; and a million groups take their time
        return False
    if found and found[-1].code == "comma-in-number" and found[-1].span == before.span:
        found.pop()
    before.text += "," + key.text
    before.breaks = key.line + key.breaks - before.line
    before.end_column = key.end_column
    found.append(mistake_of(before, "comma-in-number", {"text": before.text}))
    return True
