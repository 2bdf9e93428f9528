"""The app's door: Streamlit screens around the same pages that the static site has.

Streamlit chooses which page is shown; stepping, scrubbing and playing happen inside the page.
"""

from routemap.ui.serving import SCREENS, serving

__all__ = ["SCREENS", "serving"]
