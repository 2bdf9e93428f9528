"""Planted leaks: each makes the program tell what it must not, in one place."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from routemap.areas import open_atlas
from routemap.errors import Problem
from routemap.generalise import Outcome
from routemap.geo import Bounds, LngLat
from routemap.model import Step
from routemap.public import PublicJourney, PublicStep
from routemap.scene.ribbons import ribbon_book
from routemap.scene.types import Scene, Span
from routemap.when import When
from routemap.when.types import Duration, Granule, Range, Run
from tests.adversary.planting import LEAKS, Leak, Plant, caught_by, leaking


def _on_page(plant: Plant, change: Callable[[str, str], str]) -> None:
    """Change each journey's page: `change(markup, journey)`."""

    def changed(make: Callable[..., bytes], scene: Scene, *rest: Any, **more: Any) -> bytes:
        return change(make(scene, *rest, **more).decode(), scene.id).encode()

    plant.wrap("routemap.render.pages", "journey_page", changed)


def _public(plant: Plant, change: Callable[[PublicJourney], PublicJourney]) -> None:
    def changed(door: Callable[..., Outcome], *given: Any) -> Outcome:
        outcome = door(*given)
        return replace(outcome, journey=outcome.journey and change(outcome.journey))

    plant.wrap("routemap.generalise", "generalise", changed)


@caught_by("view")
def a_map_that_begins_at_the_mean_of_the_true_points(plant: Plant) -> None:
    def moved(make: Any, scene: Scene, *rest: Any) -> Any:
        parts, middle = make(scene, *rest), plant.middle(scene.id)
        head, _, tail = parts.script.partition("center: [")
        assert tail
        return replace(
            parts, script=f"{head}center: [{middle.lat}, {middle.lng}]{tail[tail.index(']') + 1 :]}"
        )

    plant.wrap("routemap.render.page", "leaflet_map", moved)


@caught_by("canaries")
def a_tooltip_with_the_raw_name(plant: Plant) -> None:
    def named(make: Any, scene: Scene, *rest: Any) -> Any:
        layers = make(scene, *rest)
        for feature in layers.areas:
            feature["properties"] = {"tooltip": plant.names(scene.id)[0]}
        return layers

    plant.wrap("routemap.render.leaflet.map", "layers_of", named)


@caught_by("curves")
def a_curve_bent_towards_the_true_place(plant: Plant) -> None:
    def bent(make: Any, start: LngLat, end: LngLat) -> tuple[LngLat, ...]:
        points, pull = make(start, end), plant.middle(next(iter(plant.known)))
        n = len(points) - 1
        return tuple(
            LngLat(
                round(p.lng + (pull.lng - p.lng) * 0.2 * (i * (n - i)) / n**2, 3),
                round(p.lat + (pull.lat - p.lat) * 0.2 * (i * (n - i)) / n**2, 3),
            )
            for i, p in enumerate(points)
        )

    plant.wrap("routemap.scene.ribbons", "arc", bent)
    _draw_curves_anew(plant)


def _draw_curves_anew(plant: Plant) -> None:
    """A fresh book of curves for a leak's own run; the clean one is left as it is."""
    book = type(ribbon_book(open_atlas()))
    plant.patch.setattr(import_module("routemap.scene.picture"), "ribbon_book", book)


@caught_by("curves")
def a_line_that_ends_at_the_true_place(plant: Plant) -> None:
    def ended(make: Any, ribbon: Any, *rest: Any) -> Any:
        drawn = make(ribbon, *rest)
        pieces = [[*piece] for piece in drawn.pieces]
        pieces[0][0] = plant.points(next(iter(plant.known)))[0]
        return drawn.model_copy(update={"pieces": pieces})

    plant.wrap("routemap.scene.picture", "shifted", ended)


@caught_by("dates")
def bars_as_wide_as_the_true_days(plant: Plant) -> None:
    def true(make: Any, steps: Sequence[PublicStep]) -> list[Span]:
        spans: list[Span] = make(steps)
        for index, step in enumerate(_same_story(plant, steps)):
            start = step.when.start if step.when else None
            if start is not None:
                day = (start.earliest, start.latest)
                spans[index] = Span(start=day, end=day)
        return spans

    plant.wrap("routemap.scene.compose", "spans", true)


