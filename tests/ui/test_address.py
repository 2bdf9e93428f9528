"""What the address bar asks for, and nothing that is no slug."""

from __future__ import annotations

from routemap.ui.address import Address, read


def test_a_view_is_asked_for_with_its_choices_in_a_fixed_order() -> None:
    asked = read({"outcome": "arrived", "from": "1999", "view": "overview", "lang": "ko"})
    assert asked.page == "overview"
    assert asked.query() == {
        "view": "overview", "lang": "ko", "from": "1999", "outcome": "arrived",
    }  # fmt: skip
    assert asked.within() == "lang=ko&from=1999&outcome=arrived"


def test_a_view_named_like_a_journey_is_that_view() -> None:
    assert read({"journey": "overview"}) == Address(view="overview")


def test_a_journey_knows_no_choices_and_an_unknown_view_is_not_asked_for() -> None:
    assert read({"journey": "eunju", "from": "1999", "view": "elsewhere"}) == Address(
        journey="eunju"
    )


def test_what_is_no_slug_is_not_asked_for() -> None:
    asked = read({"view": "../overview", "journey": "a b", "step": "<b>", "way": "'"})
    assert asked == Address()
    assert read({"view": "overview", "way": "'"}) == Address(view="overview")
