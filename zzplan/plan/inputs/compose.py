"""YAML text as located nodes: most plans need no library, which comes in where one does."""

from __future__ import annotations

import gc

from zzplan.finding import Finding
from zzplan.plan.inputs.nodes import Node
from zzplan.plan.inputs.yaml_subset import read_subset


def compose(text: str) -> tuple[Node | None, list[Finding]]:
    """Return the nodes of ``text``, a YAML document, and what is wrong with it.

    Every mistake that leaves the rest readable is collected; a syntax error ends the reading and
    gives one diagnostic, with the cause where it can be recognized. No text makes it raise, and
    neither depth nor length makes it recurse.

    Parameters
    ----------
    text
        The whole document, as `decode` returns it.

    Returns
    -------
    tuple
        The root, None where the text cannot be read to its end or holds nothing; and the
        diagnostics in the file's order.

    Examples
    --------
    >>> root, mistakes = compose("gdp: {baseline: 010, rate: 8%以上}")
    >>> key, gdp = root.items["gdp"]
    >>> gdp.items["baseline"][1].text, gdp.items["rate"][1].span
    ('010', Span(line=1, column=28, end=32))
    >>> compose("gdp: {baseline: 3000, goal: >=5000}")[1][0][1:3]
    ('needs-quotes', {'text': '>=5000'})
    """
    # Nothing here makes a cycle, while collecting walks every node again and again.
    collecting = gc.isenabled()
    gc.disable()
    try:
        simple = read_subset(text)
        if simple is not None:
            # Other slips are of what is not read there.
            return simple, _slips(simple, text) if "：" in text else []
        from zzplan.plan.inputs.yaml import compose_with_library

        root, found = compose_with_library(text)
        found.sort(key=lambda one: one.span)
        return root, found
    finally:
        if collecting:
            gc.enable()


def _slips(root: Node, text: str) -> list[Finding]:
    from zzplan.plan.inputs.lookalikes import may_slip, slips_within

    return [*slips_within(root)] if may_slip(text) else []
