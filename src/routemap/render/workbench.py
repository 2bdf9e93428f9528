"""The workbench's page: where a text is written, and beside it room for what it comes to.

It holds no journey: texts come and go between the browser and the app alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from routemap.player import assets
from routemap.render.markup import environment, squeezed
from routemap.render.pieces import empty_frame
from routemap.render.style import base_style
from routemap.words import everywhere

# Words that the page's script says; those with {slots} are filled there.
PHRASES = (
    *("problems", "problem", "withholds", "withhold", "notes", "note"),
    *("good", "wrong", "withheld", "blank", "severity_withheld", "severity_note", "line", "mend"),
    *("leave_unsaved", "not_utf8", "too_big", "not_reached", "saved", "editor", "picture"),
    *("no_ledger", "in_file", "when", "coarser", "off_by", "floor", "bits"),
    *("days", "day", "days_open", "ends"),
    *("level_province", "level_district", "level_zone", "level_country", "level_reach"),
    *("level_withheld", "role_at", "role_from", "role_to", "role_via", "role_across"),
    "role_towards",
)
# What the editor itself says, by its own English words.
EDITOR = (
    *("Find", "Replace", "next", "previous", "all", "match case", "regexp", "by word"),
    *("replace", "replace all", "close", "Go to line", "go", "Fold line", "Unfold line"),
    "Control character",
)


def workbench_files() -> Mapping[str, bytes]:
    """Return what the page loads beside the schema, by name."""
    made = assets("workbench")
    return {
        "workbench.js": made.js.encode(),
        "workbench.css": (base_style() + made.css).encode(),
        "picture.html": empty_frame(),
    }


def workbench_page(paths: Mapping[str, str], nonce: str) -> str:
    """Return the page; `nonce` marks the styles that the editor writes for itself."""
    template = environment().get_template("workbench.html")
    phrases = {name: everywhere("workbench", name) for name in PHRASES}
    editor = {words: everywhere("workbench", "editor_words", words) for words in EDITOR}
    filled = template.render(paths=paths, nonce=nonce, phrases=phrases, editor_words=editor)
    return squeezed(filled)
