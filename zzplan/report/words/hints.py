"""The advice printed under the caret of a mistake, and what a mistake calls the things in it."""

from __future__ import annotations

from zzplan.report.language import N_

HINTS = {
    "scenario-shift": N_("write points such as -1pp, or a rate for each goal: {{gdp: 7%}}"),
    "same-key": N_('"{key}" and "{other}" are one key; keep one of them'),
    "did-you-mean": N_('did you mean "{suggestion}"?'),
    "key-of-value": N_("write {{{key}: {text}}}"),
    "no-list": N_("write each as a name and a colon, without the hyphen"),
    "one-of": N_("one of: {choices}"),
    "encoding": N_("save the file as UTF-8"),
    "encoding-guess": N_("it looks like {guess}: save the file as UTF-8"),
    "document-encoding": N_("save it as UTF-8"),
    "document-as-plan": N_(
        "give it a name that says what it is, such as plan.docx, plan.xlsx or plan.pdf; "
        "`zzplan read` makes a plan file of a document"
    ),
    "csv-broken": N_('write a quote within quotes twice: ""'),
    "document-broken": N_("open it in the program that made it, and save it again"),
    "document-encrypted": N_("open it, and save it without the password"),
    "document-scanned": N_("have a program recognise the text, then read its output"),
    "document-too-large": N_("take the part that has the goals"),
    "too-many-rows": N_("split the file"),
    "document-too-many-cells": N_("take the part that has the goals"),
    "document-too-many-pages": N_("take the pages that have the goals"),
    "document-too-long": N_("take the part that has the goals"),
    "document-entities": N_("open it in the program that made it, and save it again"),
    "document-format": N_("save it as .docx, .xlsx or .pdf"),
    "extra-missing": N_("python -m pip install 'zzplan[{extra}]'"),
    "no-such-sheet": N_("one of: {sheets}"),
    "acceptances": N_("a list, of each: - {{finding: short, quote: words of it, reason: why}}"),
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
    "own-output": N_(
        "name the plan file that it was made of; zzplan check reads goals again that were written "
        "as .csv, .tsv, .json, .jsonl or .xlsx, or by zzplan list as .md"
    ),
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
    "share-unit": N_('a share is a goal whose unit is "%"'),
    "is-a-kind": N_('it is a kind of goal: "kind: {kind}"'),
    "is-yearly": N_('values of the years between stand under "yearly", such as {{2027: 3200}}'),
    "is-a-path": N_('the path of a rate is said beside the kind: "path: {path}"'),
    "called-goal": N_('the value to reach is called "goal"'),
    "brackets": N_("a total over all years is printed [18] or 〔18〕, a negative number -18"),
    "goal-or-milestone": N_('write the value to reach, or "kind: milestone"'),
    "plain-digits": N_("write the digits alone, as a document prints them"),
    "curly-quotes": N_("write {plain}, or use straight quotes: '{plain}'"),
    "digit-groups": N_("write {plain}, or {decimal} where the comma is a decimal one"),
    "thousands": N_("write {plain}, or {decimal}"),
    "leading-zero": N_("write {plain}"),
    "write-plain": N_("write {plain}"),
    "date": N_("this is a date; write the number that the document prints"),
    "unit-name": N_(
        "if only the name of the unit differs, write the number without it; else convert it"
    ),
    "bare-magnitude": N_("it is {number} {unit} or {whole}: write the unit behind the number"),
    "unit-mismatch": N_("convert it, or give the indicator this unit"),
    "write-zero": N_("write the number 0"),
    "half": N_('write "halve" for half as much, "1.5 times" for half as much more'),
    "milestone": N_('what is done or not done has "kind: milestone"'),
    "kind-of-change": N_(
        'if it is per year: "rate: {percent}"; if over the whole plan: "kind: cumulative", '
        '"goal: {percent}", no baseline'
    ),
    "kind-cumulative": N_(
        'over the whole plan: "kind: cumulative", "goal: {percent}", no baseline'
    ),
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
    "share-total-fall": N_(
        'for a change of {points}% over all years write "kind: cumulative" and no baseline; for '
        'points "down {points} percentage points"'
    ),
    "percent-or-added": N_('for so many in all write "kind: added", for a change "{percent}"'),
    "summed": N_(
        'for all years together write "kind: added", for the value of the goal year leave out 累计'
    ),
    "signed-rise": N_('for a change write "up {change}", which leads to {level}; else "{change}"'),
    "signed-fall": N_(
        'for a change write "down {change}", which leads to {level}; for a level below zero add '
        '"unbounded: true"'
    ),
    "unsigned": N_('for a fall write "-{number}%", for a rise "+{number}%"'),
    "falls-of-both-signs": N_(
        "the values of this fall have both signs; name what falls instead, and write each fall "
        "with a minus"
    ),
    "from-to": N_('write the first figure as "baseline" and the second one as "goal"'),
    "only-number": N_(
        'write the number with its unit and words such as "at least" or "up"; what else the '
        'document says belongs into "note"'
    ),
    "yearly-level": N_(
        'for an increase in every year write "up {change} a year"; for a value to reach leave the '
        "year out"
    ),
    "two-figures": N_("these are two figures: give each a goal of its own"),
    "other-year": N_("give the goal its own goal year: {year}"),
    "kind-rate": N_('write it under "rate", or give the goal "kind: rate"'),
    "other-base": N_("give the goal its own base year: {year}"),
    "rate-ambiguous": N_("write {percent} or {fraction}"),
    "rate-of-added": N_(
        'what each year adds stands under "yearly", such as {{2027: {amount}}}; a rate of growth '
        "would be {percent} or {fraction}"
    ),
    "rate-or-step": N_("write {points}, which fits the goal, or else {percent} or {literal}"),
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
        "put spaces around a minus, and none into a figure"
    ),
    "claim-form-planless": N_(
        "write NAME[YEAR] for an actual, NAME.growth[YEAR], and NAME, NAME.baseline or NAME.rate "
        "for a goal"
    ),
    "claim-sum": N_("write sum(PLAN.name_*), or each figure with a + between them"),
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
    "list": N_("list of known findings"),
    "known": N_("the file of known findings"),
}
"""Words that stand in the parameters of a diagnostic."""
