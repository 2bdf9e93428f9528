"""The policy as types: `geodata/policy.yaml`, read and checked.

Every number there has its reason beside it; one without is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from routemap.areas.types import Area
from routemap.errors import UsageError
from routemap.shelf import facts
from routemap.when import Granule

CountryClass: TypeAlias = Literal["open", "guarded", "sensitive"]
AgeName: TypeAlias = Literal["active", "young", "middle", "old", "old_closed", "historic"]
AreaName: TypeAlias = Literal["district", "province", "zone", "country"]

AREA_NAMES: tuple[AreaName, ...] = ("district", "province", "zone", "country")  # fine to coarse
AGE_NAMES: tuple[AgeName, ...] = ("active", "young", "middle", "old", "old_closed", "historic")
GRANULES = tuple(Granule)  # fine to coarse
CLASSES: tuple[CountryClass, ...] = ("open", "guarded", "sensitive")  # lenient to strict

Code: TypeAlias = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Share: TypeAlias = Annotated[float, Field(gt=0, le=1)]
Positive: TypeAlias = Annotated[float, Field(gt=0)]


class Block(BaseModel):
    """A block of the file: its values, and in `why` a reason for each value that stands in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    why: Mapping[str, Annotated[str, Field(min_length=10)]]

    @model_validator(mode="before")
    @classmethod
    def _each_value_has_a_reason(cls, block: Any) -> Any:  # noqa: ANN401 - not yet checked
        if isinstance(block, dict):
            values = {
                key for key in block if key not in {"why", "format"} and not _is_block(block[key])
            }
            reasons = set(block.get("why", ()))
            if values != reasons:
                odd = ", ".join(sorted(map(str, values ^ reasons)))
                raise ValueError(f"a value and its reason in `why` belong together: {odd}")
        return block


def _is_block(value: Any) -> bool:  # noqa: ANN401 - not yet checked
    return isinstance(value, dict)


class Floors(Block):
    """What an area must have to be shown at a level."""

    km2: Positive
    inscribed_km: Positive
    people: Annotated[int, Field(gt=0)]
    settlements: Annotated[int, Field(gt=0)]
    largest_share: Share
    expected_error_km: Positive


class CountryFloors(Block):
    """What a country must have to be told at all, but for those of the `exempt` classes."""

    expected_error_km: Positive
    exempt: tuple[CountryClass, ...]


class ReachFloors(Block):
    """What a border must have for a land crossing to be drawn between two areas."""

    shared_border_km: Positive
    within_km: Positive
    largest_share: Share
    expected_error_km: Positive


class Levels(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    district: Floors
    province: Floors
    zone: Floors
    country: CountryFloors
    reach: ReachFloors


class Row(BaseModel):
    """The finest area and the finest date that may be shown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    level: AreaName
    granule: Granule


class Rows(BaseModel):
    """A row for each age of a journey, in one class of country."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    active: Row
    young: Row
    middle: Row
    old: Row
    old_closed: Row
    historic: Row
    why: Mapping[AgeName, Annotated[str, Field(min_length=5)]]

    @model_validator(mode="after")
    def _each_row_has_a_reason(self) -> Rows:
        if set(self.why) != set(AGE_NAMES):
            raise ValueError("each row needs its reason in `why`")
        return self

    def row(self, age: AgeName) -> Row:
        """Return the row for an age."""
        found: Row = getattr(self, age)
        return found


class Finest(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    open: Rows
    guarded: Rows
    sensitive: Rows


class Classes(Block):
    open: tuple[Code, ...]
    guarded: tuple[Code, ...]
    sensitive: tuple[Code, ...]

    @model_validator(mode="after")
    def _no_country_twice(self) -> Classes:
        codes = (*self.open, *self.guarded, *self.sensitive)
        if len(codes) != len(set(codes)):
            raise ValueError("a country stands in two classes")
        return self


class Ages(Block):
    """From which age, in calendar years, a journey is no longer young; over which it is old."""

    middle_from: int
    old_over: int
    historic_over: int

    @model_validator(mode="after")
    def _in_order(self) -> Ages:
        if not 0 < self.middle_from <= self.old_over < self.historic_over:
            raise ValueError("ages must rise: middle_from, old_over, historic_over")
        return self


class ForcedReturn(Block):
    kinds: tuple[str, ...]
    granule: Granule


def _sorted_pairs(pairs: tuple[tuple[Code, Code], ...]) -> tuple[tuple[Code, Code], ...]:
    return tuple((min(pair), max(pair)) for pair in pairs)


class Speed(Block):
    """How far one gets in a day in the modes that have no vehicle."""

    km_per_day: Positive
    winding: Annotated[float, Field(ge=1)]
    modes: tuple[str, ...]


class Borders(Block):
    exempt_modes: tuple[str, ...]
    silent_modes: tuple[str, ...]
    silent_frontiers: Annotated[tuple[tuple[Code, Code], ...], AfterValidator(_sorted_pairs)]


class Speakable(BaseModel):
    """Names of places in one country that text may say although they are drawn more coarsely."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[str, ...]
    why: Annotated[str, Field(min_length=10)]


class Change(BaseModel):
    """A line of the policy's own log: when its numbers were changed, what, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: date
    change: Annotated[str, Field(min_length=10)]


def _rising(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    if not changes or list(changes) != sorted(changes, key=lambda change: change.since):
        raise ValueError("the log of changes has its oldest line first, and at least one")
    return changes


class Policy(Block):
    """All numbers that decide how coarsely a journey is shown."""

    format: Literal["policy/1"]
    as_of: date
    window_days: Annotated[int, Field(gt=0)]
    overview_k: Annotated[int, Field(gt=1)]
    big_city_people: Annotated[int, Field(gt=0)]
    classes: Classes
    ages: Ages
    finest: Finest
    levels: Levels
    forced_return: ForcedReturn
    borders: Borders
    speed: Speed
    speakable: Mapping[Code, Speakable]
    changes: Annotated[tuple[Change, ...], AfterValidator(_rising)]

    def class_of(self, country: str) -> CountryClass:
        """Return the class of a country; any that is not listed is sensitive."""
        if country in self.classes.open:
            return "open"
        return "guarded" if country in self.classes.guarded else "sensitive"

    def is_too_small(self, area: Area) -> bool:
        """Tell whether a country is so small that even its name says where."""
        floors = self.levels.country
        return (
            area.level == "country"
            and self.class_of(area.country) not in floors.exempt
            and area.figures.expected_error_km < floors.expected_error_km
        )

    def speakable_in(self, country: str) -> tuple[str, ...]:
        """Return the reviewed names of a country's places; none in a sensitive one."""
        if self.class_of(country) == "sensitive" or country not in self.speakable:
            return ()
        return self.speakable[country].names


def policy_hash(policy: Policy) -> str:
    """Return a hash of all that the policy decides: of its values, not of reasons or of its log."""
    values = _without_reasons(policy.model_dump(mode="json", exclude={"changes"}))
    return sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:16]


def _without_reasons(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return {key: _without_reasons(inner) for key, inner in value.items() if key != "why"}
    return value


def check_policy(raw: object) -> Policy:
    """Check the content of a policy file; raises UsageError that says what is wrong with it."""
    try:
        return Policy.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(step) for step in first["loc"]) or "the whole file"
        raise UsageError(f"geodata/policy.yaml: {where}: {first['msg']}") from error


@cache
def load_policy() -> Policy:
    """Read and check the shipped policy."""
    return check_policy(facts("policy"))
