"""The common way, as a small Streamlit app: a slider, a folium map built anew, `st_folium`.

Run by `tools.bench.rerun` with the journey's id as its argument. What does not change with the
step is cached, so that a rerun does only what it must.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import streamlit as st
from streamlit_folium import st_folium  # type: ignore[import-untyped]

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from routemap.areas import open_atlas
from routemap.render.shapes import Layers, layers_of
from routemap.scene import Scene
from tools.bench.plain import plain_map
from tools.shipped import scenes


@st.cache_resource
def prepared(journey: str) -> tuple[Scene, Layers]:
    """Return what does not change with the step."""
    scene = next(scene for scene in scenes() if scene.id == journey)
    return scene, layers_of(scene, open_atlas())


# Read at the start of each rerun: the difference is the server's CPU for the step before.
journey, log = sys.argv[1:3]
with Path(log).open("a", encoding="utf-8") as file:
    file.write(f"{time.process_time()}\n")
st.set_page_config(layout="wide")
scene, layers = prepared(journey)
step = st.slider("Step", 0, len(scene.steps) - 1, 0)
st_folium(plain_map(scene, layers, step), height=600, width=1200, returned_objects=[])
step_now = scene.steps[step]
st.subheader(step_now.heading["en"])
st.write((step_now.text or {}).get("en", ""))
