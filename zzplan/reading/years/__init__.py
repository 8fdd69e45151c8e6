"""When: the years that a text, a heading and a clause speak of."""
