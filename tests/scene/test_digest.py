"""How a journey is laid beside others: lines, moments, and how the time went, always in ranges."""

from __future__ import annotations

from hypothesis import given, settings

from routemap.public import PublicJourney, PublicStep
from routemap.scene import compose
from routemap.scene.digest import Digest, digest
from routemap.scene.digest.lengths import range_in
from routemap.scene.digest.lines import tracks_of
from routemap.scene.digest.spent import length, on_the_way, time_spent
from routemap.scene.digest.types import MOMENTS, Line, Range
from routemap.when import Length
from tests.scene.fake import ATLAS, journey, step, year
from tests.scene.samples import SAMPLES
from tests.scene.test_properties import journeys

DAYS_A_YEAR = 365


def told(*steps: PublicStep, people: tuple[str, ...] = ("ada",)) -> Digest:
    return digest(compose(journey(list(steps), people), ATLAS))


def only(found: Digest) -> Line:
    [line] = found.lines
    return line


def days(line: Line) -> dict[str, Range]:
    return {spent.category: spent.days for spent in line.spent}


HOME = step("stay", "home", ("ada",), at="kp-northeast", when=year(1999))
CROSSED = step(
    "go", "on foot", ("ada",), origin="kp-northeast", target="cn", crossing="tumen", when=year(2000)
)
ARRIVED = step("go", "air", ("ada",), origin="cn", target="kr", when=year(2003))


def test_people_who_go_the_same_way_are_one_line_and_a_split_party_is_several() -> None:
    found = digest(compose(SAMPLES["forced-return"](), ATLAS))
    assert [line.n_people for line in found.lines] == [2, 1]
    assert found.n_people == 3
    ids = [one.id for line in found.lines for one in line.steps]
    assert len(ids) == len(set(ids)), "a step is told by one line"


def test_what_one_did_before_the_way_began_parts_nobody() -> None:
    studio = step("stay", "work", ("ada",), at="kp", when=year(1999))
    both = step("go", "on foot", ("ada", "bo"), origin="kp", target="cn", crossing="tumen")
    found = told(studio, both, people=("ada", "bo"))
    assert only(found).n_people == 2
    assert [one.category for one in only(found).steps] == ["living", "moving"]


def test_a_moment_is_the_window_that_the_page_tells_and_no_finer() -> None:
    moments = only(told(HOME, CROSSED, ARRIVED)).moments
    assert set(moments) == {"first-crossing", "arrival"}
    first, last = moments["first-crossing"].window
    assert last - first == DAYS_A_YEAR


def test_elapsed_time_is_the_difference_of_two_windows() -> None:
    arrived = only(told(HOME, CROSSED, ARRIVED)).steps[-1].since["first-crossing"]
    first, last = year(2000), year(2003)
    assert first.start is not None
    assert last.start is not None
    assert arrived.span.end == (
        last.start.earliest - first.start.latest,
        last.start.latest - first.start.earliest,
    )
    assert arrived.words["en"] == "between two and four years later"


def test_what_came_before_a_crossing_is_over_by_then() -> None:
    stayed = step("stay", "home", ("ada",), at="kp-northeast", when=year(2000))
    home = only(told(stayed, CROSSED, ARRIVED)).steps[0].since["first-crossing"]
    assert home.span.end[1] == 0
    held = step("stay", "captivity", ("ada",), at="cn", when=year(2001))
    caught = step("event", "arrested", ("ada",), at="cn", implied=frozenset({"at"}))
    inside = only(told(HOME, CROSSED, held, caught, ARRIVED)).steps[2].since["arrest"]
    assert inside.span.end[1] is not None
    assert inside.span.end[1] > 0


def test_after_a_way_that_is_withheld_no_crossing_is_called_the_first() -> None:
    away = step("go", "withheld", ("ada",), origin="kp", target="-")
    over = step("go", "boat", ("ada",), origin="la", target="th", crossing="la-th", when=year(2001))
    assert "first-crossing" not in only(told(away, over)).moments
    assert "first-crossing" in only(told(over)).moments


