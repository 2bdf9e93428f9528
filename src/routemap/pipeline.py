"""The stages composed: bytes of a journey file to what the world may see of it, and its pages.

Doors (`cli`, `ui`) reach the other rooms through here alone; this room draws nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from routemap.errors import Problem, Severity, UsageError

if TYPE_CHECKING:
    from routemap.areas import Atlas
    from routemap.gazetteer import PlaceReport
    from routemap.public import PublicJourney
    from routemap.ratchet import Change, Release
    from routemap.scene import Scene
    from routemap.scene.overview import Overview

SUFFIXES = (".yaml", ".yml")
# The variable that tells the app and `routemap build` how to reach whoever publishes the pages.
CONTACT = "ROUTEMAP_CONTACT"
# Names of pages that are no journey's.
RESERVED = frozenset({"index", "about", "compare", "glossary", "overview", "workbench"})


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one file: its public form, if the policy lets it pass, and all findings.

    `problems` are for the editor's own terminal and session; `public` alone may be drawn.
    """

    file: str
    public: PublicJourney | None
    problems: tuple[Problem, ...]

    @property
    def wrong(self) -> bool:
        """Whether the file itself has a problem (exit 1)."""
        return any(p.severity is Severity.PROBLEM for p in self.problems)

    @property
    def withheld(self) -> bool:
        """Whether the policy publishes nothing of it (exit 3)."""
        return self.public is None and not self.wrong


def check(data: bytes, file: str) -> Checked:
    """Take one file's bytes through reading, locating and generalising, as far as it gets."""
    from routemap.gazetteer import locate_journey, meets  # noqa: PLC0415 - `--help` needs none of them
    from routemap.generalise import generalise, load_policy  # noqa: PLC0415
    from routemap.reader import read  # noqa: PLC0415

    journey, problems = read(data, file, meets=meets, even_wrong=True)
    if journey is None:
        return Checked(file, None, problems)
    # The places of a wrong file are looked up too: an editor is told of everything at once.
    located, lost = locate_journey(journey)
    wrong = [p for p in (*problems, *_new(lost, problems)) if p.severity is Severity.PROBLEM]
    if located is None or wrong:
        return Checked(file, None, in_file_order(wrong))
    outcome = generalise(located, load_policy(), _atlas())
    return Checked(file, outcome.journey, in_file_order((*problems, *outcome.findings)))


def ledger(
    data: bytes, file: str, *, form: Literal["text", "json"] = "text", public: bool = False
) -> tuple[Checked, str]:
    """Return what came of a file and its ledger, "" if nothing of it may be shown.

    With `public` it holds what any visitor can learn; else the file's own words besides, for its
    editor's own terminal.
    """
    from routemap import ledger as accounts  # noqa: PLC0415 - pydantic's models are slow to import
    from routemap.generalise import load_policy  # noqa: PLC0415
    from routemap.reader import read  # noqa: PLC0415

    checked = check(data, file)
    if checked.public is None:
        return checked, ""
    [scene] = _scenes([checked.public])
    shown = accounts.rows(scene, accounts.floors(load_policy(), _atlas()))
    journey, _ = read(data, file)
    wrote = None if public or journey is None else accounts.written(journey)
    if form == "json":
        return checked, accounts.as_json(scene.id, shown, file, wrote)
    return checked, accounts.as_text(scene.id, shown, wrote)


@dataclass(frozen=True, slots=True)
class Desk:
    """What an editor sees of a text while writing it: for that editor's own session alone.

    `written` and `ledger` are rows of `routemap.ledger`; `shown` fills a waiting frame, on the
    land of `features` (JSON) whose key is `land`; None where nothing may be drawn.
    """

    checked: Checked
    written: tuple[dict[str, Any], ...] = ()
    ledger: tuple[dict[str, Any], ...] = ()
    shown: dict[str, Any] | None = None
    land: str = ""
    features: str = ""


def desk(data: bytes, file: str, lang: str) -> Desk:
    """Look at a text as far as it gets; nothing of it is kept."""
    from routemap import ledger as accounts  # noqa: PLC0415
    from routemap.generalise import load_policy  # noqa: PLC0415
    from routemap.reader import read  # noqa: PLC0415
    from routemap.render import pieces  # noqa: PLC0415

    checked = check(data, file)
    journey, _ = read(data, file, even_wrong=True)
    written = () if journey is None else accounts.written(journey)
    steps = tuple(step.as_data() for step in written)
    if checked.public is None:
        return Desk(checked, steps)
    [scene] = _scenes([checked.public])
    rows = accounts.rows(scene, accounts.floors(load_policy(), _atlas()), lang)
    drawn = pieces(scene, _atlas())
    ledger = tuple(row.as_data() for row in rows)
    return Desk(checked, steps, ledger, drawn.shown, drawn.land.key, drawn.land.features)


def workbench_files() -> Mapping[str, bytes]:
    """Return what the workbench's page loads: program, look, empty frame, schema."""
    from routemap.reader.schema import journey_schema_json  # noqa: PLC0415
    from routemap.render import workbench_files as files  # noqa: PLC0415

    return {**files(), "schema.json": journey_schema_json().encode()}


def workbench_page(paths: Mapping[str, str], nonce: str) -> str:
    """Return the workbench's page, which loads its files from `paths`."""
    from routemap.render import workbench_page as made  # noqa: PLC0415

    return made(paths, nonce)


