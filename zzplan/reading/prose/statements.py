"""Statements: which figures of a sentence say one thing together, of what, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from zzplan.plan.model.kinds import KINDS
from zzplan.reading.keys import NoGoal, Way
from zzplan.reading.prose import grammar, starts_in_turn
from zzplan.reading.prose.bases import (
    based,
    dated_beside,
    dated_of,
    is_aside,
    is_base,
    is_by_then,
    is_compared,
    is_factor_alone,
    is_of_base,
    is_of_others,
    leads_on,
    since_before,
    spanned,
    unstarted,
    value_in,
)
from zzplan.reading.prose.clauses import (
    Clause,
    Found,
    compares,
    group_of,
    in_one_unit,
    reasons_of,
    surroundings,
    whole_unit,
)
from zzplan.reading.prose.dating import dated_on, goal_year_of, is_each, years_left
from zzplan.reading.prose.exclusions import excluded
from zzplan.reading.prose.following import (
    AGAINST,
    apposed,
    hoped,
    in_points,
    in_steps,
    included,
    part_of,
    with_unit,
)
from zzplan.reading.prose.grammar import Around
from zzplan.reading.prose.kinds_en import settled
from zzplan.reading.prose.naming import spread
from zzplan.reading.prose.refusing import refused
from zzplan.reading.prose.respective_en import in_turn
from zzplan.reading.prose.spoken import Spoken
from zzplan.reading.prose.starts import Start, down_to, lead_to
from zzplan.reading.text.figures import Figure
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.ways_en import way_beside

_NEAR = 10
"""Characters behind a figure: of which."""
_SOME = 0.4
"""A clause that leans less to the future than this is not of it."""


def statements(
    clauses: Sequence[Clause], cues: Cues, one_year: int | None, known: Sequence[str] = ()
) -> Iterator[Found]:
    """Yield what is made of each figure of a sentence, in order.

    Parameters
    ----------
    known : sequence of str
        What the sentence before spoke of: "We will bring it below 4%."
    one_year : int or None
        The year that a report plans for, where it plans for one.
    """
    reader = _Sentence(cues, one_year, known)
    figures = [figure for clause in clauses for figure in clause.figures]
    if cues.english and any(figure.unit in grammar.PERCENT for figure in figures):
        clauses = [one.replace(figures=tuple(map(in_points, one.figures))) for one in clauses]
    reader.doubled = cues.english and is_factor_alone(clauses)
    founds: list[Found] = []
    for clause, follows in zip_longest(clauses, clauses[1:]):
        reader.follows = follows.text if follows else ""
        for found in reader.clause(clause):
            figure, over = found.figure, clause.over_years
            found = found.replace(figure=figure.behind(clause.start), over_years=over)
            founds = based(founds, found, clause, figure, cues)
            founds.append(found.replace(attached=found.attached and found.reason != "base"))
    yield from in_turn(founds, clauses, cues) if cues.english else founds


class _Sentence:
    """What one clause leaves to the next: words, a start, a hope, a colon before parts, a goal."""

    def __init__(self, cues: Cues, one_year: int | None, known: Sequence[str]) -> None:
        self.cues = cues
        self.one_year = one_year
        self.spoken = Spoken(cues, known)
        self.start = Start()
        self.doubled = self.hoping = self.parts = False
        self.years: tuple[int | None, int | None] = None, None
        self.follows = ""  # the clause behind
        self.last: Found | None = None
        self.goal: Found | None = None

    def clause(self, clause: Clause) -> Iterator[Found]:
        self.spoken.opens(clause.text)
        kept = list[Figure]()
        for figure in clause.figures:
            reason = excluded(clause.text, figure)
            if figure.spoken and self.cues.spread.search(clause.text, figure.end):
                reason = "unclear"  # 新材料、电子信息两大集群产值分别达到a、b
            if reason is None:
                kept.append(figure)
            else:
                yield Found(figure, reason)
        clause = dated_on(clause, self.years)
        self.years = years_left(clause)
        held = self.hoping and self.cues.english and not self.cues.promises.search(clause.text)
        self.hoping = held or self.cues.hopes.search(clause.text) is not None
        arounds = list(surroundings(clause.text, in_one_unit(kept, clause.text), self.cues))
        arounds[:1] = map(self.spoken.labelled, arounds[:1])
        if all(one.figure.spoken for one in arounds):
            self.spoken.remember(clause.text)
        if not arounds:
            return
        ahead = clause.scope.tense >= _SOME
        other: NoGoal = "past" if clause.scope.tense < 0 else "unclear"
        alone = not starts_in_turn.has_list(arounds, self.cues)
        for found in self._goals(clause, arounds):
            if not ahead and found.reason != "base":
                found = found.replace(reason=other)
                self.last = found
            over = found.reason == ("past" if ahead else other)
            if over and alone and KINDS[found.kind].value:  # were 2 million and will rise
                self._starts(clause, found.figure, found.name)
            yield found
        self.parts = self.parts or clause.text.endswith(":")

    def _starts(self, clause: Clause, figure: Figure, name: str) -> None:
        """Let an English goal behind a value of a year start from it, where it is of the same."""
        year = dated_beside(clause, figure) if self.cues.english else None
        if year is not None and (name or self.last is None):
            self.start.take(figure, year, name)

    def _goals(self, clause: Clause, arounds: list[Around]) -> Iterator[Found]:
        named = self.spoken.names or self.spoken.earlier
        arounds = starts_in_turn.in_turn(arounds, named, self.cues)
        shared, listed = spread(arounds[0].before, len(arounds), named, self.cues)
        base: Figure | None = None
        led = ""
        previous: Found | None = None
        for at, one in enumerate(arounds):
            follows = arounds[at + 1] if at + 1 < len(arounds) else None
            figure = with_unit(one.figure, (one.before, one.behind[:_NEAR]), self.last, base)
            one = one.replace(figure=figure)
            before = one.before if at else self.spoken.taken_up(one, self.last, parts=self.parts)
            if (beside := self._beside(clause, one, before, follows)) is not None:
                yield beside
                continue
            if follows is not None and is_base(one, follows, self.cues):
                base, led = figure, before
                yield Found(figure, "base", before=led * self.cues.english, attached=True)
                continue
            if (level := self._level(clause, one, before, follows)) is not None:
                yield level
                continue
            words = (led + before) if base else (shared + before) if listed else before
            if not listed:
                words = self.spoken.carried(before, words, goes_on=previous is not None)
            own = listed[at] if at < len(listed) else ""
            found = self._found(clause, one, words, shared if listed else "", own, base, led)
            found = part_of(hoped(found, one.before, self.last), self.last, self.follows)
            self.last = found = apposed(found, one.before, self.last)
            self.goal = self.goal if found.reason else found
            yield found
            previous, base, led = previous if found.reason else found, None, ""
            self.spoken.named(found.name, one)

    def _beside(
        self, clause: Clause, one: Around, before: str, follows: Around | None
    ) -> Found | None:
        """Return a figure that only goes with another: a factor, a level that leads to a goal."""
        figure, cues = one.figure, self.cues
        if cues.english and figure.multiple != self.doubled:
            if not figure.multiple:
                return Found(figure, "base", before=before, behind=one.behind)
            of = cues.naming.before(before) or cues.naming.behind(one.behind)
            self.spoken.names.append(of)  # to double to 89 percent, halve the number of
            sign = grammar.comparator(one, cues)
            found = Found(figure, "unclear", kind="multiple", comparator=sign)
            return found.replace(before=before, behind=one.behind)
        if (lead := lead_to(one, before, cues)) is not None:
            self.start.take(figure, dated_of(clause))
            if name := cues.naming.before(lead):
                self.spoken.names.append(name)
            return Found(figure, "base")
        if not cues.english and is_compared(clause, one):
            return Found(figure, "base", before=one.before, behind=one.behind)  # 比2024年的B增长r%
        if not cues.english and is_of_others(one):
            return Found(figure, "unclear", before=before, behind=one.behind)
        share = follows.figure.unit if follows and one.behind.strip("_") == "的" else ""
        if share == "倍":
            return Found(figure, "base")  # 是2025年100亿元的1.7倍
        if share in grammar.PERCENT and figure.unit not in grammar.PERCENT:
            own = cues.naming.before(before)  # 完成年初预算9亿元的44%
            return Found(figure, "unclear", own, before=before, behind=one.behind)
        return None

    def _level(
        self, clause: Clause, one: Around, before: str, follows: Around | None
    ) -> Found | None:
        """Return a level that goals are measured by, and no goal: from 82%, compared with 3%."""
        figure, cues = one.figure, self.cues
        known = self.last is not None and not self.last.reason
        compared = known and AGAINST.search(before) is not None
        compared = compared or (cues.english and is_of_base(clause, figure))
        source = cues.source.search(before) and leads_on(follows, figure)
        aside = cues.english and self.spoken.names and is_aside(clause, figure, self.follows)
        if not (source or aside or (compared and follows is None)):
            return None
        own = cues.naming.before(unstarted(before))
        lead = self.spoken.last if aside else own or cues.naming.counted(figure.unit)
        if aside:
            self.start.take(figure, dated_beside(clause, figure), lead)
        of = lead or (self.spoken.last if self.last is None else "")  # will double, from 400,000
        self._starts(clause, figure, of)
        if lead and cues.english and (follows or self.last is None):
            self.spoken.names.append(lead)  # from 82% to universal coverage
        said = (before, one.behind) if cues.english else ("", "")
        return Found(figure, "base", before=said[0], behind=said[1])

    def _found(
        self,
        clause: Clause,
        one: Around,
        words: str,
        shared: str,
        listed: str,
        base: Figure | None,
        led: str,
    ) -> Found:
        cues, scope = self.cues, clause.scope
        figure = in_steps(one.figure, words, cues)
        one = one.replace(figure=figure)
        one_year = self.one_year is not None and scope.year == self.one_year
        each = scope.yearly and is_each(clause, figure, english=cues.english)
        yearly = each or cues.yearly.search(words) is not None
        compared = compares(scope) or (cues.english and is_by_then(clause, words))
        kind = grammar.kind(one, words, cues, yearly=yearly, one_year=one_year, compared=compared)
        sign = grammar.comparator(one, cues, based=base is not None)
        if sign == "=" and shared:
            sign = grammar.comparator(one.replace(before=shared), cues)
        if sign == "=" and grammar.change(words, cues) == "control":
            sign = "<="
        printed = "" if figure.multiple else clause.text[figure.start : figure.end]
        own = cues.naming.before(led or one.before)
        name = listed or self.spoken.name(own, one, led, printed)
        kind, more = settled(kind, clause, one, words, name, cues)
        year = goal_year_of(clause, figure, english=cues.english)
        started = self.start.year if self.start.is_of(name) else None
        starts = base is not None or (cues.english and kind == "cumulative")
        begun = spanned(clause, year, english=cues.english) if starts else None
        if base is None and (base := self.start.base_of(figure, kind, name, year)) and cues.english:
            self.start.of = name
        before = self.spoken.with_among(one.before)
        reason = refused(one, words, cues, name)
        if more and reason == "unclear":
            reason = None
        elif reason and (whole := included(figure, one.before, self.last, self.goal)):
            reason, kind = None, whole.kind
        paced = cues.english and grammar.A_YEAR.match(one.behind) is not None
        if reason:
            since = scope.base_year if cues.english and (paced or not figure.unit) else None
            if paced and scope.named:
                since = since or scope.first  # 60,000 between 2025 and 2030: 12,000 a year
            return Found(
                figure, reason, name, sign, kind, year, base_year=since,
                before=before, behind=one.behind,
            )  # fmt: skip
        figure = figure.replace(unit=whole_unit(one, words, name))
        known = scope.base_year or started or begun
        paced = paced and scope.named and kind == "added"
        lead = words + clause.text[: figure.start]
        way: Way = "down" if more == "down" else way_beside(lead, one.behind)
        way = way if cues.english else down_to(one.before, kind)
        reasons = reasons_of(scope, year, words, cues, sign, figure)
        return Found(
            figure, None, name, sign, kind, year,
            value_in(base, figure) if base else None,
            (None if cues.english else since_before(clause, kind, year))
            or (known if base or KINDS[kind].relative else scope.first if paced else None),
            figure.value if kind == "rate" else None,
            False, group_of(reasons), reasons, before, one.behind, kind == "added" and yearly,
            way=way, aspires=self.hoping,
        )  # fmt: skip
