"""Every step of every journey, as it is walked: its main place is named, and no two names touch."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("names")]

DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 360, "height": 740}}
JOURNEYS = ["eunju", "hyeok", "joo-kyung-2012", "joo-kyung-2015"]
# Once the map has come to rest, the step that is told: the places that it is in or goes to, the
# four corners of each name that is seen, turned as it is turned, and of each control.
SEEN = """
async () => {
  const frame = (next) => requestAnimationFrame(() => setTimeout(next));
  for (let i = 0; i < 4; i += 1) await new Promise(frame);
  const scene = JSON.parse(document.querySelector("#scene").textContent);
  const step = Number(document.querySelector(".step:has([aria-current])")?.dataset.step ?? -1);
  const marks = scene.steps[step]?.marks ?? [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const all = (selector, tell) => [...document.querySelectorAll(selector)].filter(seen).map(tell);
  const name = (label) => {
    const { left, right, top, bottom } = label.getBoundingClientRect();
    const turn = (parseFloat(label.style.rotate) || 0) * Math.PI / 180;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const [w, h] = [label.offsetWidth / 2, label.offsetHeight / 2];
    const corner = ([dx, dy]) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
    return [label.dataset.place, [[-w, -h], [w, -h], [w, h], [-w, h]].map(corner)];
  };
  const control = (part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    return [part.className, [[left, top], [right, top], [right, bottom], [left, bottom]]];
  };
  return {
    step,
    main: marks.filter(({ kind }) => ["area", "seen-from"].includes(kind))
      .filter(({ role }) => ["at", "to"].includes(role))
      .map(({ ref }) => ref.split("/").pop().toLowerCase()),
    names: all(".stage .place-label", name),
    controls: all(".stage :is(.zoom, .withheld-panel, .map-credit)", control),
  };
}
"""
Point = tuple[float, float]
Named = tuple[str, list[Point]]


def touch(one: list[Point], other: list[Point]) -> bool:
    """Whether two convex shapes overlap: no side of either parts them."""

    def parted(shape: list[Point]) -> bool:
        for (x1, y1), (x2, y2) in zip(shape, shape[1:] + shape[:1], strict=True):
            spans = [
                [(x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) for x, y in corners]
                for corners in (one, other)
            ]
            if min(spans[0]) >= max(spans[1]) or min(spans[1]) >= max(spans[0]):
                return True
        return False

    return not parted(one) and not parted(other)


def walked(page: Page, site: Path, journey: str, lang: str) -> list[dict[str, Any]]:
    """What is seen of the whole journey, and then at each of its steps."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"file://{site}/journeys/{journey}/index.html?lang={lang}")
    expect(page.locator(".place-label:not(.has-no-room)").first).to_be_visible()
    views = [page.evaluate(SEEN)]
    for step in range(page.locator(".step").count()):
        page.keyboard.press("ArrowRight")
        expect(page.locator(".step:has([aria-current])")).to_have_attribute("data-step", str(step))
        views.append(page.evaluate(SEEN))
    assert [view["step"] for view in views] == list(range(-1, len(views) - 1))
    assert len(views) > 10
    return views


def cases() -> list[Any]:
    """Every journey in every language and at both widths; the quick ones are two of them."""
    every = itertools.product(JOURNEYS, ["en", "ko"], [DESK, PHONE])
    quick = [("joo-kyung-2015", "ko", DESK), ("eunju", "en", PHONE)]
    return [
        pytest.param(
            size,
            journey,
            lang,
            id=f"{journey}-{lang}-{size['viewport']['width']}",
            marks=[] if (journey, lang, size) in quick else [pytest.mark.long],
        )
        for journey, lang, size in every
    ]


@pytest.mark.parametrize(("watched", "journey", "lang"), cases(), indirect=["watched"])
def test_at_every_step_the_main_place_is_named_and_no_two_names_touch(
    watched: Watched, site: Path, journey: str, lang: str
) -> None:
    problems = [
        problem
        for view in walked(watched.page, site, journey, lang)
        for problem in problems_of(view["main"], view["names"], view["controls"], view["step"])
    ]
    assert not problems


def problems_of(
    main: list[str], names: list[Named], controls: list[Named], step: int
) -> Iterator[str]:
    """Say which main places have no name, and which names touch another or a control."""
    for place in sorted({*main} - {name for name, _ in names}):
        yield f"step {step}: {place} has no name"
    for (one, corners), (other, others) in itertools.combinations(names + controls, 2):
        if touch(corners, others):
            yield f"step {step}: {one} and {other} touch"
