"""Where the line is made known: placements, their calendar, what they bring, materials."""
