"""Public dates in the words of any language; all templates are in the table `[date]` of its file.

Must never name anything finer than the runs it is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from routemap.when.almanac import FIRST_DAY, LAST_DAY, granule_span, month_length, season_of
from routemap.when.bounds import Window
from routemap.when.coarsen import coarsen
from routemap.when.types import Granule, PublicWhen, Run, When
from routemap.words import words

# The day that stands for each third of a month (1999-02-~15), and how far it reaches.
_THIRDS = {5: "early", 15: "mid", 26: "late"}
_THIRD_REACH = 5
_MOST_SEASONS = 3  # more of them are said in years
_WINTER = 3


@lru_cache(maxsize=4096)
def when_words(when: PublicWhen, lang: str, *, lasting: bool = False) -> str:
    """Return a date in words, such as "mid-February 1999", or "" where nothing is told.

    `lasting`: it is the date of a stay, which went on until its end and did not come by it.
    """
    table = words(lang)["date"]
    if not when.interval:
        return _run(when.start, table) if when.start else ""
    if when.start is None or when.end is None:
        return _half(when.start, when.end, table, "until" if lasting else "by")
    if when.start == when.end:
        return _run(when.start, table)
    names = None
    if _is_one(when.start) and _is_one(when.end):
        names = _pair(when.start.earliest, when.end.earliest, when.start.granule, table)
    if names is None or when.start.granule is not when.end.granule:
        names = _side(when.start, table), _side(when.end, table)
    return str(table["to"].format(a=names[0], b=names[1]))


def written_words(when: When, lang: str = "en") -> str:
    """Return a written date in words, as finely as it was written: for the editor's eyes."""
    return when_words(coarsen(when, Granule.DAY), lang)


def solved_words(start: Window, end: Window, lang: str, *, finest: Granule = Granule.SEASON) -> str:
    """Return words for solved bounds alone, in years, or in seasons where there are three at most.

    "" where nothing is known.
    """
    table = words(lang)["date"]
    low, high = start[0], end[1]
    if low is None or high is None:
        return _solved_half(low, high, table)
    tight = _same_year(start), _same_year(end)
    if all(tight) and tight[0] != tight[1]:
        years = PublicWhen(_whole(low, low, Granule.YEAR), _whole(high, high, Granule.YEAR), True)
        return when_words(years, lang)
    granule = Granule.YEAR
    if finest is not Granule.YEAR and _n_seasons(low, high) <= _MOST_SEASONS:
        granule = Granule.SEASON
    return _run(_whole(low, high, granule), table)


def _half(start: Run | None, end: Run | None, table: Mapping[str, Any], by: str) -> str:
    """Return the words of an interval with one side that is open or unknown."""
    if start is not None:
        return str(table["from"].format(a=_side(start, table)))
    return str(table[by].format(b=_side(end, table))) if end is not None else ""


def _solved_half(low: int | None, high: int | None, table: Mapping[str, Any]) -> str:
    if low is not None:
        return str(table["or_later"].format(a=_name(low, Granule.YEAR, table)))
    return str(table["by"].format(b=_name(high, Granule.YEAR, table))) if high is not None else ""


def _same_year(window: Window) -> int | None:
    """Return the year that a window lies in, None where it is open or longer."""
    low, high = window
    if low is None or high is None:
        return None
    years = {date.fromordinal(low).year, date.fromordinal(high).year}
    return years.pop() if len(years) == 1 else None


def _n_seasons(low: int, high: int) -> int:
    (year, season), (last_year, last_season) = season_of(low), season_of(high)
    return 4 * (last_year - year) + last_season - season + 1


def _whole(low: int, high: int, granule: Granule) -> Run:
    first, last = granule_span(low, granule)[0], granule_span(high, granule)[1]
    return Run(granule, first, last, first, last)


def _is_one(run: Run) -> bool:
    """Tell whether a run is a single granule, and not vague beyond it."""
    return granule_span(run.earliest, run.granule)[1] == run.latest and not _is_vague(run)


def _is_vague(run: Run) -> bool:
    return (run.soft_earliest, run.soft_latest) != (run.earliest, run.latest)


