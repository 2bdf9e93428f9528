"""`routemap preview`: the page of one journey file, made anew at each save, for its editor alone.

Served to this machine only; must never be reachable from another.
"""

from routemap.ui.preview.serving import serve

__all__ = ["serve"]
