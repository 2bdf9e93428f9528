"""`python -m routemap.geodata [FOLDER]`, which is `make geodata`."""

from __future__ import annotations

import sys
from pathlib import Path

from routemap.errors import UsageError
from routemap.geodata.build import build
from routemap.shelf import geodata_dir


def main(arguments: list[str]) -> int:
    """Build all of geodata and say what is being done."""
    folder = Path(arguments[0]) if arguments else geodata_dir()
    try:
        build(folder, lambda step: print(f"geodata: {step}", file=sys.stderr))  # noqa: T201
    except UsageError as error:
        print(f"geodata: {error}", file=sys.stderr)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
