"""Numbered scripts that bring a database to today's schema; loaded by path, never imported."""
