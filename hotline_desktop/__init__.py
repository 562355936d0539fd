"""Hotline Desktop: a small office runs its telephone hotline here."""

__version__ = "0.1.0"
