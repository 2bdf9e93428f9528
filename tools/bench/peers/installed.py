"""The peers' own files, from npm, and what stands for the hosts that their pages link."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from routemap.player import bundle

ROOM = Path(__file__).resolve().parent
MODULES = ROOM / "node_modules"
MANIFEST = ROOM / "package.json"
STAMP = MODULES / ".routemap-manifest"
TIMELINEJS = MODULES / "@knight-lab" / "timelinejs" / "dist"
VIS = MODULES / "vis-timeline"
DIMENSION = "leaflet-timedimension/dist/leaflet.timedimension"

# folium's pages link these by name on other hosts; here the same or the nearest version answers.
LINKED = {
    "leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet.css": "leaflet/dist/leaflet.css",
    "jquery-3.7.1.min.js": "jquery/dist/jquery.min.js",
    "jquery.min.js": "jquery/dist/jquery.min.js",
    "jquery-ui.min.js": "jquery-ui-dist/jquery-ui.min.js",
    "bootstrap.bundle.min.js": "bootstrap/dist/js/bootstrap.bundle.min.js",
    "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
    "all.min.css": "@fortawesome/fontawesome-free/css/all.min.css",
    "leaflet.awesome-markers.js": "leaflet.awesome-markers/dist/leaflet.awesome-markers.js",
    "leaflet.awesome-markers.css": "leaflet.awesome-markers/dist/leaflet.awesome-markers.css",
    "iso8601.min.js": "iso8601-js-period/iso8601.js",
    "leaflet.timedimension.min.js": f"{DIMENSION}.min.js",
    "leaflet.timedimension.control.css": f"{DIMENSION}.control.css",
    "moment.min.js": "moment/min/moment.min.js",
}


def install() -> None:
    """Put the peers where they are looked for, if they are not there as listed."""
    wanted = MANIFEST.read_text(encoding="utf-8")
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    options = ("--no-package-lock", "--legacy-peer-deps", "--ignore-scripts", "--no-audit")
    command = (*bundle.tools().npm, "install", *options, "--no-fund", "--loglevel=error")
    subprocess.run(command, cwd=ROOM, check=True)
    STAMP.write_text(wanted, encoding="utf-8")


def answer(name: str) -> bytes:
    """Return the bytes of a file that a page links on another host; nothing where npm has none."""
    linked = LINKED.get(name)
    return (MODULES / linked).read_bytes() if linked else b""


def versions(**packages: str) -> str:
    """Return names and versions as they are told on the page; `packages` has npm's name of each."""
    listed = json.loads(MANIFEST.read_text(encoding="utf-8"))["dependencies"]
    return ", ".join(f"{name} {listed[package]}" for name, package in packages.items())
