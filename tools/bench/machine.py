"""The machine in general terms: enough to judge the figures, nothing that names it."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version

from playwright.sync_api import Browser


def described(browser: Browser) -> str:
    """Return a sentence on the machine and the programs that were measured."""
    return (
        f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()}), browser and server "
        f"on the same ones; Python {platform.python_version()}, headless Chromium "
        f"{browser.version} without a graphics card, at 1280 × 800; Streamlit "
        f"{version('streamlit')}, streamlit-folium {version('streamlit-folium')}, folium "
        f"{version('folium')}.\n"
        "Processes that wanted a core in the five minutes before the end: "
        f"{os.getloadavg()[1]:.1f} on average; more than there are cores make every time longer, "
        "on both sides."
    )