def test_a_turned_back_attempt_is_no_crossing() -> None:
    found = digest(compose(SAMPLES["over-the-pacific"](), ATLAS))
    line = only(found)
    assert line.moments["first-crossing"].step == line.steps[2].id


def test_only_a_country_where_people_can_stay_is_an_arrival() -> None:
    thailand = step("go", "boat", ("ada",), origin="la", target="th", crossing="la-th")
    assert not only(told(thailand)).safe
    assert only(told(thailand, ARRIVED)).safe


def test_a_forced_return_is_time_in_others_hands_and_not_a_move() -> None:
    back = step(
        "go", "truck", ("ada",), origin="cn", target="kp", crossing="cn-kp", forced="repatriation"
    )
    line = only(told(HOME, CROSSED, back))
    assert [one.category for one in line.steps] == ["living", "moving", "detained"]
    assert line.steps[-1].back


def test_a_told_length_makes_the_range_narrower() -> None:
    held = step("stay", "captivity", ("ada",), at="cn", length=Length("weeks", 7, 60))
    line = only(told(HOME, CROSSED, held, ARRIVED))
    assert days(line)["captive"] == Range(6, 60)


def test_windows_that_overlap_are_counted_once() -> None:
    moves = [
        step("go", "bus", ("ada",), origin="cn", target="cn-southwest", when=year(2001))
        for _ in range(4)
    ]
    most = days(only(told(*moves)))["moving"].most
    assert most is not None
    assert most <= DAYS_A_YEAR


def test_ranges_are_said_outwards() -> None:
    said = {
        (0, 0): "no time",
        (0, 100): "up to four months",
        (732, 1460): "between two and four years",
        (7, 200): "between one week and seven months",
        (400, None): "at least 13 months",
        (0, None): "how long is not known",
        (365, 366): "about one year",
    }
    assert {key: range_in(Range(*key), "en") for key in said} == said
    assert range_in(Range(732, 1460), "ko") == "2~4년"


@settings(max_examples=80)
@given(journeys)
def test_the_least_of_all_categories_together_never_exceeds_the_most_of_the_whole(
    public: PublicJourney,
) -> None:
    scene = compose(public, ATLAS)
    for line in digest(scene).lines:
        if line.whole is None:
            assert not line.spent
            continue
        whole = line.whole.days
        if whole.most is not None:
            assert sum(spent.days.least for spent in line.spent) <= whole.most
            assert whole.least <= whole.most
        assert any(spent.days.most is None for spent in line.spent) or (
            sum(spent.days.most or 0 for spent in line.spent) >= whole.least
        )
        for spent in line.spent:
            assert spent.days.most is None or 0 <= spent.days.least <= spent.days.most
            assert whole.most is None or (spent.days.most or 0) <= whole.most


@settings(max_examples=80)
@given(journeys)
def test_time_told_is_no_finer_than_the_windows_of_its_ends(public: PublicJourney) -> None:
    """An elapsed window is as wide as both its ends' own, or is cut by the order of the story."""
    scene = compose(public, ATLAS)
    spans = {one.id: one.span for one in scene.steps}
    for line in digest(scene).lines:
        for one in line.steps:
            assert one.span == spans[one.id]
            for kind, since in one.since.items():
                first, last = line.moments[kind].window
                low, high = since.span.start
                early, late = one.span.start
                if one.id == line.moments[kind].step or low == 0 or high == 0:
                    continue
                assert low is None or (early is not None and low == early - last)
                assert high is None or (late is not None and high == late - first)


@settings(max_examples=60)
@given(journeys)
def test_every_person_is_in_one_line_and_every_step_in_one_lane(public: PublicJourney) -> None:
    scene = compose(public, ATLAS)
    found = digest(scene)
    assert sum(line.n_people for line in found.lines) == sum(
        person.count for person in scene.people if any(person.id in one.who for one in scene.steps)
    )
    assert sorted(one.id for line in found.lines for one in line.steps) == sorted(
        one.id for one in scene.steps
    )
    assert all(set(line.moments) <= set(MOMENTS) for line in found.lines)
    for track in tracks_of(scene):
        assert set(time_spent(track.steps)) or not on_the_way(track.steps)
        assert all(length(one).least >= 0 for one in track.steps)
