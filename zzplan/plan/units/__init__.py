"""Units: magnitudes, currencies, counts and measures, and what is a share."""
