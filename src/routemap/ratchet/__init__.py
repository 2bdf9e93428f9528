"""What two releases say together: the public cells of each, and which of them overlap in part.

Knows what was published and nothing else; must never be given a journey file or a true place.
"""

from routemap.ratchet.cells import Release, Stamp, release_of
from routemap.ratchet.comparing import Change, Kind, compare
from routemap.ratchet.manifest import as_manifest, read_release
from routemap.ratchet.wording import report_changes

__all__ = [
    "Change",
    "Kind",
    "Release",
    "Stamp",
    "as_manifest",
    "compare",
    "read_release",
    "release_of",
    "report_changes",
]
