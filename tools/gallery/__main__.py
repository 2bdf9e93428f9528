"""`make gallery`: take every listed picture and write `docs/gallery/` anew.

Names given as arguments take these pictures alone: `python -m tools.gallery eunju-split`.
"""

from __future__ import annotations

import sys
from collections.abc import Collection

from tools.bench.browser import launched
from tools.gallery.camera import take
from tools.gallery.page import file_of, page
from tools.gallery.pictures import groups
from tools.served import site
from tools.shipped import ROOT

GALLERY = ROOT / "docs" / "gallery"
QUALITY = 86  # soft edges show no steps, letters stay clean


def main(names: Collection[str]) -> None:
    """Take the named pictures, or all; what is not listed any more goes."""
    listed = groups()
    pictures = [picture for group in listed for picture in group.picture]
    unknown = set(names) - {picture.name for picture in pictures}
    if unknown:
        raise SystemExit(f"not in the list: {', '.join(sorted(unknown))}")
    GALLERY.mkdir(parents=True, exist_ok=True)
    for old in GALLERY.glob("*.webp"):
        if old.name not in {file_of(picture) for picture in pictures}:
            old.unlink()
    with launched() as browser, site() as address:
        for picture in pictures:
            if names and picture.name not in names:
                continue
            taken = take(browser, address, picture)
            taken.save(GALLERY / file_of(picture), "WEBP", quality=QUALITY, method=6)
            print(file_of(picture), flush=True)
    (GALLERY / "README.md").write_text(page(listed), encoding="utf-8")


main(sys.argv[1:])
