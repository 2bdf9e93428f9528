from __future__ import annotations

from routemap.gazetteer import Gazetteer, explain, meets

from .conftest import place


def test_a_report_says_what_was_chosen_and_why(gazetteer: Gazetteer) -> None:
    report = gazetteer.explain("Hyesan, North Korea")
    assert report.located is not None
    assert report.located.province == "kp.ryanggang"
    first = report.candidates[0]
    assert first.chosen
    assert (first.name, first.country_name, first.province_name) == (
        "Hyesan",
        "North Korea",
        "Ryanggang",
    )
    assert first.population > 100_000
    assert report.why
    assert report.miss is None


def test_a_report_lists_the_candidates_of_an_ambiguous_name(gazetteer: Gazetteer) -> None:
    report = gazetteer.explain("Pingxiang, China")
    assert report.located is None
    assert report.miss is not None
    provinces = [candidate.province for candidate in report.candidates[:4]]
    assert {"cn.jiangxi", "cn.guangxi"} <= set(provinces)
    assert not any(candidate.chosen for candidate in report.candidates)


def test_a_river_and_a_city_of_one_name_are_both_shown(gazetteer: Gazetteer) -> None:
    report = gazetteer.explain("Tumen")
    assert report.located is not None
    assert report.located.reach == "tumen"
    kinds = {(candidate.kind, candidate.chosen) for candidate in report.candidates}
    assert {("reach", True), ("settlement", False)} <= kinds
    assert report.candidates[0].country_name == "China and North Korea"


def test_a_misspelt_name_is_reported_with_suggestions(gazetteer: Gazetteer) -> None:
    report = gazetteer.explain("Heysan")
    assert report.located is None
    assert report.miss is not None
    assert report.miss.suggestions[0] == "Hyesan, North Korea"


def test_a_frontier_is_reported_as_one(gazetteer: Gazetteer) -> None:
    report = gazetteer.explain("China-Mongolia frontier")
    assert report.located is not None
    assert report.located.reach == "cn-mn"
    assert "frontier" in report.why


def test_a_report_reads_as_plain_lines(gazetteer: Gazetteer) -> None:
    text = gazetteer.explain("Tumen").text()
    assert text.startswith("Tumen River: border of China and North Korea\n")
    assert "Tumen: place in Jilin, China (cn.jilin), 78,719 people" in text
    miss = gazetteer.explain("Heysan").text()
    assert miss.startswith("no place called 'Heysan' is known  [place.unknown]\n")
    assert "    mend: did you mean 'Hyesan, North Korea'" in miss


def test_the_room_itself_answers_with_the_shipped_geodata() -> None:
    assert explain("China").located is not None
    assert meets(place("China"), place("Kunming, China"))
