"""The commands, each in a sentence: the help of zzplan lists them without importing one."""

from __future__ import annotations

from zzplan.report.language import N_

COMMANDS = {
    "check": N_(
        "Check whether goals add up: baseline, stated rate and goal, as printed; and whether "
        "the claims between figures hold."
    ),
    "project": N_("Follow goals year by year, at the stated rate and on the path that they need."),
    "progress": N_(
        "Rate how far the actual values have come, and what the rest of the years must bring."
    ),
    "outlook": N_("Say how likely goals are, from what was known when their latest value was."),
    "sweep": N_("Try many rates and horizons on a goal at once: a grid of what-ifs."),
    "solve": N_("Solve for the one of baseline, goal, years and rate that is not given."),
    "list": N_("List what the plan file holds: its goals as printed, or its indicators."),
    "show": N_("Show everything known about one indicator, with its sources."),
    "read": N_(
        "Read the goals out of documents, into a draft of a plan file: each with its place, "
        "the words around it and how sure it is."
    ),
    "diff": N_(
        "Compare two versions of a plan: which goals were added, dropped, raised, lowered, put "
        "off or said more weakly, with both places."
    ),
    "report": N_(
        "Write what a check finds as a page to hand on: one file that needs nothing else."
    ),
    "init": N_("Write a commented plan file to start from, with a goal of every kind."),
    "schema": N_(
        "Print the JSON Schema of the plan file, by which editors complete keys and mark mistakes."
    ),
    "explain": N_("Say what the code of a finding or of a mistake means, and what to do about it."),
    "help": N_("Show the help of a command, or of zzplan itself."),
    "completion": N_("Print the script that completes commands, options and goals in a shell."),
}
"""In the order of the help; each is a function of its own name in a module of its own name."""
