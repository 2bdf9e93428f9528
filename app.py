"""The app: `streamlit run app.py`, or `make run`."""

import streamlit as st

from routemap.ui.serving import SCREENS, serving

app = st.App(SCREENS, **serving())
