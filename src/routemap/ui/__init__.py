"""The doors of the app and of the preview: screens around the pages that the static site has.

Streamlit chooses which page is shown; stepping, scrubbing and playing happen inside the page.
"""
