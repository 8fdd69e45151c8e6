"""The sentence of every mistake in a text."""

from __future__ import annotations

from zzplan.codes import Mistake
from zzplan.report.language import N_

MESSAGES: dict[Mistake, str] = {
    # the file
    "no-such-file": N_("there is no such file"),
    "is-a-folder": N_("this is a folder, not a file"),
    "unreadable-file": N_("the file cannot be read: {reason}"),
    "silent-pipe": N_("nothing is written into this pipe"),
    "file-too-large": N_("the file has more than {megabytes} MB"),
    "encoding": N_("byte {byte} is not UTF-8"),
    "wide-encoding": N_("the file is not in UTF-8"),
    "control-character": N_("a plan file cannot contain the control character {character}"),
    "document-encoding": N_("the bytes of the file are no text in any encoding that is known"),
    "document-as-plan": N_(
        "this is no plan file: its bytes are those of a document of the form {form}"
    ),
    "csv-broken": N_("the quotes of the row that begins in line {line} do not end"),
    "document-broken": N_("the document is damaged, or is not what its name says"),
    "document-encrypted": N_("the document is protected by a password"),
    "document-scanned": N_("the pages hold pictures and no text"),
    "document-too-large": N_("the document holds more than {megabytes} MB when unpacked"),
    "too-many-rows": N_("the table has more than {limit} rows"),
    "document-too-many-cells": N_("the tables have more than {limit} cells"),
    "document-too-many-pages": N_("the document has more than {limit} pages"),
    "document-too-long": N_(
        "the document has more than {paragraphs} paragraphs or {characters} characters"
    ),
    "document-entities": N_(
        "the document declares entities of its own, which no office program does"
    ),
    "document-format": N_("a file in the format of {form} is not read"),
    "extra-missing": N_("files such as {name} need a part of zzplan that is not installed"),
    "no-such-sheet": N_('the workbook has no sheet "{sheet}"'),
    "quote-gone": N_('{file} does not say "{quote}" any more, which stood at {place}'),
    "nothing-read": N_("no figure of the document was read as a goal"),
    "missing-column": N_("the first row names no column {missing}"),
    "empty-file": N_("the file holds nothing"),
    "several-documents": N_("a second document begins here"),
    # YAML
    "yaml-syntax": N_("this is not YAML: {problem}"),
    "unclosed": N_("this {opened} is never closed"),
    "unexpected-bracket": N_("nothing opened this {character}"),
    "tab-indent": N_("a tab cannot indent"),
    "indentation": N_("this line is indented unlike its neighbours"),
    "full-width-colon": N_("a full-width colon does not end a key"),
    "full-width-comma": N_("a full-width comma {character} does not separate values"),
    "full-width-bracket": N_("the full-width bracket {character} is not a bracket to YAML"),
    "full-width-space": N_("the space {character} does not count as a space"),
    "missing-space": N_("a space is missing after the colon"),
    "missing-colon": N_("a colon is missing here"),
    "missing-comma": N_("a comma is missing here"),
    "text-after-value": N_('the value ends before "{text}"'),
    "needs-quotes": N_("{text} holds a character that YAML keeps for itself"),
    "comma-in-number": N_("within braces the comma of {text} ends the value"),
    "duplicate-key": N_('"{key}" is here already, in line {line}'),
    "complex-key": N_("a key must be plain text"),
    "internal": N_("{name}: a bug in zzplan ({error}); ZZPLAN_DEBUG=1 shows where"),
    "too-many-figures": N_("the claims of this file name more than {limit} figures"),
    "long-key": N_('the key "{key}" has more than {limit} characters'),
    "too-deep": N_("more than {limit} levels are nested"),
    "alias": N_("an alias (*{name}) is not allowed in a plan file"),
    "anchor": N_("an anchor (&{name}) is not allowed in a plan file"),
    "tag": N_("a tag ({tag}) is not allowed in a plan file"),
    "merge-key": N_("a merge key (<<) is not allowed in a plan file"),
    # keys
    "unknown-key": N_('"{name}" is not a key of {what}'),
    "missing-key": N_('"{key}" is missing in {what}'),
    "missing-version": N_('the file does not begin with "zzplan: 1"'),
    "unknown-version": N_("format version {version} is unknown; this zzplan reads version 1"),
    "no-goals": N_("the file has no goals, plans, indicators or identities"),
    "own-output": N_("this is what zzplan writes of a plan, and no plan file"),
    "nothing-to-check": N_(
        "the file has neither goals nor identities, so there is nothing to check"
    ),
    "goals-twice": N_('"goals" and "plans" cannot both be at the top'),
    "plan-key-outside": N_('"{key}" at the top belongs to a file without plans'),
    "key-of-indicator": N_('"{key}" belongs to the indicator {name}, not to a goal'),
    "not-for-kind": N_('a goal of the kind {kind} takes no "{key}"'),
    "wrong-type": N_("{what} must be a {expected}"),
    "empty-value": N_('"{key}" has no value'),
    # values
    "scenario-shift": N_('"{text}" is no shift of the rates'),
    "bad-number": N_('"{text}" is not a printed number'),
    "curly-quotes": N_("the quotes of {text} are letters to YAML"),
    "digit-groups": N_('the commas of "{text}" do not set off thousands'),
    "thousands": N_('the point of "{text}" may set off thousands, or be a decimal one'),
    "leading-zero": N_('a number does not begin with 0: "{text}"'),
    "range-reversed": N_("the range runs backwards, from {low} to {high}"),
    "contradictory-words": N_('the words of "{text}" contradict each other'),
    "unit-mismatch": N_('"{printed}" is not the unit of this indicator ({unit})'),
    "rate-unit": N_(
        'a rate or a change is in per cent or in percentage points, not in "{printed}"'
    ),
    "rate-total": N_('"{text}" is the change over all years, and a rate is one a year'),
    "share-change": N_('"{text}" may be percentage points more or less, or the share itself'),
    "share-total": N_('"{text}" may be percentage points, or a change of so many per cent'),
    "signed-level": N_('"{text}" may be a change, or the level itself'),
    "unsigned": N_('"{text}" may be a fall or a rise'),
    "yearly-goal": N_('"{text}" is an amount per year, but the goal is a value to reach'),
    "rate-points": N_('"{text}" moves a share; this indicator is in {unit}'),
    "other-base": N_('"{text}" counts from another year than the base year'),
    "other-year": N_('"{text}" is to be reached in another year than the goal year'),
    "rate-ambiguous": N_("a rate of {text} is {literal} a year"),
    "rate-impossible": N_("a rate of {text} leaves nothing or less"),
    "share-bounds": N_('a share of "{text}" lies outside 0% to 100%'),
    "points-bounds": N_('"{text}" leads to a share of {end}, outside its bounds'),
    "percent-or-fraction": N_('"{text}" is a fraction where the other figure is a percentage'),
    "bad-relative": N_('"{text}" does not say how the two figures are to compare'),
    "bad-precision": N_('"{text}" is not a step to round to'),
    "bad-year": N_('"{text}" is not a year'),
    "points-compound": N_(
        '"{text}" is in points, which lead along a straight line and not along a compound path'
    ),
    "bad-span": N_('"{text}" is neither a part of the year nor a span of years up to {period}'),
    "yearly-outside": N_(
        "{text} is not one of the goal's years, which come after {base_year}, up to {goal_year}"
    ),
    "years-order": N_("the goal year {goal_year} does not come after the base year {base_year}"),
    "years-apart": N_(
        "the goal year {goal_year} comes {years} years after the base year {base_year}"
    ),
    "bad-flag": N_('"{key}" is either true or false, not "{text}"'),
    "bad-choice": N_('"{name}" is not a value of "{key}"'),
    "bad-country": N_('"{text}" is not a country'),
    "bad-deflator-range": N_("a range of prices has two rates, the lower one first"),
    "bad-price": N_('"{text}" is not a price basis'),
    "unknown-source": N_('there is no source "{name}"'),
    "unknown-indicator": N_('there is no indicator "{name}"'),
    "unknown-goal": N_('there is no goal "{name}"'),
    "unknown-plan": N_('there is no plan "{name}"'),
    # claims
    "claim-too-long": N_("a claim has more than {limit} characters"),
    "claim-character": N_('"{character}" has no meaning in a claim'),
    "claim-no-figure": N_("a figure or a number is missing here"),
    "claim-no-operator": N_("an operator is missing before this"),
    "claim-unclosed": N_("this parenthesis is never closed"),
    "claim-unopened": N_("this parenthesis was never opened"),
    "claim-no-relation": N_("the claim has no relation"),
    "claim-two-relations": N_("a claim has one relation; this is a second one"),
    "claim-form": N_('"{name}" does not say which figure is meant'),
    "claim-sum": N_("sum() takes one pattern"),
    "claim-sum-of-nothing": N_('nothing is called "{name}"'),
    "claim-printed": N_("printed() takes one number"),
    "claim-magnitudes": N_("{one} and {other} are added or compared as they stand"),
    "claim-units": N_("{one} and {other} are not one unit, and are added or compared"),
}
"""Half a sentence each, without a capital or a full stop, as compilers word their errors."""
INTERNAL_AMONG = N_(
    "{name}: not answered, since a bug in zzplan ({error}) is met among {among} goals and claims; "
    "ZZPLAN_DEBUG=1 shows where"
)
"""The sentence of ``internal`` where too many goals fail to tell them from their neighbours."""
