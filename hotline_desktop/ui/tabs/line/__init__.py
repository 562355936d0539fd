"""Everything about a line: what it is, its hours, and what belongs to it."""
