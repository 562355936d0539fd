"""Where the line is made known, what it costs, and how many calls it brings."""

LEAFLET, POSTER, LABEL = "leaflet", "poster", "label"
MATERIALS = (LEAFLET, POSTER, LABEL)
"""What is printed."""

LEAST_STRIPS, MOST_STRIPS = 8, 12
"""Tear-off strips of a leaflet."""
