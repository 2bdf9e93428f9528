"""Everything that leaves the program about a journey, without a browser."""

from __future__ import annotations

from collections.abc import Mapping

from routemap import pipeline
from routemap.areas import open_atlas
from routemap.errors import report
from routemap.pipeline import Checked
from routemap.scene import Scene, compose, to_json

FILE = "journey.yaml"


def check(data: bytes, file: str = FILE) -> Checked:
    return pipeline.check(data, file)


def published(data: bytes, file: str = FILE) -> Checked:
    """A check of a journey that the policy lets pass, or the test is wrong."""
    done = check(data, file)
    assert done.public is not None, report(done.problems)
    return done


def scene_of(data: bytes) -> Scene:
    public = published(data).public
    assert public is not None
    return compose(public, open_atlas())


def told(done: Checked) -> tuple[str, str, str]:
    """The scene, and the findings as a program and as a code host's log are told them."""
    scene = to_json(compose(done.public, open_atlas())) if done.public else ""
    return scene, report(done.problems, format="json"), report(done.problems, format="github")


def pages(data: bytes) -> Mapping[str, bytes]:
    """Every page of the site and of the app, by its path."""
    public = published(data).public
    assert public is not None
    app = pipeline.app_pages([public])
    found = {**pipeline.site_pages([public]), **{f"app:{name}": app[name] for name in app}}
    assert len(found) >= 6
    return found


def assert_nothing_differs(one: bytes, other: bytes) -> None:
    """The promise of non-interference (privacy.md, G1) for one pair of files."""
    here, there = check(one), check(other)
    assert here.public == there.public
    assert told(here) == told(there)


def assert_no_page_differs(one: bytes, other: bytes) -> None:
    here, there = pages(one), pages(other)
    assert list(here) == list(there)
    differing = [path for path in here if here[path] != there[path]]
    assert not differing
