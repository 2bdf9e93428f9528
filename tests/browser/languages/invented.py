"""An invented language: every word of the English file in brackets, so that no other can hide."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

CODE = "xx"
OPENS, CLOSES = "⟦", "⟧"
# Not words of a reader's: a choice between two orders, and openings that are looked for in labels.
_KEPT = {("date", "shorten"), ("join", "lower"), ("number", "group")}


def package_with(words: Mapping[str, Any], source: Path, out: Path) -> Path:
    """Copy the package to a folder and drop the one file of words in; return the folder."""
    unneeded = shutil.ignore_patterns("node_modules", "__pycache__")
    shutil.copytree(source, out / "routemap", ignore=unneeded)
    (out / "routemap" / "words" / f"{CODE}.toml").write_text(toml(words), encoding="utf-8")
    return out


def bracketed(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return a table of words with every word in brackets."""
    return {key: _bracketed(value, (*path, key)) for key, value in table.items()}


def _bracketed(value: Any, path: tuple[str, ...]) -> Any:
    if isinstance(value, Mapping):
        return bracketed(value, path)
    if path in _KEPT:
        return value
    if isinstance(value, list):
        return [_bracketed(each, path) for each in value]
    return f"{OPENS}{value}{CLOSES}"


def toml(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> str:
    """Return nested tables of strings and lists of strings as TOML."""
    plain = {key: value for key, value in table.items() if not isinstance(value, Mapping)}
    lines = [f"[{'.'.join(json.dumps(key) for key in path)}]"] if path else []
    lines += [
        f"{json.dumps(key)} = {json.dumps(value, ensure_ascii=False)}"
        for key, value in plain.items()
    ]
    inner = [toml(table[key], (*path, key)) for key in table if key not in plain]
    return "\n".join([*lines, *inner])


def foreign(text: str, names: Iterable[str]) -> str:
    """Return what of a text is in no brackets and none of the names, "" if that is no word."""
    rest = text
    while (shorter := re.sub(rf"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}", " ", rest)) != rest:
        rest = shorter
    if "…" in rest:  # cut for want of room: what is left of a word in brackets, or of a name
        rest = re.sub(rf"{OPENS}[^{OPENS}{CLOSES}]*…", " ", rest)
        begins = rest.strip().removesuffix("…")
        rest = "" if any(name.startswith(begins) for name in names) else rest
    for name in sorted(names, key=len, reverse=True):
        rest = re.sub(re.escape(name), " ", rest, flags=re.IGNORECASE)
    # Letters of parties stand alone.
    rest = re.sub(r"\b[A-Z]\b|^[A-Z]{2,6}$", " ", rest.strip())
    return rest.strip() if re.search(r"[^\W\d_]", rest) else ""


def names_in(data: Any) -> set[str]:
    """Return the texts of a page's data that the invented language lacks."""
    if isinstance(data, Mapping):
        if "en" in data and CODE not in data:
            return {str(data["en"])}
        return set().union(*map(names_in, data.values()))
    if isinstance(data, list):
        return set().union(*map(names_in, data))
    return set()
