"""The name of an English indicator: the words around its figure without verbs and comparisons."""

from __future__ import annotations

import re

from zzplan.reading.words.counts_en import PATTERN as NUMBER
from zzplan.reading.words.cues import FILLER, Naming
from zzplan.reading.words.dates_en import MONTHS
from zzplan.reading.words.hedges_en import BLUR, BOUND, FURTHER
from zzplan.reading.words.units import MEASURED, SCALES, is_money
from zzplan.reading.words.verbs_en import VERBS

_SUBJECT = 4
_MOST = 8
"""Words; a longer stretch before a figure is more than its indicator."""
_MOST_OF = 16
"""The same behind a head: proportion of pupils achieving the expected standard in …"""
_HEAD = re.compile(
    r"(?:[A-Za-z-]+\s)?(?:proportion|percentage|share|number|rate|level|value|volume|gap|average\swait|wait)\s"
    r"(?:of|in|for|between)\s"
    r"|(?:(?!(?:to|by|with|and|that|which|than)\b)[A-Za-z&-]+\s){1,4}(?:of|for)\s"
)
_SMALL = (
    "to|by|of|at|from|than|least|most|more|over|below|under|above|into|around|about|approximately|"
    "average|an|a|the|will|minimum|maximum|longer|later|i|down|present|state|home|comprising|"
    "comprises|including|leaving|should|shall|be|been|is|are|was|were|has|have|had|no|not|less|"
    "fewer|between|up|and|with|which|some|nearly|in|on|for|its|our|we|it|them|they|those|also|"
    "further|then|as|that|this|these|within|only|just|would|must|can|or|but|framework|"
    "envisages|averaging|enhanced|now|currently|today|already|ministry|authority|company|"
    "region|city|district|nation|commits|group|department|plan|plans|aim|aims|seek|seeks|"
    "commit|intend|intends|target|targets|goal|ambition|out|government|county|country|their|"
    "his|her|new|additional|us|annual|annually|nominal|there|total|lower|higher|whom|who|well|ahead|behind|am|confident|given|every|each|another|when|"
    r"extra|does|do|set|i\.e\.|e\.g\.|year-on-year|likely|while|whereas|among|see|seeing|interim|yearly|going|equivalent|equal|being|compared|"
    r"(?:(?:an?|average|annual|yearly)\s)+rate\sof"
)
_NOUN_OF_PLAN = "allocation|expenditure|outlay|spending|support"
_TRAIL = re.compile(
    rf"(?:^|\s)(?:{VERBS}|{_SMALL}|as\s(?:low|high)|unchanged|unaltered|per|(?:a|per|each|every)\syear|per\sannum|[-:,*•`_<>≤≥]+)$",
    re.IGNORECASE,
)
_LABEL = (
    r"(?-i:(?!PM)[A-Z]{1,4}(?:-[0-9]+(?:\.[0-9]+)*|\s?[0-9]+(?:\.[0-9]+)+))[.:)]?"
    r"|[0-9]+(?:\.[0-9]+)+[.:)]?"
)
"""H-1.2, KR 1.4, 2.3: the number of a goal."""
_LEAD = re.compile(
    rf"^(?!(?:total|home)\s(?!of\b|to\b)|average\s(?!of\b|annual|yearly|rate|growth|increase)|plan\s(?:{_NOUN_OF_PLAN}))"
    rf"(?:(?:{VERBS}|{_SMALL}|[0-9]+[.)]|[a-z][.)]|{_LABEL})(?:\s|$)|[-:,*•`_.()]+\s?|'s\s|[0-9]{{1,3}}[.)](?=[A-Z]))",
    re.IGNORECASE,
)
"""But total expenditure, home ownership, and plan expenditure."""
_ACTORS = frozenset(("council", "programme", "program", "scheme", "initiative", "project"))
"""Who plans, where nothing else is named; council tax is an indicator."""
_OPENING = re.compile(
    r"^\s*(?:(?:during|over|in|throughout|within)\s(?:the|this|each)\s(?:[a-z]+\s)?(?:year|"
    r"period|plan)\b,?\s*"
    r"|(?:it\sis|we\shave)\s(?:an?|the|our)\s(?:[a-z]+\s)?(?:objective|aim|policy|intention|"
    r"goal|target)\b"
    r".{0,30}?\s(?:that|to)\s"
    r"|.{0,60}?\bit\sis\s(?:proposed|planned|intended|targeted|expected)\sto\s"
    r"|.{0,60}?\b(?:expects?|forecasts?|projects|anticipates?|predicts?)\s(?!(?:to|at|by)\b)"
    r"|.{0,80}?\b(?:requir|ensur|expect|propos|said|says|announc|stat)(?:es?|ed|ing)?\sthat\s"
    r"|.*\bso\sthat\s"
    r"|.{0,80}?\b(?:targets?|goals?|objectives?)\s(?:of|to|that)\s"
    r"(?!(?:at|about|around|over|more|up|some|nearly|no|an?)\b)(?=[a-z]+\s+[A-Za-z])"
    r"|.{0,60}?\b(?:said|says|announced)\s(?=(?:it|they|we|he|she)\s)"
    r"|.{0,80}?\b(?:plans?|aims?|expects|seeks?|intends?|wants?|hopes?|pledged?|pledges|promises?|promised|"
    r"commits?|committed|strives?|vows?|proposes?|agreed|decided)\sto\s)",
    re.IGNORECASE,
)
"""Words before the subject: during the year; it is an objective that."""
_OVER = (
    r"\b(?:(?:over|within|during)\s(?:(?:the|an?)\s)?|(?:in|for)\s(?:the\s)?(?=next|coming|following))"
    r"(?:(?:next|coming|following)\s)?(?:[a-z]+|[0-9]+)[\s-]years?\b(?:\speriod\b)?"
    r"(?:\sof\s(?:the|this|our)\s[a-z]+)?,?"
)
_COMING = re.compile(
    r"\b(?:over|in|within|during|for)\s(?:the\s)?(?:next|coming|following)\s[a-z0-9]+\s"
    r"(?:\([0-9]+\)\s)?years?\b,?"
    rf"|{_OVER}"
    r"|\b(?:over|during|in|for)\s(?:the|this)\s(?:[A-Za-z]+\s){0,4}period\b,?"
    r"|\b(?:over|in|for)\sthe\s(?:long(?:er)?|short(?:er)?|medium)\sterm\b,?",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"\s?{_OVER}")
