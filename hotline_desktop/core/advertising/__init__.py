"""Where the line is made known, what it costs, and how many calls it brings."""
