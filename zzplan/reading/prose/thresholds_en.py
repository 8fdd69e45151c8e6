"""English figures that only say which ones: firms with turnover above £2m, people aged 40 to 74."""

from __future__ import annotations

import re

from zzplan.reading.prose.grammar import PERCENT, TIMES
from zzplan.reading.text.figures import Figure

_THAN = r"(?:larger|bigger|taller|longer|smaller|shorter|older|younger|heavier|wider)\sthan"
_BOUND = (
    r"(?:above|over|below|under|exceeding|up\sto|at\sleast|beyond|(?:more|less|fewer|greater|higher|"
    rf"lower)\sthan|{_THAN})"
)
_ONES = (
    r"(?:\b(?!this|is|was|has|ends|closes|starts|begins|finishes|deals|copes|agrees|complies)"
    r"[A-Za-z-]+s|\b(?:[Pp]eople|[Cc]hildren|[Ww]omen|[Mm]en|[Ss]taff|[Aa]nyone|[Tt]hose|number|share|proportion)|"
    r"\b(?:[Aa]ny|[Ee]ach|[Ee]very|[Nn]o)(?:\s[a-z-]+){1,3}?|\beach)\s"
)
"""Things, of which those that follow are meant."""
_HAVING = (
    r"(?:with|waiting|staying|working|travelling|using|employing|earning|costing|weighing|owning|emitting|consuming|carrying|"
    r"housing|serving|"
    r"(?:who|that|which)\s(?!will|shall|should|must|would|can|keep|bring|rais|reduc|cut|hold|stay|"
    r"remain|increas|lower|lift|grow|creat|deliver|generat|add|support|help)[a-z]+|"
    r"whose\s(?:[a-z-]+\s){1,3}(?:is|are))"
)
_NO_VERB = (
    r"(?!(?:to|will|shall|should|must|would|is|are|was|were|has|have|by|at|from|(?:fall|rise|grow|drop|"
    r"stay|remain)(?:s|ing)?)\b)"
)
_WHICH = re.compile(
    rf"{_ONES}{_HAVING}\s(?:{_NO_VERB}[a-z-]+\s){{0,4}}?{_BOUND}\s(?:an?\s|the\s)?$"
)
"""Firms with turnover above; households that earn less than."""
_WITH = re.compile(rf"{_ONES}{_HAVING}\s(?:[a-z-]+\s(?:of\s|at\s)?){{0,3}}$")
_SHARE_AT = re.compile(r"\b(?:share|proportion|percentage)\sof\b[^,;.]*\sat\s$")
"""Keep the share of carers who receive a review at 85%."""
_WHEN = re.compile(
    r"\b(?:[Ww]hen(?:ever)?|[Ii]f|[Uu]nless|[Oo]nce)\s(?:[A-Za-z'’-]+\s){1,6}?"
    r"(?:exceeds?|tops|(?:is|are|rises?|falls?|goes?|drops?|climbs?|stays?|remains?)\s"
    rf"{_BOUND})\s$"
)
"""When inflation exceeds 10%: what something hangs on."""
_EACH = re.compile(
    r"\beach\s(?:[a-z]+ing|with)\s$|\b[Ee]ach\sof\s(?:(?:the|our|its)\s)?$"
    r"|\b(?:who|which)\s(?!will|shall|should|must|would|can)[a-z]+\san\saverage\sof\s$"
)
"""Four tanks, each holding 900 litres; in each of 12 towns; givers who give an average of $9."""
_MORE = re.compile(r"\s?(?:\+|or\s(?:more|less|fewer|above|over|below|under|higher|lower)\b)")
"""Schools with 500 pupils or more."""
_LARGER = re.compile(rf"[a-z]\s(?<!\bno\s)(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?<!\bnot\s){_THAN}\s$")
"""Buildings larger than."""
_OF_SIZE = re.compile(
    r"\b(?!(?:arrivals|visits|numbers|totals|increases|gains|reductions|savings|intakes|emissions|"
    rf"losses|catches|stocks|yields)\b)[A-Za-z-]+(?:s|band)\sof\s{_BOUND}\s$"
)
"""Towers of more than 18 metres."""
_PLURAL = re.compile(
    r"\b(?!(?:emissions|losses|exports|imports|stocks|yields|times|waits|arrears|costs|prices)\b)[a-z]+s\s"
    r"(?:over|under|above|below)\s$",
    re.IGNORECASE,
)
_ACTS = re.compile(r"\s(?:that|which|who|will|should|shall|must|are|is|may|can|have|has|need)\b")
"""Lorries over 18 tonnes will; trips under 5 km that."""
_SIZES = re.compile(
    r"(?:met(?:re|er)s|m|ha|hectares|acres|feet|m2|m²|people|persons|inhabitants|residents|pupils|"
    r"students|employees|workers|staff|beds|bedrooms|units|seats|[MG]bps)$"
)
_FAR = 160
"""Characters before a figure that are looked at."""
_WITHIN = re.compile(r"ed\s(?:[a-z]+\s)?within\s$")
"""Patients seen within 4 hours: which ones."""
_REACHED = re.compile(r"(?:%|\bper\s?cent)\s[^,;.]*\swithin\s(?:an?\s)?$")
"""85% of residents live within 30 minutes of a hospital: which ones."""
_ALL = re.compile(r"(?:^|\s)(?<!\b[Ii]n\s)[Aa]ll\s(?:of\s)?(?:(?:our|its|the|their)\s)?$")
_DISTANCE = re.compile(r"\bwithin\s$")
_LENGTHS = frozenset(("m", "km", "metres", "meters", "kilometres", "kilometers", "miles", "yards"))
"""Within 500 m: which ones."""
_LONGER = re.compile(r"\bfor\s(?:more|less|longer)\sthan\s$")
_FOR_TIME = re.compile(r"\bfor\s(?:(?:more\sthan|at\sleast|over)\s)?$")
_OF_TIME = re.compile(r"\sof\s(?:the\s)?(?:term|time|year|day|week)s?\b")
"""Present for more than 90% of the term: which ones."""
_PLACES = frozenset(("cities", "countries", "districts", "states", "provinces", "regions", "sites"))
_AWAY = re.compile(
    r"\s(?:to\sthe\s)?(?:north|south|east|west)[a-z-]*\s(?:of|from)\b|\s(?:away|offshore|inland)\b"
)
"""30 km southwest of the town: where."""
_ACROSS = re.compile(r"\bacross\s(?:the\s|all\s|some\s)?$")
"""5,000 km across 75 cities: where."""
_EARNING = re.compile(
    r"\b(?:earning|spending|paying|living|aged|incomes?|households|families|people|those)\s(?:of\s|on\s)?(?:the\s)?"
    r"(?:below|under|over|above|between|up\sto|at\sleast|(?:less|more|fewer)\sthan)\s$",
    re.IGNORECASE,
)
"""Households earning below 60 percent of the median: which ones."""
_LASTS = re.compile(
    r"[0-9].*\b(?:over|within|for|every|after|in)\s(?:about\s|around\s|the\snext\s)?$"
)
"""70 homes over 20 years: how long."""
_AGES = re.compile(
    r"[0-9]{1,2}\syears\s(?:of\sage|and\s(?:over|above|older))\b|[0-9]{1,2}(?:\s?(?:-|to|and|"
    r"or)\s?[0-9]{1,2})?[\s-]?years?[\s-]olds?\b"
)
_AGED = re.compile(
    r"\b(?:aged?|(?:children|girls|boys|infants)\s(?:under|below|over))\s(?:[0-9]+\s(?:to|and|or)\s)?$"
)
_OVER = re.compile(r"\b(?:are|is|people|residents|those|adults|aged)\s(?:over|under|above)\s$")
"""22.4% of whom are over 65."""


