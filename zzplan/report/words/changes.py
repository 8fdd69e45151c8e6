"""What a change between two versions of a plan is called."""

from __future__ import annotations

from zzplan.report.language import N_

CHANGES = {
    "added": N_("added"),
    "dropped": N_("dropped"),
    "raised": N_("raised"),
    "lowered": N_("lowered"),
    "changed": N_("changed"),
    "advanced": N_("brought forward"),
    "postponed": N_("put off"),
    "rate-raised": N_("growth raised"),
    "rate-lowered": N_("growth lowered"),
    "strengthened": N_("said more strongly"),
    "weakened": N_("said more weakly"),
    "rebased": N_("another baseline"),
    "unit": N_("another unit"),
    "kind": N_("another kind"),
}
"""By the codes of `zzplan.engine.diff.ChangeCode`."""
