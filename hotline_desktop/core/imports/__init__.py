"""Imports that can be taken back: of calls, and of the other lists (``other_lists``)."""
