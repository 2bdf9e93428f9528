"""`make figures`: write the pages of `docs/figures/` that depend on committed data alone."""

from __future__ import annotations

from tools.figures.pages import PAGES
from tools.shipped import FIGURES, ROOT


def main() -> None:
    """Write every page."""
    FIGURES.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        path = FIGURES / name
        path.write_text(page(), encoding="utf-8")
        print(f"Written: {path.relative_to(ROOT)}")


main()
