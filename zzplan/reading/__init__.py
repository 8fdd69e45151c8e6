"""BLOCKS → DRAFT: the goals that a document prints, and every other figure with its reason."""
