"""The software bill of materials, in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/)."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import Any

from parts import Part
from project import NAME, commit_time, version


def bill_of_materials(parts: list[Part]) -> str:
    """The bill as JSON; the same parts and commit give the same text."""
    own = f"pkg:generic/{NAME}@{version()}"
    components = [_component(part) for part in parts]
    names = ",".join(part.purl for part in parts)
    bill: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, own + names)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(commit_time(), UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": NAME,
                "version": version(),
                "purl": own,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [part.purl for part in parts]}],
    }
    return json.dumps(bill, indent=2) + "\n"


def _component(part: Part) -> dict[str, Any]:
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
    }
    if part.licence:
        found["licenses"] = [{"expression": part.licence}]
    else:
        found["licenses"] = [{"license": {"name": "see THIRD-PARTY-LICENSES"}}]
    return found