_ANEW = re.compile(
    r"\b(?:and|or|to|also|then|will|shall|should|must|would|could)\s(?:build|generate|construct|create|plant|install|deliver|train|recruit|"
    r"provide|establish|open|upgrade|rehabilitate|improve|restore|support|connect|add|hire|acquire|have)\s"
    rf"(?:(?:{BLUR}|{BOUND}|{FURTHER})\s)?$"
    r"|\b(?:by\s[a-z]+ing|transition|switch|shift)\sto\s$"
)
"""Behind universal health coverage and build: what is built is counted behind the figure."""
_IS_SMALL = re.compile(_SMALL, re.IGNORECASE)
_ADVERBS = (
    r"(?:(?:not|also|further|then|therefore|thus|still|again|more\sthan|at\sleast|almost|"
    r"nearly|[a-z]+ly)\s)*"
)
_ACTS = "reduce|cut|increase|raise|lower|create|deliver|generate|save|support|provide|add"
_INTRANSITIVE = re.compile(
    rf"(?!(?<=\bdue)\sto\b)\s(?:(?:will|should|shall|must|is|are|to)\s{_ADVERBS}(?:(?:be|to|have|been)\s)*{_ADVERBS}"
    rf"(?:{VERBS})|(?:will|should|shall|must)\s{_ADVERBS}(?:be\s)?{_ADVERBS}(?!more\b|almost\b|nearly\b)[a-z]+"
    rf"|(?:is|are)\s(?:to\sbe\s)?{_ADVERBS}[a-z]+ed|(?:is|are)\sto\s(?:be\s)?[a-z]+)(?=$|,|\s(?:by|to(?!\s(?:{_ACTS})\s)|within|at|from|in|below|above|under|over|between|near|"
    rf"close|down|up|for|on|no\s(?:more|less)|at\sleast)\b)"
    r"|\s(?:will|should|shall|must)\s(?:take|last)(?=\s(?:less|fewer|more|longer)\sthan\b)",
    re.IGNORECASE,
)
"""What a subject does by itself: life expectancy should improve by two years, to 71."""
_TRANSITIVE = re.compile(
    rf"\s(?:(?:will|should|shall|must|to)\s{_ADVERBS}(?:{VERBS})"
    rf"|(?:will|should|shall|must)\s{_ADVERBS}(?!be\b|more\b|almost\b|nearly\b)[a-z]+)\s"
    r"(?!(?:by|to|within|at|from|in|below|above|under|over|between|near|close|down|up|for)\b)",
    re.IGNORECASE,
)
"""What a subject does to something: Northgate Foods will cut its emissions."""
_MOVES = re.compile(
    r"\b(?:ris|fall|grow|drop|declin|shrink|climb|increas|decreas|improv|reach|exceed|total|stand|"
    r"remain|narrow|contract|slip|go|come)"
)
"""Emissions will fall a further; but: enough mains to supply an additional."""
_BEHIND = re.compile(
    r"^\s?(?:(?:of|in|on|for|to|from|by)\b)?\s?(?:(?:the|our|its|all|their|a|an)\s)?"
    r"((?:[^,;.:]|(?<=[0-9])[,.](?=[0-9]))*?)"
    r"(?=\s(?:and(?!\s[0-9])|by|in|will|would|should|must|shall|(?<!access\s)to|are|is|be|from|over|between|"
    r"across|with|within|during|at|per|each|a year|for|up|against|compared|respectively)\b|[,;.:_`]"
    r"|$)"
)
_BOTH = re.compile(r"^\s?(?:of\s)?((?:new\s)?[a-z-]+(?<!s)\sand\s[a-z-]+(?<!s)\s[a-z]+s)\b")
"""Productive and decent jobs."""
_RUNNING = re.compile(
    r"^\s(?:(?:a|per|each|every)\s(?:day|week|month|night)"
    r"|in\s(?:service|operation|use|place|total|work|training|all))\b"
)
"""110 in service: how, and not what."""
_BOUND = re.compile(r"^\s?or\s(?:more|less|above|below|fewer|higher|lower)\b")
"""95% or more of letters."""
_STOPS = re.compile(
    r"\s?\+|\s?(?:and|by|will|would|should|is|are|be|to\sbe|over|between|across|with|within|during|"
    r"at|per|each|a\syear|below|above|"
    r"up|against|compared|lower|higher|smaller|larger|bigger|greater|shorter|or|more|respectively|by\s20|in\s20|"
    r"in\s(?:real|nominal|cash)\sterms|_)\b|\s?_"
)
_LEFT = re.compile(r"(?:\s(?:of|in|for|from|on|at|the|a|an))+$")
_DATE = re.compile(rf"\b(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s)?(?:{MONTHS})\b(?!\s[a-z])")
_GOING_ON = re.compile(r"^of\s(?:(?!to\b|by\b|from\b)[A-Za-z-]+\s){1,4}?(?=(?:to|by|from)\b)")
"""What is left of the figure before: of GDP to a surplus of."""
_PRONOUN = re.compile(r"(?:which|who|whom|that|this|these|those|them|it|all)(?:\s[a-z]+)?")
_SCALES = re.compile(rf"\b(?:{SCALES})\b\s?")
_WORDED = re.compile(rf"^{NUMBER}\s")
_NOUN = re.compile(r"[a-z][a-z -]{2,}$")


