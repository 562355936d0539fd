"""Who works when, who is away when, and whether the line is covered.

The office is one pool: whoever is on shift answers any of its lines. Days and times of day are
those of one time zone, the line's.
"""
