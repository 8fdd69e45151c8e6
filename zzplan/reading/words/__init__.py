"""The words of a language as tables (cues, names, units), and the folded text that they match."""
