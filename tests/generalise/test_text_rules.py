"""The rules one by one: what each finds, what it lets be, and what makes an exception."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routemap.errors import Severity, UsageError
from routemap.gazetteer import open_bearers
from routemap.generalise.texts.hits import How
from routemap.generalise.texts.lists import check_lists, lists
from routemap.generalise.texts.masking import MASK, mask
from routemap.generalise.texts.promise import breaks_promise
from routemap.generalise.texts.said import Manner
from routemap.generalise.texts.scanning import scan
from routemap.shelf import facts
from tests.generalise.wicked import story
from tests.pipeline.leaving import check


def rules(words: str, manner: Manner = Manner.PROSE) -> set[str]:
    return {hit.rule for hit in scan(words, manner)}


def refused(data: bytes) -> list[str]:
    found = check(data).problems
    assert all(p.severity is not Severity.PROBLEM for p in found), found
    return [p.code for p in found if p.severity is Severity.WITHHELD]


def changed(old: str, new: str) -> bytes:
    text = story("They hide.").decode()
    assert old in text
    return text.replace(old, new, 1).encode()


# --- names ------------------------------------------------------------------------------------

TOWNS = {"en": ("Musan", "Chongjin", "Hoeryong", "Onsong"), "ko": ("청진", "회령", "온성", "혜산")}
PARTICLES = ("", "에서", "으로", "의", "까지는", "시", "시에서", "역 앞에서", " 근처에서")


@pytest.mark.parametrize(("town", "particle"), list(product(TOWNS["ko"], PARTICLES)))
def test_a_korean_name_is_found_whatever_stands_after_it(town: str, particle: str) -> None:
    assert "text.place" in rules(f"그들은 {town}{particle} 머물렀습니다.")


@pytest.mark.parametrize("town", TOWNS["en"])
@pytest.mark.parametrize("write", [str, str.upper, str.lower, "{}-si".format, "“{}’s”".format])
def test_a_latin_name_is_found_however_it_is_written(town: str, write: type[str]) -> None:
    assert "text.place" in rules(f"They lived in {write(town)}, they said.")


@pytest.mark.parametrize("word", sorted(lists().only_looks_like))
def test_a_word_that_only_looks_like_a_place_counts_with_its_rank_alone(word: str) -> None:
    assert not [hit for hit in scan(f"그 {word}에서 만났습니다.", Manner.PROSE) if hit.key == word]


def test_a_word_that_only_looks_like_a_place_is_one_beside_its_rank() -> None:
    assert "text.place" in rules("개성시에서 왔습니다.")
    assert "text.place" in rules("무산 광산에서 일했습니다.")


def test_each_word_that_only_looks_like_a_place_is_a_name_of_the_gazetteer() -> None:
    """A list that holds more than it must is a list that nobody has reviewed."""
    words = sorted(lists().only_looks_like)
    known = open_bearers().of([*words, *(f"{word}시" for word in words)])
    assert [w for w in words if w not in known and f"{w}시" not in known] == []


@pytest.mark.parametrize("words", ["Later she wept. Then she slept.", "‘Run!’ she said.", "Nobody"])
def test_a_capital_where_a_sentence_begins_is_no_name(words: str) -> None:
    assert rules(words) == set()


def test_an_unknown_word_is_a_name_even_where_a_sentence_begins() -> None:
    [hit] = scan("Zorblat came.", Manner.PROSE)
    assert (hit.rule, hit.how) == ("text.name", How.OPENING)


def test_a_word_that_the_journey_writes_small_elsewhere_is_no_name() -> None:
    assert refused(story("Porridge was all.")) == ["text.name"]
    assert refused(story("Porridge was all, and no porridge is good.")) == []


def test_a_family_name_is_found_where_a_sentence_begins() -> None:
    assert refused(story("Kim came.")) == ["text.name"]


# --- what is drawn, and what is speakable -----------------------------------------------------


def test_what_is_drawn_may_be_said_and_nothing_finer() -> None:
    assert refused(story("They talk of the Gobi.")) == []
    assert refused(changed('to: "Gobi, Mongolia"', "to: Mongolia")) == []
    data = story("They talk of the Gobi.").replace(b'"Gobi, Mongolia"', b"Mongolia")
    assert refused(data) == ["text.place"]


def test_a_river_may_be_said_where_it_is_drawn_and_a_town_of_its_name_not() -> None:
    assert refused(story("They think of the Tumen.")) == []
    assert refused(story("They think of the Tumen River, and of the ice.")) == []
    assert refused(story("두만강을 생각합니다.", "ko")) == []
    assert refused(story("They hide in Tumen.")) == ["text.place"]
    assert refused(story("They think of the Yalu.")) == ["text.place"]


def test_great_cities_outside_the_sensitive_countries_may_be_said() -> None:
    assert refused(story("She dreams of Seoul, Bangkok and Ulaanbaatar.")) == []
    assert refused(story("She dreams of Busan and Los Angeles.")) == []
    assert refused(story("She dreams of Beijing.")) == ["text.place"]


# --- texts of every kind ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: An invented journey", "title: From Musan"),
        ("basis: invented", "basis: told in Musan"),
        ("title: An invented telling", "title: Flight from Musan"),
        ("title: An invented telling", "title: t, url: https://example.org/musan-girl"),
        ("title: An invented telling", "title: t, author: a teacher of Musan"),
        ("{told: {", "{musan-told: {"),
        ("en: Ana,", "en: Musan,"),
        ("at: China\n", "at: China\n    id: musan-winter\n"),
        ("at: China\n", "at: China\n    notes: Musan.\n"),
        ("at: China\n", "at: China\n    ask: Why Musan?\n"),
        ("at: China\n", "at: China\n    source: told, p. 3 on Musan\n"),
        ("at: China\n", "at: China\n    content: [Musan]\n"),
        ("- who: [ana]", "- who: [ana]\n  title: Musan"),
        ("parts:", 'context: [{when: "1999", title: A flood in Musan}]\nparts:'),
        ("parts:", "places: {a: {name: China, label: Musan}}\nparts:"),
    ],
)
def test_every_text_of_a_journey_is_read(old: str, new: str) -> None:
    data = changed(old, new)
    if "places:" in new:
        data = data.replace(b"at: China", b"at: a")
    assert "text.place" in refused(data)


def test_the_name_of_the_file_is_read() -> None:
    done = check(story("They hide."), "musan-girl.yaml")
    assert [p.code for p in done.problems] == ["text.place"]


# --- times ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "words", "passes"),
    [
        ("2005", "In winter they starve.", False),
        ("2005-24", "In winter they starve.", True),
        ("2005-12", "In winter they starve.", True),
        ("2005-12", "In December they starve.", False),
        ("2005", "겨울에는 굶주립니다.", False),
        ("2005-24", "겨울에는 굶주립니다.", True),
        ("2005-12", "12월에는 굶주립니다.", False),
        ("2005", "They starve for two years.", True),
        ("2005", "They starve for six months.", False),
    ],
)
def test_a_text_says_a_time_no_finer_than_its_step(when: str, words: str, *, passes: bool) -> None:
    lang = "en" if words.isascii() else "ko"
    data = story(words, lang).replace(b'when: "2005"', f'when: "{when}"'.encode())
    assert refused(data) == ([] if passes else refused(data)[:1])
    assert (not refused(data)) == passes


@pytest.mark.parametrize(
    ("words", "passes"),
    [
        ("They land in March.", True),
        ("Somebody at Zorblat meets them.", True),
        ("For two weeks they rest.", True),
        ("Two weeks after the river they land.", False),
        ("They had crossed at Musan.", False),
        ("They came through the north-east of China.", False),
        ("They land on a Monday.", False),
    ],
)
def test_in_an_open_country_only_what_leads_back_is_refused(words: str, *, passes: bool) -> None:
    step = f'  - {{event: arrived, at: South Korea, when: "2007", text: "{words}"}}\n'
    assert bool(refused(story("They hide.") + step.encode())) != passes


# --- promises and allowances ------------------------------------------------------------------


@pytest.mark.parametrize("promise", ["roles only", "withheld"])
def test_a_promise_to_name_nobody_is_kept(promise: str) -> None:
    assert "text.promise" in refused(story("She hides.", names=promise))
    roles = story("She hides.", names=promise, label="Her elder sister", ko_label="언니")
    told = roles.replace(b"{ana:", b"{sister:").replace(b"[ana]", b"[sister]")
    assert refused(told) == []
    assert refused(told.replace(b"She hides.", b"She hides, and Ana too.")) == ["text.name"]


@pytest.mark.parametrize("label", ["Her mother", "A", "Two cousins", "외할머니", "Her aunt's son"])
def test_a_role_names_nobody(label: str) -> None:
    assert not breaks_promise(label)


@pytest.mark.parametrize("label", ["Eunju", "Her mother Sun", "은주", "mother-zorblat"])
def test_more_than_a_role_names_somebody(label: str) -> None:
    assert breaks_promise(label)


@given(st.text(alphabet="ab가나 .-", max_size=30), st.text(alphabet="ab가", min_size=1, max_size=3))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_a_mask_keeps_the_length_and_hides_whole_words_only(text: str, hidden: str) -> None:
    masked = mask(text, (hidden,))
    assert len(masked) == len(text)
    assert all(one in {other, MASK} for one, other in zip(masked, text, strict=True))
    for index, char in enumerate(masked[:-1]):
        if char != MASK and masked[index + 1] == MASK:
            assert not char.isalnum()


@given(st.text(max_size=80))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_any_text_at_all_can_be_read(text: str) -> None:
    for manner in Manner:
        for hit in scan(text, manner):
            assert 0 <= hit.start <= hit.end


# --- the lists --------------------------------------------------------------------------------


def test_a_list_without_a_reason_is_refused() -> None:
    raw = {**facts("words-allowed")}
    raw["ko"] = {**raw["ko"], "names": [{"words": "하나원"}]}
    with pytest.raises(UsageError, match="why"):
        check_lists(raw)


@pytest.mark.parametrize(
    "words", ["They ate at New Year.", "It was the Spring Festival.", "on the Day of the Sun"]
)
def test_a_festival_of_several_words_is_a_day(words: str) -> None:
    # Its words stood apart in a pattern that ignores spaces, so none of them was ever found.
    assert "text.date" in rules(words)


@pytest.mark.parametrize("words", ["an eastern wind", "an eider in the reeds"])
def test_a_word_that_begins_like_a_festival_is_none(words: str) -> None:
    assert "text.date" not in rules(words)


def nameless(words: str) -> bytes:
    told = story(words, "ko", "roles only", "A woman", "여성")
    return told.replace(b"ana:", b"woman:").replace(b"[ana]", b"[woman]")


@pytest.mark.parametrize(
    "words", ["김은주는 말이 없었다.", "그날 최영희가 왔다.", "모두 박철수를 기다렸다."]
)
def test_a_korean_name_is_found_where_the_file_promises_to_name_nobody(words: str) -> None:
    assert refused(nameless(words)) == ["text.name"]
    assert refused(story(words, "ko")) == []


@pytest.mark.parametrize(
    "words",
    ["최근에 알았다.", "김치를 먹었다.", "홍수가 났다.", "권력이 두려웠다.", "최고의 날이었다."],
)
def test_a_korean_word_that_begins_like_a_family_name_is_none(words: str) -> None:
    assert refused(nameless(words)) == []