def _same_story(plant: Plant, steps: Sequence[PublicStep]) -> tuple[Step, ...]:
    """The true steps behind public ones."""
    return next(
        told
        for told in map(plant.steps, plant.known)
        if [step.word for step in told] == [step.word for step in steps]
    )


@caught_by("order")
def journeys_in_the_order_of_their_true_dates(plant: Plant) -> None:
    def by_day(_sort: Any, scenes: Sequence[Scene]) -> list[Scene]:
        return sorted(scenes, key=lambda scene: _first_day(plant, scene.id), reverse=True)

    plant.wrap("routemap.render.pages", "in_order_of_time", by_day)


def _first_day(plant: Plant, journey: str) -> int:
    dates = [step.when.start for step in plant.steps(journey) if step.when]
    return min(date.earliest for date in dates if date is not None)


@caught_by("canaries")
def an_exceptions_text_in_a_finding(plant: Plant) -> None:
    def quoting(make: Any, problems: Sequence[Problem], **how: Any) -> str:
        error = KeyError(plant.names(next(iter(plant.known)))[0])
        return str(make([replace(p, message=f"{p.message} {error}") for p in problems], **how))

    plant.wrap("routemap.cli.checking", "report", quoting)


@caught_by("canaries")
def an_html_comment(plant: Plant) -> None:
    _on_page(plant, lambda page, of: f"{page}<!-- {plant.names(of)[0]} -->")


@caught_by("metadata")
def a_data_attribute(plant: Plant) -> None:
    def hidden(page: str, of: str) -> str:
        name = b64encode(plant.names(of)[-1].encode()).decode()
        return page.replace("<body", f'<body data-place="{name}"', 1)

    _on_page(plant, hidden)


@caught_by("canaries")
def a_hash_of_the_private_file_in_a_name(plant: Plant) -> None:
    def hashed(journey: PublicJourney) -> PublicJourney:
        lines = plant.known[journey.id].journey.lines
        digest = sha256("\n".join(lines).strip().encode()).hexdigest()[:8]
        return replace(journey, id=f"{journey.id}-{digest}")

    _public(plant, hashed)


@caught_by("traces")
def a_size_padded_by_the_length_of_a_name(plant: Plant) -> None:
    _on_page(plant, lambda page, of: page + " " * len(plant.names(of)[0]))


@caught_by("canaries")
def a_steps_id_from_the_name_of_its_place(plant: Plant) -> None:
    def slugged(journey: PublicJourney) -> PublicJourney:
        slug = plant.names(journey.id)[0].lower().replace(" ", "-")
        first, *rest = journey.steps
        return replace(journey, steps=(replace(first, id=f"in-{slug}"), *rest))

    _public(plant, slugged)


@caught_by("canaries")
def an_aria_label_with_the_province(plant: Plant) -> None:
    def labelled(page: str, of: str) -> str:
        home = next(w for w in plant.known[of].located.values() if w.province)
        entry = (
            import_module("routemap.gazetteer.index").open_index().entry("province", home.province)
        )
        return page.replace("<main", f'<main aria-label="{entry.name}"', 1).replace(
            "<body", f'<body aria-label="{entry.name}"', 1
        )

    _on_page(plant, labelled)


@caught_by("shapes")
def a_band_cut_near_the_crossing(plant: Plant) -> None:
    def cut(make: Any, scene: Scene, *rest: Any) -> Any:
        layers, home = make(scene, *rest), plant.points(scene.id)[0]
        for feature in layers.reaches:
            feature["geometry"]["coordinates"] = _near(feature["geometry"]["coordinates"], home)
        return layers

    plant.wrap("routemap.render.leaflet.map", "layers_of", cut)


def _near(value: Any, home: LngLat) -> Any:
    """Nested coordinates without the positions that lie far from home."""
    if value and isinstance(value[0][0], (int, float)):
        kept = [xy for xy in value if abs(xy[0] - home.lng) + abs(xy[1] - home.lat) < 3]
        return kept or value[:2]
    return [_near(part, home) for part in value]


