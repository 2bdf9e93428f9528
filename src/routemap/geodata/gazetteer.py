"""Makes `geodata/gazetteer.tsv.gz`: every settlement, province, region and country with its names.

For building only. Must never decide which of several namesakes is meant: the gazetteer does.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from routemap.geodata.gazetteer_countries import countries, regions
from routemap.geodata.gazetteer_facts import added
from routemap.geodata.gazetteer_rows import HEADER, Row
from routemap.geodata.gazetteer_settlements import settlements, territories
from routemap.geodata.provinces import load_provinces
from routemap.shelf import geodata_dir

FILE = "gazetteer.tsv.gz"


def build_gazetteer(folder: Path | None = None) -> Path:
    """Write the table into `folder` (default: geodata/), the same bytes each time."""
    path = (folder or geodata_dir()) / FILE
    lands = chain(countries(), regions(), territories(), provinces())
    rows = sorted(chain(lands, settlements(), added()))
    with path.open("wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write("".join(lines(rows)).encode())
    return path


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the header and one line for each row."""
    yield "\t".join(HEADER) + "\n"
    for row in rows:
        yield row.line() + "\n"


def provinces() -> Iterator[Row]:
    """Yield every first-level province with the names that the source and the labels have."""
    table = load_provinces()
    columns = (table[name].tolist() for name in ("country", "id", "name", "name_ko", "names"))
    for country, id_, english, korean, others in zip(*columns, strict=True):
        names = dict.fromkeys(filter(None, (english, korean, *others)))
        yield Row("province", country, id_, names=tuple(names))


if __name__ == "__main__":
    build_gazetteer()
