"""What a cell of a spreadsheet holds."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | datetime | date | time | timedelta
"""An empty cell holds the empty text."""
