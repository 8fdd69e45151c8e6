"""What stands in the sheets of a workbook: figures, formulas over them, and how both read."""
