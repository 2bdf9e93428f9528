"""The inks and grounds of tokens.css can be told apart: by contrast, and by colour-blind eyes."""

from __future__ import annotations

import itertools
import re

import pytest
from coloraide import Color

from routemap.player import bundle

TOKENS = (bundle.ROOM / "css" / "tokens.css").read_text(encoding="utf-8")
STRANDS = [f"strand-{number}" for number in range(6)]
GROUNDS = ["paper", "raised", "land", "water"]
# How much of a strand's colour its areas have at the most (map.css, `.soft`).
SOFT = 0.42
BLOCK = re.compile(r"([^{}]*)\{([^{}]*--paper:[^{}]*)\}")


def colours_of(body: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", body))


BLOCKS = [colours_of(body) for _, body in BLOCK.findall(TOKENS)]
THEMES = {"light": BLOCKS[0], "dark": BLOCKS[1]}


@pytest.fixture(params=THEMES)
def inks(request: pytest.FixtureRequest) -> dict[str, str]:
    found = THEMES[str(request.param)]
    assert {*STRANDS, *GROUNDS, "ink", "ink-soft", "shade", "focus"} <= found.keys()
    return found


def contrast(inks: dict[str, str], one: str, other: str) -> float:
    return float(Color(inks[one]).contrast(inks[other]))


def apart(one: Color, other: Color) -> float:
    return float(one.delta_e(other, method="2000"))


def test_night_is_the_same_night_whether_asked_for_or_the_machines_own() -> None:
    assert len(BLOCKS) == 3
    assert BLOCKS[1] == BLOCKS[2]


def test_words_can_be_read_on_every_ground(inks: dict[str, str]) -> None:
    for ink, ground in itertools.product(("ink", "ink-soft"), [*GROUNDS, "shade"]):
        assert contrast(inks, ink, ground) >= 4.5, (ink, ground)


def test_strands_stand_out_from_land_and_water(inks: dict[str, str]) -> None:
    for strand in STRANDS:
        assert contrast(inks, strand, "water") >= 3, strand
        assert contrast(inks, strand, "land") >= 3, strand
        # The letter in its disc is paper on the strand's colour, and small.
        assert contrast(inks, strand, "paper") >= 4.5, strand


def test_the_ground_is_far_quieter_than_what_is_told_on_it(inks: dict[str, str]) -> None:
    assert contrast(inks, "land", "water") < 1.5
    assert min(contrast(inks, strand, "land") for strand in STRANDS) > 2 * contrast(
        inks, "border", "land"
    )


def test_the_name_of_an_area_can_be_read_on_the_area(inks: dict[str, str]) -> None:
    for strand in STRANDS:
        area = Color(inks[strand])
        area["alpha"] = SOFT
        ground = Color.layer([area, inks["land"]], space="srgb")
        assert ground.contrast(inks["ink"]) >= 4.5, strand


def test_what_has_the_focus_can_be_seen_on_every_ground(inks: dict[str, str]) -> None:
    for ground in [*GROUNDS, "shade"]:
        assert contrast(inks, "focus", ground) >= 3, ground


def test_every_two_strands_look_different(inks: dict[str, str]) -> None:
    for one, other in itertools.combinations(STRANDS, 2):
        assert apart(Color(inks[one]), Color(inks[other])) >= 20, (one, other)


# The distance is CIEDE2000; 1 is just seen side by side. It is not much in a map's thin lines,
# and so each strand has a letter and a dash of its own beside its colour.
@pytest.mark.parametrize("eyes", ["protan", "deutan", "tritan"])
def test_every_two_strands_look_different_to_colour_blind_eyes(
    inks: dict[str, str], eyes: str
) -> None:
    for one, other in itertools.combinations(STRANDS, 2):
        seen = [Color(inks[strand]).filter(eyes) for strand in (one, other)]
        assert apart(*seen) >= 6.5, (one, other)


def test_every_strand_has_a_dash_of_its_own() -> None:
    css = (bundle.ROOM / "css" / "timeline.css").read_text(encoding="utf-8")
    threads = re.findall(r"\.thread-(\d) \{([^}]*)\}", css)
    assert len(threads) == len(STRANDS)
    dashes = {tuple(re.findall(r"stroke-dasharray: ([^;]*)", body)) for _, body in threads}
    assert len(dashes) == len(STRANDS)
