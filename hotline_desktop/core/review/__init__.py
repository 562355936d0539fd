"""The review of a period: figures, findings, actions."""
