"""Tables of indicators: columns by their headers, a goal a row."""