@caught_by("view")
def a_step_framed_around_the_gazetteers_position(plant: Plant) -> None:
    def around_home(make: Any, *given: Any) -> list[Bounds]:
        _, *rest = make(*given)
        lng, lat = plant.points(next(iter(plant.known)))[0]
        return [Bounds(lng - 3, lat - 3, lng + 3, lat + 3), *rest]

    plant.wrap("routemap.scene.steps", "focuses", around_home)


@caught_by("dates")
def soft_bounds_kept_after_coarsening(plant: Plant) -> None:
    def kept(make: Any, written: Range | Run | None, granule: Granule) -> Run | None:
        run: Run | None = make(written, granule)
        if run is None or written is None:
            return run
        return replace(run, soft_earliest=written.soft_earliest, soft_latest=written.soft_latest)

    plant.wrap("routemap.when.coarsen", "_run", kept)


@caught_by("order")
def keys_in_the_order_of_the_true_places(plant: Plant) -> None:
    def turned(_make: Any, scene: Scene) -> str:
        whole, points = scene.model_dump(mode="json"), plant.points(scene.id)
        north = sorted(range(len(points)), key=lambda i: points[i].lat)
        items = sorted(whole["places"].items())
        items = items[north[0] + 1 :] + items[: north[0] + 1]
        whole["places"] = dict(items)
        return json.dumps(dict(sorted(whole.items())), ensure_ascii=False)

    plant.wrap("routemap.render.page", "to_json", turned)


@caught_by("traces")
def a_log_line_with_the_column_of_a_place(plant: Plant) -> None:
    def longer(make: Any, done: Sequence[Any]) -> list[str]:
        places = [p for known in plant.known.values() for p in known.located]
        lines = [f"{p.mark.line}:{p.mark.column + p.mark.length}: located" for p in places]
        return [*make(done), *lines]

    plant.wrap("routemap.cli.publishing", "_findings", longer)


@caught_by("metadata")
def a_manifest_with_the_time_of_the_source(plant: Plant) -> None:
    def stamped(make: Any, manifest: Mapping[str, Any], *rest: Any, **more: Any) -> bytes:
        found = json.loads(make(manifest, *rest, **more))
        found["source_mtime"] = int(Path("journeys/first.yaml").stat().st_mtime)
        return json.dumps(found).encode()

    plant.wrap("routemap.render.folder", "_as_json", stamped)


@caught_by("priors")
def provinces_that_do_not_pass_their_floors(plant: Plant) -> None:
    def finer(journey: PublicJourney) -> PublicJourney:
        located = plant.known[journey.id].located.values()
        home = next(where for where in located if where.province.startswith("kp."))
        first, *rest = journey.steps
        assert first.at is not None
        at = replace(first.at, ref=home.province, level="province")
        return replace(journey, steps=(replace(first, at=at), *rest))

    _public(plant, finer)
    plant.patch.setattr(type(open_atlas()), "area", _lenient(type(open_atlas()).area))


def _lenient(area: Any) -> Any:
    """Areas that are too small to draw, drawn like the zone around them."""

    def looked_up(self: Any, area_id: str) -> Any:
        try:
            return area(self, area_id)
        except KeyError:
            return replace(area(self, "kp-northeast"), id=area_id, level="province")

    return looked_up


@caught_by("dates")
def a_true_length(plant: Plant) -> None:
    """A length said as written: it is drawn, and so the time beside it narrows."""

    def exact(make: Any, duration: Duration, **how: Any) -> Any:
        return replace(make(duration, **how), least=duration.least, most=duration.most)

    plant.wrap("routemap.generalise.windows", "coarsen_duration", exact)


@caught_by("canaries")
def a_true_date_in_words(plant: Plant) -> None:
    def told(page: str, of: str) -> str:
        start = next(step.when for step in plant.steps(of) if step.when)
        assert isinstance(start, When)
        return page.replace("</main>", f"<p>{start.text}</p></main>", 1)

    _on_page(plant, told)


@caught_by("canaries")
def a_position_as_a_geohash(plant: Plant) -> None:
    from tests.adversary.disguises import geohash  # noqa: PLC0415

    _on_page(
        plant,
        lambda page, of: page.replace(
            "</body>", f'<i id="{geohash(plant.points(of)[0], 7)}"></i></body>', 1
        ),
    )


__all__ = ["LEAKS", "Leak", "leaking"]
