"""The telling says in words what the map and the timeline show besides, and how to cite it."""

from __future__ import annotations

from collections.abc import Sequence

from routemap.render.citing import cited
from routemap.render.legend import signs
from routemap.render.meanwhile import meanwhile
from routemap.scene.types import Mark, Scene, Source, Span, Strand
from tests.render.sample import mark, sample_scene


def scene_of(
    spans: Sequence[tuple[int | None, int | None]],
    who: Sequence[str],
    after: Sequence[Sequence[int]],
) -> Scene:
    """Return a scene whose steps are those of the parties "a" and "b", with their spans."""
    plain = sample_scene()
    steps = [
        step.model_copy(
            update={
                "span": Span(start=(early, early), end=(late, late)),
                "strand": party,
                "who": [party],
                "after": list(before),
            }
        )
        for step, (early, late), party, before in zip(plain.steps, spans, who, after, strict=True)
    ]
    strands = [
        Strand(
            id=name,
            letter=name.upper(),
            colour=number,
            label={"en": name},
            who=[name],
            steps=[step.index for step in steps if step.strand == name],
            forks_from=[],
            joins=[],
        )
        for number, name in enumerate("ab")
    ]
    return plain.model_copy(update={"steps": steps, "strands": strands})


def numbers(scene: Scene) -> list[list[list[int]]]:
    return [[[s.index for s in party.steps] for party in at] for at in meanwhile(scene)]


def test_a_step_names_the_others_steps_that_may_fall_into_its_time() -> None:
    scene = scene_of([(1, 9), (20, 29), (5, 6), (9, 22)], "aabb", [[], [0], [], [2]])
    assert numbers(scene) == [[[2, 3]], [[3]], [[0]], [[0, 1]]]


def test_a_time_that_is_not_known_may_be_any_time() -> None:
    scene = scene_of([(1, 9), (20, 29), (None, 6), (50, None)], "aabb", [[], [0], [], [2]])
    assert numbers(scene) == [[[2]], [], [[0]], []]


def test_what_came_before_by_the_story_is_not_meanwhile_however_vague_its_time() -> None:
    scene = scene_of([(1, 99), (1, 99), (1, 99), (1, 99)], "aabb", [[], [0], [0], [2]])
    assert numbers(scene) == [[], [[2, 3]], [[1]], [[1]]]


def with_marks(*marks: Mark) -> Scene:
    plain = sample_scene()
    step = plain.steps[0].model_copy(
        update={"marks": list(marks), "span": Span(start=(1, 1), end=(2, 2))}
    )
    return plain.model_copy(update={"steps": [step]})


def test_a_legend_shows_exactly_the_signs_in_use() -> None:
    assert signs(with_marks()) == []
    assert signs(with_marks(mark("area", "x"))) == ["area"]
    assert signs(with_marks(mark("ribbon", "x"))) == ["sure"]
    assert signs(with_marks(mark("ribbon", "x", back=True))) == ["back"]
    assert signs(with_marks(mark("ribbon", "x", certainty="unknown"))) == ["unknown"]
    assert signs(with_marks(mark("area", "x", certainty="inferred"))) == ["area", "inferred"]
    assert signs(with_marks(mark("withheld", ""))) == ["withheld"]
    assert signs(with_marks(mark("reach", "x"), mark("seen-from", "x/XX"))) == [
        "seen-from",
        "reach",
    ]
    assert signs(scene_of([(1, 2)] * 4, "aabb", [[]] * 4))[-1] == "also"
    assert signs(sample_scene())[-1] == "fading"


def test_a_journey_is_cited_with_all_its_sources_in_every_language() -> None:
    source = Source(
        key="s",
        title="A <told> life",
        author="",
        publisher="The Paper",
        kind="testimony",
        date={"en": "May 2020", "ko": "2020년 5월"},
        url="",
    )
    line = cited(sample_scene(sources=[source, source.model_copy(update={"author": "N. N."})]))
    assert line["en"] == (
        "“Mina's invented way” (2001 to 2003), in: Ways to freedom. "
        "Told after: A <told> life, The Paper, May 2020; N. N., A <told> life, The Paper, May 2020."
    )
    assert "2020년 5월" in line["ko"]
