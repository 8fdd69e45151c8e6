"""The sentence of every diagnostic code, and the advice printed under the caret."""

from __future__ import annotations

from zzplan.report.language import N_

MESSAGES = {
    # the file
    "no-such-file": N_("there is no such file"),
    "is-a-folder": N_("this is a folder, not a file"),
    "unreadable-file": N_("the file cannot be read: {reason}"),
    "file-too-large": N_("the file has more than {megabytes} MB"),
    "encoding": N_("byte {byte} is not UTF-8"),
    "wide-encoding": N_("the file is not in UTF-8"),
    "control-character": N_("a plan file cannot contain the control character {character}"),
    "document-encoding": N_("the bytes of the file are no text in any encoding that is known"),
    "csv-broken": N_("the quotes of the row that begins in line {line} do not end"),
    "document-broken": N_("the document is damaged, or is not what its name says"),
    "document-encrypted": N_("the document is protected by a password"),
    "document-scanned": N_("the pages hold pictures and no text"),
    "document-too-large": N_("the document holds more than {megabytes} MB when unpacked"),
    "document-too-many-cells": N_("a table has more than {limit} cells"),
    "document-too-many-pages": N_("the document has more than {limit} pages"),
    "document-entities": N_(
        "the document declares entities of its own, which no office program does"
    ),
    "document-format": N_("a file in the format of {form} is not read"),
    "extra-missing": N_("files such as {name} need a part of zzplan that is not installed"),
    "no-such-sheet": N_('the workbook has no sheet "{sheet}"'),
    "quote-gone": N_('{file} does not say "{quote}" any more, which stood at {place}'),
    "nothing-read": N_("no figure of the document was read as a goal"),
    "missing-column": N_('the first row names no column "{name}"'),
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
    "no-goals": N_("the file has neither goals nor plans nor indicators"),
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
    "leading-zero": N_('a number does not begin with 0: "{text}"'),
    "range-reversed": N_("the range runs backwards, from {low} to {high}"),
    "contradictory-words": N_('the words of "{text}" contradict each other'),
    "unit-mismatch": N_('"{printed}" is not the unit of this indicator ({unit})'),
    "rate-unit": N_('a rate is a percentage, or in percentage points, not in "{printed}"'),
    "rate-total": N_('"{text}" is the change over all years, and a rate is one a year'),
    "share-change": N_('"{text}" may be percentage points more or less, or the share itself'),
    "share-total": N_('"{text}" may be percentage points, or a change of so many per cent'),
    "signed-level": N_('"{text}" may be a change, or the level itself'),
    "unsigned": N_('"{text}" may be a fall or a rise'),
    "yearly-goal": N_('"{text}" is so much a year, and the goal a value to reach'),
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
    "claim-units": N_("{one} and {other} do not measure the same, and are added or compared"),
}
"""Half a sentence each, without a capital or a full stop, as compilers word their errors."""

