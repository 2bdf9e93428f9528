"""A release as part of a site's `manifest.json`, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from routemap.errors import UsageError
from routemap.ratchet.cells import Cells, Days, Release, Stamp, Steps

MANIFEST = "manifest.json"
FORMAT = "routemap-site/1"


def as_manifest(release: Release) -> dict[str, Any]:
    """Return what stands in the manifest beside the files: plain JSON, in a fixed order."""
    return {
        "policy": {"hash": release.policy.hash, "n_changes": release.policy.n_changes},
        "shapes": dict(sorted(release.shapes.items())),
        "journeys": {
            name: {id_: _written(cells) for id_, cells in steps.items()}
            for name, steps in sorted(release.journeys.items())
        },
    }


def read_release(path: Path) -> Release:
    """Read a release from a built folder or from its manifest; raises UsageError if it is none."""
    file = path / MANIFEST if path.is_dir() else path
    try:
        found = json.loads(file.read_bytes())
    except FileNotFoundError as error:
        raise UsageError(f"{path}: there is no built site and no manifest") from error
    except ValueError as error:
        raise UsageError(f"{path}: not a manifest of a built site") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UsageError(f"{path}: not a manifest of a built site")
    if "journeys" not in found:
        raise UsageError(f"{path}: built before manifests said what is shown; build it again")
    try:
        return _read(found)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"{path}: a manifest of another form than this program writes") from error


def _written(cells: Cells) -> dict[str, Any]:
    said: dict[str, Any] = dict(cells.places)
    said |= {name: [_iso(day) for day in days] for name, days in cells.times.items()}
    return said | {name: list(days) for name, days in cells.lengths.items()}


def _read(found: Mapping[str, Any]) -> Release:
    stamp = Stamp(str(found["policy"]["hash"]), int(found["policy"]["n_changes"]))
    shapes = {str(ref): str(hash_) for ref, hash_ in found["shapes"].items()}
    journeys: dict[str, Steps] = {
        str(name): {str(id_): _cells(said) for id_, said in steps.items()}
        for name, steps in found["journeys"].items()
    }
    return Release(stamp, shapes, journeys)


def _cells(said: Mapping[str, Any]) -> Cells:
    places = {name: value for name, value in said.items() if isinstance(value, str)}
    times = {name: _days(said[name]) for name in ("start", "end") if name in said}
    lengths = {name: _numbers(said[name]) for name in ("length",) if name in said}
    return Cells(places, times, lengths)


def _days(said: Any) -> Days:  # noqa: ANN401 - any JSON
    first, last = said
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def _numbers(said: Any) -> Days:  # noqa: ANN401 - any JSON
    least, most = said
    return int(least), int(most)


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