def before(words: str) -> str:
    """Return the indicator that words before a figure name; empty where they name none.

    Examples
    --------
    >>> before("increase the share of households with access to safe water from")
    'share of households with access to safe water'
    >>> before("We aim to source")
    ''
    """
    words = _DATE.sub(" ", _COMING.sub(" ", re.sub(r"[_`]+", " ", words.replace(FILLER, " "))))
    words = _OPENING.sub("", words, count=1).lstrip(" (")
    if _ANEW.search(words):
        return ""
    words = re.split(r"\baim(?:s|ed|ing)?\s(?:at|for)(?:\s|$)", re.sub(r"\s+", " ", words).strip())[
        -1
    ]
    words = _GOING_ON.sub("", words)
    if verb := _INTRANSITIVE.search(words):
        subject = words[: verb.start()]  # is expected | to rise, but: loan cover | must stay
        own = before(subject) if verb[0].startswith(" to") else _trimmed(subject)
        if own or not subject.strip(" ,") or subject.strip(" ,") in ("and", "but"):
            return own  # and will be extended to: of what was named before
    if verb := _TRANSITIVE.search(words):
        own = before(words[verb.end() :])
        if own or not _MOVES.search(verb[0]):
            return own
    known = None
    while known != words:
        known, words = words, _TRAIL.sub("", words).strip()
    return _trimmed(words)


