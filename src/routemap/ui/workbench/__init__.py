"""The workbench: a page for editors that checks and draws a text while it is being written.

Nothing of a text is stored or logged, and an answer goes to whoever asked and to nobody else.
"""

from routemap.ui.workbench.routes import routes

__all__ = ["routes"]