def says_which(text: str, before: str, figure: Figure) -> bool:
    """Tell a figure that only describes a noun; ``before`` is what stands right before it.

    Examples
    --------
    >>> text = "Firms with turnover above $5m pay"
    >>> says_which(text, text[:26], Figure(26, 29, 5.0, None, "$ m", False))
    True
    >>> text = "We will end with turnover above $5m"
    >>> says_which(text, text[:32], Figure(32, 35, 5.0, None, "$ m", False))
    False
    """
    behind, led = text[figure.end :], text[max(0, figure.start - _FAR) : figure.start]
    if figure.unit in PERCENT and _SHARE_AT.search(led):
        return False
    if _WHICH.search(led) or _LARGER.search(led) or (_WITH.search(led) and _MORE.match(behind)):
        return True
    if _WHEN.search(led) or _EACH.search(before):
        return True
    if _PLURAL.search(led) and figure.unit not in PERCENT and _ACTS.match(behind):
        return True
    if _OF_SIZE.search(led) and _SIZES.search(figure.unit):
        return True
    if _ALL.search(before) or (figure.unit in _LENGTHS and _DISTANCE.search(before)):
        return True
    if figure.unit in _LENGTHS and _AWAY.match(behind):
        return True
    if (figure.unit in _PLACES and _ACROSS.search(before)) or (
        _FOR_TIME.search(before) and _OF_TIME.match(behind)
    ):
        return True
    described = _EARNING.search(before) or _AGED.search(before) or _AGES.match(text, figure.start)
    if described or (not figure.unit and _OVER.search(before)):
        return True
    lasts = (
        _WITHIN.search(before)
        or _LONGER.search(before)
        or _REACHED.search(led)
        or _LASTS.search(led)
    )
    return figure.unit in TIMES and lasts is not None