def _trimmed(words: str) -> str:
    """Return words without what stands before their indicator: a subject ends with no verb."""
    known = None
    while known != words:
        known, words = words, _LEAD.sub("", words, count=1).strip()
    words = words.rstrip(" ,:;–")
    pieces = words.split(" ")
    most = _MOST_OF if _HEAD.match(words) else _MOST
    if len(pieces) > most:
        words = " ".join(pieces[-most:])
        known = None
        while known != words:
            known, words = words, _LEAD.sub("", words, count=1).strip()
    return "" if words.lower() in _ACTORS or not re.search("[A-Za-z]", words) else words


def behind(words: str) -> str:
    """Return what the words behind a figure are about.

    Examples
    --------
    >>> behind(" of bitumen roads and rehabilitate"), behind(" of our fleet will be electric")
    ('bitumen roads', 'fleet')
    >>> behind(" tourists in 2030"), behind(" increase.")
    ('tourists', 'increase')
    """
    words = _YEARS.sub("", _BOUND.sub("", re.sub(r"\bU\.S\.", "US", words)))
    if _RUNNING.match(words):
        return ""
    if _STOPS.match(words):
        return ""
    found = _BOTH.match(words) or _BEHIND.match(words)
    name = _LEFT.sub("", found[1].strip(" “”\"'()–-")) if found else ""
    return "" if _PRONOUN.fullmatch(name) else name


def last(words: str) -> str:
    """Return the last word that says something, where no indicator is named.

    Examples
    --------
    >>> last("We plan to invest"), last("of which ")
    ('invest', '')
    """
    words = _COMING.sub("", words)
    said = [word for word in re.findall("[A-Za-z]+", words) if not _IS_SMALL.fullmatch(word)]
    return said[-1] if said else ""


def counted(unit: str) -> str:
    """Return the noun that a printed figure counts.

    Examples
    --------
    >>> counted("1.5 million new jobs"), counted("percent"), counted("US$ billion")
    ('new jobs', '', '')
    """
    noun = _WORDED.sub("", re.sub(r"^[^A-Za-z]*", "", unit)).strip()
    noun = _SCALES.sub("", noun).strip()
    noun = re.sub(r"^(?:more|fewer|extra|additional|further)\s", "", noun)
    return noun if _NOUN.match(noun) and not (MEASURED.search(noun) or is_money(noun)) else ""


_ADVERB = re.compile(
    r"(?:overall|however|further|moreover|meanwhile|instead|therefore|thus|second|third|next|then|"
    r"[a-z]+ly),",
    re.IGNORECASE,
)
"""What begins a sentence and names nothing."""
_LENGTH = re.compile(r"\b[a-z0-9]+\s(?:years?|decades?|months?),$")
"""Over three years,"""


def subject(words: str) -> str:
    """Return what stands before a colon, or alone before a comma.

    Examples
    --------
    >>> subject("Participation in social insurance:"), subject("Resident satisfaction,")
    ('Participation in social insurance', 'Resident satisfaction')
    """
    if words.endswith(":"):
        return before(words[:-1])
    if _ADVERB.fullmatch(words.strip()) or _LENGTH.search(words):
        return ""
    short = words.endswith(",") and len(words.split()) <= _SUBJECT and "_" not in words
    return before(words[:-1]) if short else ""


def completed(name: str, known: str) -> str:
    """Return the name as it is."""
    return name


def is_place(words: str) -> bool:
    """Tell words that are too short to name anything."""
    return len(words) < 3


def listed(words: str) -> list[str]:
    """Split the names of a list."""
    return [name for one in re.split(r",|\band\b", words) if (name := before(one))]


NAMING = Naming(before, behind, last, counted, subject, completed, is_place, listed)
