"""`make guide`: take the pictures of docs/editing.md anew."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tools.bench.browser import launched
from tools.gallery.camera import take
from tools.gallery.pictures import Picture
from tools.guide.preview import mistake
from tools.guide.workbench import writing
from tools.served import site
from tools.shipped import ROOT

FOLDER = ROOT / "docs" / "editing"
EXAMPLE = FOLDER / "invented-example.yaml"
LIST = Path(__file__).with_name("pictures.toml")
QUALITY = 84


def main() -> None:
    """Take every picture."""
    with launched() as browser:
        pages(browser)
        keep(mistake(browser, EXAMPLE), "preview-mistake")
        keep(writing(browser, EXAMPLE), "workbench")


def pages(browser: Browser) -> None:
    """Take the listed pictures of the example's own page."""
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))["picture"]
    with site(EXAMPLE) as address:
        for one in listed:
            picture = Picture.model_validate(one)
            keep(take(browser, address, picture), picture.name)


def keep(picture: Image.Image, name: str) -> None:
    """Write a picture beside the guide."""
    picture.save(FOLDER / f"{name}.webp", "WEBP", quality=QUALITY, method=6)
    print(f"{name}.webp", flush=True)


main()