def _run(run: Run, table: Mapping[str, Any]) -> str:
    """Return the words of a run that stands alone."""
    if run.earliest <= FIRST_DAY or run.latest >= LAST_DAY:
        low = run.earliest if run.earliest > FIRST_DAY else None
        return _open_run(run, low, table)
    if granule_span(run.earliest, run.granule)[1] == run.latest or _is_decade(run):
        return _side(run, table)
    names = _pair(run.earliest, run.latest, run.granule, table)
    key = "roughly_between" if _is_vague(run) else "between"
    return str(table[key].format(a=names[0], b=names[1]))


def _open_run(run: Run, low: int | None, table: Mapping[str, Any]) -> str:
    """Return the words of a set that is open to one side, such as `[..1984]`."""
    if low is not None:
        return str(table["or_later"].format(a=_name(low, run.granule, table)))
    if run.latest < LAST_DAY:
        return str(table["by"].format(b=_name(run.latest, run.granule, table)))
    return ""


def _side(run: Run, table: Mapping[str, Any]) -> str:
    """Return the words of a run as they stand in a sentence with others."""
    third = _third(run)
    if third:
        return str(table[third].format(month=_name(run.earliest, Granule.MONTH, table)))
    if _is_decade(run):
        return str(table["decade"].format(year=date.fromordinal(run.earliest).year))
    name = _name(run.earliest, run.granule, table)
    if granule_span(run.earliest, run.granule)[1] != run.latest:
        name = table["run"].format(a=name, b=_name(run.latest, run.granule, table))
    return str(table["around"].format(date=name)) if _is_vague(run) else name


def _third(run: Run) -> str:
    """Return which third of a month a vague day stands for, or ""."""
    day = date.fromordinal(run.earliest)
    if run.granule is not Granule.DAY or run.earliest != run.latest or day.day not in _THIRDS:
        return ""
    reach = (
        run.earliest - min(_THIRD_REACH, day.day - 1),
        run.latest + min(_THIRD_REACH, month_length(day.year, day.month) - day.day),
    )
    return _THIRDS[day.day] if reach == (run.soft_earliest, run.soft_latest) else ""


def _is_decade(run: Run) -> bool:
    first, last = date.fromordinal(run.earliest).year, date.fromordinal(run.latest).year
    ten = first % 10 == 0 and last == first + 9
    return run.granule is Granule.YEAR and ten and not _is_vague(run)


def _pair(low: int, high: int, granule: Granule, table: Mapping[str, Any]) -> tuple[str, str]:
    """Return the names of two granules, one of them without the year (and month) they share."""
    names = _name(low, granule, table), _name(high, granule, table)
    shared = _shared(low, high, granule)
    if not shared:
        return names
    if table["shorten"] == "first":
        return _name(low, granule, table, shared), names[1]
    return names[0], _name(high, granule, table, shared)


def _shared(low: int, high: int, granule: Granule) -> str:
    """Return what the names of two granules share; a winter shares its year with none."""
    one, other = date.fromordinal(low), date.fromordinal(high)
    if granule is Granule.YEAR or one.year != other.year:
        return ""
    if granule is Granule.SEASON and _WINTER in (season_of(low)[1], season_of(high)[1]):
        return ""
    return "_in_month" if granule is Granule.DAY and one.month == other.month else "_in_year"


def _name(day: int, granule: Granule, table: Mapping[str, Any], shared: str = "") -> str:
    """Return the name of the granule that a day lies in, without what is shared."""
    when = date.fromordinal(day)
    if granule is Granule.SEASON:
        return _season_name(*season_of(day), table, shared)
    template = table[f"{granule}{shared}"]
    return str(template.format(day=when.day, month=table["months"][when.month - 1], year=when.year))


def _season_name(year: int, season: int, table: Mapping[str, Any], shared: str) -> str:
    """Return the name of a season; a winter is named by both of its years."""
    if season == _WINTER:
        following = f"{(year + 1) % 100:02}" if (year + 1) % 100 else str(year + 1)
        return str(table["winter"].format(year=year, next=following))
    return str(table[f"season{shared}"].format(season=table["seasons"][season], year=year))
