"""A text cut into sentences, and a sentence into clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.words.cues import FILLER

_PAREN = re.compile(r"\([^()]*\)")
_SHORTENED = (
    r"(?<!vol)(?<!fig)(?<!sec)(?<!art)(?<!par)(?<!pop)(?<!min)(?<!max)(?<!avg)(?<!est)(?<!nos)"
)
_ENDS = (
    rf"(?:(?<=[a-z]{{4}})(?<!prox)|(?<=\s[a-z]{{3}}){_SHORTENED}|(?<=[0-9]%)|(?<=\s(?:19|20)[0-9]{{2}}))"
    r"[.](?=\s+[0-9$£€])"
)
"""... of them affordable. 2,400 homes; ... by 2025. 300 rooms."""
_ENGLISH_SENTENCES = re.compile(
    rf"(?:[^.;!?\n]|(?!{_ENDS})[.](?!\s+[A-Z]|\s*$)){{1,2000}}[.;!?\n]?|[.;!?\n]"
)
_YEAR = re.compile(r"\((?:FY\s?)?(?:19|20)[0-9]{2}\)")
"""9% (2024) to 6% (2030): of the figure before."""
_ASIDE = re.compile(rf"{_PAREN.pattern}|(?<=[\u4e00-\u9fff”)])\[[0-9]{{1,3}}\]")
"""Brackets, and the mark of a footnote."""
BULLETS = "[-•·*●■◆▪▲]"
"""What a member of a list may begin with."""
_MARKER = re.compile(
    rf"\s*(?:{BULLETS}\s*(?![-0-9\s])"
    r"|[0-9]{1,2}[.)、]\s*(?=[^0-9\s]|(?:19|20)[0-9]{2}年)"
    r"|(?:[a-z]|[ivx]{2,4})[.)]\s+(?=\S))"
)
"""What a member of a list is marked with, and no part of what it says: 2. or *."""
_DATED = re.compile(r"\((?:FY\s?)?(?:19|20)[0-9]{2}(?:[/-][0-9]{2})?年?\):")
"""A year that all behind it is of: our year in numbers (2023/24): ..."""
_SENTENCES = re.compile(r"[^。;!?\n]{1,2000}[。;!?\n]?|[。;!?\n]")
"""A text without any mark is cut where a sentence has long become too long to be one."""
_CLAUSES = re.compile(
    r"(?:[^,:]|(?<=[0-9]),(?=(?:[0-9]{2},)*[0-9]{3}(?![0-9]))|(?<=[0-9]):(?=[0-9])"
    r"|(?:(?<=[a-z]\s[0-9])|(?<=[a-z]\s[0-9][0-9])),(?=\s(?:19|20)[0-9]{2}\b)"
    r"|(?<=\b(?:by|in)\s20[0-9]{2}),(?=\s20[0-9]{2}(?:,|\sand)\b)"
    r"|(?<=[Ss]cope\s1),(?=\s2)|(?<=[Ss]copes\s1),(?=\s2)"
    r"|(?<=[0-9]),(?=[0-9]{1,2}\s?(?:%|per\s?cent|[mb]illion|m\b|bn\b))){1,400}(?:[,:]|$)?|[,:]"
)
_PHRASE = re.compile(
    r"\b(?:proportion|percentage|share|number|rate|level|value|volume|gap|wait|incidence|"
    r"prevalence)\s"
    r"(?:of|in|for)\s(?:(?!,\s(?:currently|now|which|already)\b)[^.;:%]){1,160}?\s(?<!who\s)(?<!that\s)(?<!which\s)(?=(?:will|shall|should|"
    r"must|would|is|are|was|were|has|have|had|stood|"
    r"rose|fell|grew|to)\b)",
    re.IGNORECASE,
)
"""A subject up to its verb, whose commas part nothing: not in education, employment or training."""
_FIGURE = r"[A-Z]{0,3}[$£€]?[0-9][0-9.,]*(?<![.,])[^\s,]*(?:\s[a-z-]+){0,2}"
_IN_TURN = re.compile(
    rf"\bfrom\s{_FIGURE}(?:,\s{_FIGURE})+,?\sand\s{_FIGURE}[^,;]*?"
    rf"\sto\s{_FIGURE}(?:,\s{_FIGURE})+,?\sand\s[A-Z]{{0,3}}[$£€]?[0-9]"
)
"""Output, exports and jobs will grow from 3, 4 and 5 to 6, 7 and 8: one clause."""
_GOES_ON = re.compile(
    r"\s*(?:by|in|to|until|before|from)\s(?:[a-z]+\s){0,2}[$£€F0-9]|\s*respectively\b"
    r"|\s(?:compared\s(?:to|with)|relative\sto|against|versus)\s(?:an?\s|the\s|its\s)?20[0-9]{2}\b"
)
"""What the clause before is continued with: , to 71 years, by 2035."""
_STARTS_IN_TURN = re.compile("分别[由从][^,:;。]*[0-9][^,:;。]*,$")
_TO = re.compile("(?:增[加长]|[提升]高|上升|提升|扩大|下降|降低|减少|缩[小短]|压减|发展)[到至]")
"""分别从80亿元和6亿元,增加到120亿元和9亿元: the comma parts no start from its goal."""

_TURNS = re.compile(
    r"\b(?:was|were|had|stood|rose|fell|grew|is|are|(?:[Ww]e|[Ii]t|[Tt]hey|now|currently)\s[a-z]+|"
    r"covers|serves|stands?|employs|reaches|"
    r"[a-z]+ed|bought|built|sold|spent)\s[^,;:]*?[0-9]"
    r"[^,;:]*?(?=\s(?:and|but)\s(?:[A-Za-z'’-]+\s){0,6}(?:will|should|shall|must|(?:is|are)\s(?:to|"
    r"expected|projected|planned|forecast))\b)"
)
"""From what was to what will be: were 1.8 million in 2022 and will increase."""
_COMING = re.compile(r"\b(?:will|should|shall|must)\b")


def sentences_of(text: str, *, english: bool) -> Iterator[tuple[str, int]]:
    """Yield the sentences of a text with their places, each followed by its brackets.

    Examples
    --------
    >>> [one for one, _ in sentences_of("达到5200亿元(2025年为3900亿元)。", english=False)]
    ['达到5200亿元``````````````。', '(2025年为3900亿元)']
    >>> list(sentences_of("2. 利润达到32亿元", english=False))
    [('利润达到32亿元', 3)]
    """
    brackets = [
        one
        for one in _PAREN.finditer(text)
        if re.search("[0-9]", one[0]) and not _stays(one, english=english)
    ]
    plain = _ASIDE.sub(
        lambda one: one[0] if _stays(one, english=english) else FILLER * len(one[0]), text
    )
    pattern = _ENGLISH_SENTENCES if english else _SENTENCES
    for found in pattern.finditer(plain):
        if found[0].strip():
            marked = _MARKER.match(found[0])
            skip = marked.end() if marked else 0
            yield found[0][skip:], found.start() + skip
        while brackets and brackets[0].start() < found.end():
            bracket = brackets.pop(0)
            yield bracket[0], bracket.start()


def _stays(found: re.Match[str], *, english: bool) -> bool:
    """Tell a bracket that is a part of its sentence: a year that figures are of."""
    dated = _DATED.match(found.string, found.start()) is not None
    return dated or (english and _YEAR.fullmatch(found[0]) is not None)


def clauses_of(sentence: str, *, english: bool) -> Iterator[tuple[int, str]]:
    """Yield where each clause begins, and the clause.

    Examples
    --------
    >>> list(clauses_of("rise by two years, to 71 years, by 2035, and fall", english=True))
    [(0, 'rise by two years, to 71 years, by 2035,'), (40, ' and fall')]
    """
    held, begin = "", 0
    phrases = [one.span() for one in _PHRASE.finditer(sentence)] if english else []
    if english and (lists := _IN_TURN.search(sentence)):
        phrases.append((-1, lists.end()))
    for found in _CLAUSES.finditer(sentence):
        within = any(start < found.start() < end for start, end in phrases)
        goes_on = _GOES_ON.match(found[0]) if english else _turns_to(held, found[0])
        if held and not (within or goes_on):
            yield begin, held
            held = ""
        if not held:
            begin = found.start()
        held += found[0]
        turns = _TURNS.search(held) if english else None
        if turns and not _COMING.search(held[: turns.end()]):
            yield begin, held[: turns.end()]
            begin, held = begin + turns.end(), held[turns.end() :]
    if held:
        yield begin, held


def _turns_to(held: str, clause: str) -> bool:
    return _TO.match(clause) is not None and _STARTS_IN_TURN.search(held) is not None
