"""What the demonstration says, from ``resources/demo``."""

from __future__ import annotations

import tomllib
from typing import Any

from ..paths import resource


def texts(name: str) -> dict[str, Any]:
    """The texts of a file, by its name without the ending."""
    return tomllib.loads(resource(f"demo/{name}.toml").read_text(encoding="utf-8"))
