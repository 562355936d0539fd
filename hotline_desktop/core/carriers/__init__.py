"""Carriers: what they offer, what it would cost, and the contracts made."""
