"""Small invented journeys, each for one kind of picture."""

from __future__ import annotations

from routemap.public import PublicJourney
from routemap.when import Granule, Length, PublicWhen
from tests.scene.fake import journey, run, step, until, within, year

ALL = ("ada", "bo", "cy")
WINTER = within("1998-12-01", "1999-02-28")


def forced_return() -> PublicJourney:
    """All cross a river, are taken back, cross again; two go on, one follows, they meet."""
    return journey(
        [
            step("stay", "home", ALL, at="kp-northeast", when=until(year(1999))),
            step(
                "go",
                "over ice",
                ALL,
                origin="kp-northeast",
                target="cn",
                crossing="tumen",
                when=WINTER,
                implied=frozenset({"origin"}),
                content=("danger to life",),
                title={"en": "The river", "ko": "강"},
            ),
            step("event", "sold", ALL, at="cn", implied=frozenset({"at"})),
            step("stay", "captivity", ALL, at="cn", length=Length("years", 730, 1461, (3, 3))),
            step(
                "event",
                "arrested",
                ALL,
                at="cn",
                when=year(2002),
                inferred=("when",),
                implied=frozenset({"at"}),
            ),
            step(
                "go",
                "unknown",
                ALL,
                origin="cn",
                target="kp",
                crossing="cn-kp",
                forced="repatriation",
                when=year(2002),
                coarsened=("forced-return",),
            ),
            step("stay", "detention", ALL, at="kp"),
            step("go", "unknown", ALL, origin="kp", target="cn", crossing="tumen", when=year(2002)),
            step(
                "stay",
                "hiding",
                ALL,
                at="cn",
                when=PublicWhen(run("2002-01-01", "2002-12-31", Granule.YEAR), None, interval=True),
            ),
            step(
                "go",
                "unknown",
                ALL[:2],
                origin="cn",
                target="mn-south-east",
                crossing="cn-mn",
                helped_by="broker",
            ),
            step(
                "go",
                "air",
                ALL[:2],
                origin="mn-south-east",
                target="kr-capital",
                when=until(within("2006-09-01", "2006-09-30", Granule.MONTH)),
            ),
            step("go", "unknown", ALL[2:], origin="cn", target="kr", when=year(2008)),
            step("event", "reunited", ALL, at="kr", when=year(2008)),
        ]
    )


def withheld_way() -> PublicJourney:
    """A way south, partly withheld; a heading; a walk along the border; a part of the party."""
    return journey(
        [
            step("stay", "home", ALL, at="kp", coarsened=("show",)),
            step(
                "go",
                "on foot",
                ALL,
                origin="yalu",
                target="yalu",
                when=year(2015),
                length=Length("weeks", 7, 60),
            ),
            step(
                "go",
                "unknown",
                ALL,
                origin="yalu",
                target="cn",
                crossing="yalu",
                when=year(2015),
                inferred=("when",),
            ),
            step("event", "spotted", ALL, at="cn"),
            step("go", "mixed", ALL[:2], origin="cn", target="cn-southwest", withheld=("route",)),
            step("go", "overland", ALL[:2], origin="cn-southwest", target="la", crossing="cn-la"),
            step("go", "boat", ALL[:2], origin="la", target="th", crossing="la-th"),
            step("stay", "processing", ALL[:2], at="th-central"),
            step("go", "air", ALL[:2], origin="th-central", target="kr", inferred=("mode",)),
            step("go", "withheld", ALL[2:], origin="cn", target="-"),
            step("event", "arrived", ALL[2:], at="kr", when=year(2016)),
            step("stay", "custody", ALL, at="kr", length=Length("months", 150, 220, (6, 6))),
        ]
    )


def over_the_pacific() -> PublicJourney:
    """One person turned back once, then out by a heading, and on over the Pacific."""
    who = ("ada",)
    return journey(
        [
            step("stay", "home", who, at="kp-northeast"),
            step(
                "go",
                "wading",
                who,
                origin="kp-northeast",
                target="cn",
                crossing="tumen",
                outcome="turned back",
                when=year(2010),
            ),
            step(
                "go",
                "wading",
                who,
                origin="kp-northeast",
                target="cn",
                crossing="tumen",
                when=year(2011),
            ),
            step("go", "mixed", who, origin="cn", target="cn-sichuan", towards=True),
            step(
                "go",
                "unknown",
                who,
                origin="cn",
                target="th-central",
                via=("la",),
                crossing="cn-la",
            ),
            step("go", "air", who, origin="th-central", target="us.california", when=year(2012)),
            step(
                "stay",
                "living",
                who,
                at="us",
                when=PublicWhen(run("2012-01-01", "2012-12-31"), None, interval=True),
            ),
        ],
        people=who,
    )


SAMPLES = {
    "forced-return": forced_return,
    "withheld-way": withheld_way,
    "over-the-pacific": over_the_pacific,
}
