"""The overview's page and its still picture: flows on one fixed view, and the same in words.

Drawn from an overview and the shapes it names; must never draw finer than what it is given.
"""

from routemap.render.overview.page import overview_page
from routemap.render.overview.picture import picture
from routemap.render.overview.small import Together, small_picture

__all__ = ["Together", "overview_page", "picture", "small_picture"]
