"""A text in pieces: sentences, clauses, figures, and what of them is verbatim, alike or exact."""
