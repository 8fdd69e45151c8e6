"""Printed numbers: their digits, the words around them, and the years that are no numbers."""