def _new(lost: Iterable[Problem], known: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the places that were not found, but for those whose own words are wrong already."""
    marks = {problem.mark for problem in known}
    yield from (problem for problem in lost if problem.mark not in marks)


def in_file_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted by their place in the file."""
    return tuple(sorted(problems, key=lambda p: (p.file, p.mark, p.code)))


def check_files(paths: Iterable[Path]) -> Iterator[Checked]:
    """Check files one by one, as they are read from disk."""
    for path in paths:
        yield check(path.read_bytes(), str(path))


def journey_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the journey files meant by files and folders, sorted inside each folder.

    Raises UsageError for what is not there, for a folder without any, and for two files of one
    name: the name is the journey's id.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.iterdir() if p.suffix in SUFFIXES and p.is_file())
            if not inside:
                raise UsageError(f"No journey file (*.yaml) in {path}")
            found += inside
        elif path.is_file():
            found.append(path)
        else:
            raise UsageError(f"There is no file or folder {path}")
    found = list(dict.fromkeys(found))
    first: dict[str, Path] = {}
    for path in found:
        if path.stem in RESERVED:
            raise UsageError(f"{path}: {path.stem} is the name of another page: rename the file")
        other = first.setdefault(path.stem, path)
        if other is not path:
            raise UsageError(
                f"{other} and {path} have the same name, which is a journey's id: rename one"
            )
    return tuple(found)


def site_pages(journeys: Sequence[PublicJourney], contact: str = "") -> Mapping[str, bytes]:
    """Return every file of the static site by its path; `contact` reaches whoever publishes it."""
    from routemap.render import site  # noqa: PLC0415 - folium takes seconds to import

    return site(_scenes(journeys), _atlas(), _overview(journeys), contact=contact)


def app_pages(journeys: Sequence[PublicJourney], contact: str = "") -> Mapping[str, bytes]:
    """Return the same pages by name, as the app frames them."""
    from routemap.render import app_pages as pages  # noqa: PLC0415

    return pages(_scenes(journeys), _atlas(), _overview(journeys), contact=contact)


def page(journey: PublicJourney) -> bytes:
    """Return one journey's page as it stands in a frame, with no way to any other."""
    from routemap.render import journey_page  # noqa: PLC0415

    [scene] = _scenes([journey])
    return journey_page(scene, _atlas(), framed=True)


def write_site(journeys: Sequence[PublicJourney], out: Path, contact: str = "") -> int:
    """Write the static site to a folder, whole or not at all; return how many files it has."""
    from routemap.ratchet import as_manifest  # noqa: PLC0415
    from routemap.render import write_site as write  # noqa: PLC0415

    pages = site_pages(journeys, contact)
    return len(write(pages, out, as_manifest(release(journeys))).manifest)


def release(journeys: Sequence[PublicJourney]) -> Release:
    """Return the public cells of journeys: what a later release is held against."""
    from routemap.areas import hash_of  # noqa: PLC0415
    from routemap.generalise import load_policy, policy_hash  # noqa: PLC0415
    from routemap.ratchet import Stamp, release_of  # noqa: PLC0415

    policy = load_policy()
    stamp = Stamp(policy_hash(policy), len(policy.changes))
    return release_of(journeys, stamp, lambda ref: hash_of(_atlas(), ref))


def changes(old: Path, new: Path) -> tuple[Change, ...]:
    """Return what a later release changes of an earlier one: built folders, or their manifests."""
    from routemap.areas import hash_of  # noqa: PLC0415
    from routemap.ratchet import compare, read_release  # noqa: PLC0415

    atlas = _atlas()
    releases = read_release(old), read_release(new)
    return compare(*releases, atlas, lambda ref: hash_of(atlas, ref))


def change_report(found: Sequence[Change], form: str = "text") -> str:
    """Return changes in words, or as JSON."""
    from routemap.ratchet import report_changes  # noqa: PLC0415

    return report_changes(found, form)


def _scenes(journeys: Sequence[PublicJourney]) -> list[Scene]:
    from routemap.scene import compose  # noqa: PLC0415

    atlas = _atlas()
    return [compose(journey, atlas) for journey in journeys]


def _overview(journeys: Sequence[PublicJourney]) -> Overview:
    """Return all journeys together, by the policy's own k."""
    from routemap.generalise import load_policy  # noqa: PLC0415
    from routemap.scene.overview import Rules, compose_overview, load_facts  # noqa: PLC0415

    policy = load_policy()
    rules = Rules(policy.overview_k, frozenset(policy.classes.open))
    return compose_overview(journeys, _atlas(), rules, load_facts())


def _atlas() -> Atlas:
    from routemap.areas import open_atlas  # noqa: PLC0415

    return open_atlas()


def place_report(name: str) -> PlaceReport:
    """Return what the gazetteer finds for a written name (for the editor's eyes only)."""
    from routemap.gazetteer import explain  # noqa: PLC0415

    return explain(name)


def drawn_as(found: PlaceReport) -> str:
    """Return what the policy makes of a place that was found, as lines; "" if none was."""
    from routemap.generalise import foretold_lines, load_policy  # noqa: PLC0415

    if found.located is None:
        return ""
    lines = foretold_lines(found.located, load_policy(), _atlas())
    return "".join(f"{line}\n" for line in lines)
