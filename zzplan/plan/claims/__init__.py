"""The claims between figures: their language, the figures that they name, their dimensions."""