HINTS = {
    "scenario-shift": N_("write points such as -1pp, or a rate for each goal: {{gdp: 7%}}"),
    "did-you-mean": N_('did you mean "{suggestion}"?'),
    "one-of": N_("one of: {choices}"),
    "encoding": N_("save the file as UTF-8"),
    "encoding-guess": N_("it looks like {guess}: save the file as UTF-8"),
    "document-encoding": N_("save it as UTF-8"),
    "csv-broken": N_('write a quote within quotes twice: ""'),
    "document-broken": N_("open it in the program that made it, and save it anew"),
    "document-encrypted": N_("open it, and save it without the password"),
    "document-scanned": N_("have a program recognise the text, then read its output"),
    "document-too-large": N_("take the part that has the goals"),
    "document-too-many-cells": N_("take the part that has the goals"),
    "document-too-many-pages": N_("take the pages that have the goals"),
    "document-entities": N_("open it in the program that made it, and save it anew"),
    "document-format": N_("save it as .docx, .xlsx or .pdf"),
    "extra-missing": N_("python -m pip install 'zzplan[{extra}]'"),
    "no-such-sheet": N_("one of: {sheets}"),
    "nothing-read": N_(
        "zzplan read --left-out lists the figures that it has, each with the reason"
    ),
    "missing-column": N_("a table of goals has one goal a row, and columns of: {columns}"),
    "control-character": N_("delete it"),
    "empty-file": N_("zzplan needs at least one goal"),
    "several-documents": N_("one plan file holds one document: delete the ---"),
    "unclosed": N_("close it, or put the text in quotes"),
    "unexpected-bracket": N_("delete it, or put the text in quotes"),
    "tab-indent": N_("use spaces"),
    "indentation": N_("align it with the lines beside it"),
    "full-width-colon": N_("write a colon and a space"),
    "full-width-comma": N_("write a comma and a space"),
    "full-width-bracket": N_("write {meant}"),
    "full-width-space": N_("use a plain space"),
    "missing-space": N_("write a space after the colon"),
    "missing-colon": N_("write a colon and a space, then the value"),
    "missing-comma": N_("separate values with a comma and a space"),
    "text-after-value": N_("put the whole value in quotes"),
    "needs-quotes": N_("put the whole value in quotes"),
    "comma-in-number": N_("put it in quotes: '{text}'"),
    "duplicate-key": N_("delete or rename one of them"),
    "complex-key": N_("use a name, without brackets"),
    "too-many-figures": N_("let fewer claims sum up so many goals, or split the file"),
    "long-key": N_('use a short key, and put the words into "name"'),
    "too-deep": N_("a plan is flat: check the brackets and the indentation"),
    "alias": N_("write the value out; quote a text that begins with *"),
    "anchor": N_("delete it; quote a text that begins with &"),
    "tag": N_("delete it; quote a text that begins with !"),
    "merge-key": N_("write the keys out"),
    "missing-version": N_("write it in the first line"),
    "no-goals": N_('add "goals:" with one line for each'),
    "nothing-to-check": N_('write a goal under "goals", or a claim under "identities"'),
    "goals-twice": N_("move these goals into a plan"),
    "plan-key-outside": N_("move it into a plan"),
    "key-of-indicator": N_("write it there"),
    "goal-unit": N_('give the goal a "unit", or list the indicator under "indicators"'),
    "goal-or-rate": N_('write the value to reach, or "kind: rate" where the rate is the goal'),
    "kind-relative": N_('what another figure sets has "kind: relative", with "to" and "goal"'),
    "actuals-elsewhere": N_('actual values stand under "indicators", in "actuals"'),
    "growth-elsewhere": N_(
        'a stated rate is called "rate"; reported growth belongs to "indicators"'
    ),
    "called-goal": N_('the value to reach is called "goal"'),
    "brackets": N_("a total over all years is printed [18] or 〔18〕, a negative number -18"),
    "goal-or-milestone": N_('write the value to reach, or "kind: milestone"'),
    "plain-digits": N_("write the digits alone, as a document prints them"),
    "curly-quotes": N_("write {plain}, or use straight quotes: '{plain}'"),
    "digit-groups": N_("write {plain}, or {decimal} where the comma is a decimal one"),
    "leading-zero": N_("write {plain}"),
    "write-plain": N_("write {plain}"),
    "date": N_("this is a date; write the number that the document prints"),
    "unit-mismatch": N_("convert it, or give the indicator this unit"),
    "milestone": N_('what is done or not done has "kind: milestone"'),
    "kind-of-change": N_(
        'so many per cent a year stand under "rate" or have "kind: rate"; over the whole plan they '
        'have "kind: cumulative" and no baseline'
    ),
    "kind-cumulative": N_('a change over the whole plan has "kind: cumulative" and no baseline'),
    "rate-unit": N_("write a percentage, such as 8% or 0.08"),
    "rate-total": N_(
        'write the rate of a year; a change over the whole plan is a goal of "kind: cumulative"'
    ),
    "share-change": N_(
        'for a change write "up {points} percentage points", for the share itself "{points}%"'
    ),
    "share-change-from": N_(
        'for a change write "up {points} percentage points", which leads to {moved}%; for the '
        'share itself "{points}%"; for growth by {points}% "{grown}%"'
    ),
    "share-fall": N_(
        'for a change write "down {points} percentage points", for the share itself "{points}%"'
    ),
    "share-fall-from": N_(
        'for a change write "down {points} percentage points", which leads to {moved}%; for the '
        'share itself "{points}%"; for a fall by {points}% "{grown}%"'
    ),
    "share-total": N_(
        'for points write "up {points} percentage points", else "kind: cumulative" and no baseline'
    ),
    "signed-rise": N_('for a change write "up {change}", which leads to {level}; else "{change}"'),
    "signed-fall": N_(
        'for a change write "down {change}", which leads to {level}; for a level below zero add '
        '"unbounded: true"'
    ),
    "unsigned": N_('for a fall write "-{number}%", for a rise "+{number}%"'),
    "from-to": N_('write the first figure as "baseline" and the second one as "goal"'),
    "only-number": N_(
        'write the number with its unit and words such as "at least" or "up"; what else the '
        'document says belongs into "note"'
    ),
    "yearly-level": N_(
        'for so much more in each year write "up {change} a year"; for a value to reach leave the '
        "year out"
    ),
    "two-figures": N_("these are two figures: give each a goal of its own"),
    "other-year": N_("give the goal its own goal year: {year}"),
    "kind-rate": N_('write it under "rate", or give the goal "kind: rate"'),
    "other-base": N_("give the goal its own base year: {year}"),
    "rate-ambiguous": N_("write {percent} or {fraction}"),
    "unbounded": N_('if that is meant, add "unbounded: true"'),
    "write-percent": N_("write {meant}"),
    "bad-relative": N_(
        'write "above", "at least", "in line" or points such as "+1 pp" under "goal", and an '
        'indicator, a year or words under "to"'
    ),
    "bad-precision": N_("write a number above 0, such as 10 or 0.5%"),
    "points-compound": N_("write a rate in per cent, such as 1.5%, or leave out path: compound"),
    "bad-year": N_("write four digits, such as 2026, or a fiscal year, such as 2023/24"),
    "bad-period": N_("write 2021, 2023/24, 2021Q3, 2021H1 or 2021-09"),
    "true-or-false": N_("write true or false"),
    "claim-characters": N_("use + - * / ^ ( ) and = >= <= > < ≈"),
    "years-apart": N_("check both; a plan spans at most {most} years"),
    "year-or-none": N_('write the year, or "{key}: none" if the document prints none'),
    "bad-span": N_("write Q1-Q3, H1 or 01-10, or years such as {years}"),
    "claim-parentheses": N_("write the claim with fewer parentheses"),
    "claim-relations": N_("write one of = >= <= > < ≈; only = and ≈ join more than two sides"),
    "claim-form": N_(
        "write NAME[YEAR] for an actual, NAME.growth[YEAR], or PLAN.NAME for a goal; "
        "blanks go around a minus, not into a figure"
    ),
    "claim-sum": N_("write sum(PLAN.name_*)"),
    "claim-sum-of-nothing": N_("a * stands for any letters: PLAN.name_*"),
    "claim-printed": N_("write printed(1.91)"),
    "claim-magnitudes": N_(
        "1 {large} is {factor} {small}: write / {factor} after the figure in {small}"
    ),
    "claim-currencies": N_("write the exchange rate after one of them, such as * 7.1"),
    "claim-like-units": N_("only figures of one unit are added or compared"),
    "bad-country": N_("write its two letters, such as CN or IN"),
    "bad-deflator-range": N_("write two rates, such as [2%, 6%]"),
    "price-forms": N_("write current, constant:2015 or none"),
}
"""What to do, by the name that a diagnostic carries."""

THINGS = {
    "mapping": N_("mapping of keys and values"),
    "text": N_("plain value"),
    "file": N_("the file"),
    "table": N_("the table"),
}
"""Words that stand in the parameters of a diagnostic."""
