"""Fetches the pinned source packages into `geodata/.sources/`, and checks their bytes.

Only `make geodata` comes here. Nothing is ever fetched at run time.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from typing import Any

from routemap.errors import UsageError
from routemap.shelf import facts, geodata_dir


def source_file(name: str) -> Path:
    """Return a member of a source package by its file name, fetched if missing, and checked."""
    folder = geodata_dir() / ".sources"
    for source in facts("sources").values():
        for member, sha256 in source.get("members", {}).items():
            if Path(member).name == name:
                path = folder / name
                if not path.is_file():
                    _fetch(source, folder)
                _check(path.read_bytes(), sha256, name)
                return path
    raise UsageError(f"No source in geodata/sources.yaml has a member {name}.")


def check_python_sources() -> None:
    """Raise UsageError unless the Python packages that give data have the pinned version."""
    for source in facts("sources").values():
        if source["from"] != "python":
            continue
        package, wanted = source["package"], source["version"]
        try:
            found = version(package)
        except PackageNotFoundError:
            found = "none"
        if found != wanted:
            raise UsageError(f"geodata needs {package} {wanted}, found {found}: run `make setup`.")


def _fetch(source: Mapping[str, Any], folder: Path) -> None:
    """Fetch one package and unpack its members, each under its plain file name."""
    folder.mkdir(parents=True, exist_ok=True)
    how = {"debian": _fetch_debian, "npm": _fetch_npm}[source["from"]]
    archive = how(source, folder)
    _check(archive.read_bytes(), source["sha256"], archive.name)
    unpacked = _unpack_debian(archive) if source["from"] == "debian" else archive.read_bytes()
    with tarfile.open(fileobj=BytesIO(unpacked)) as tar:
        for member in source["members"]:
            inner = tar.extractfile(member)
            if inner is None:
                raise UsageError(f"{archive.name} has no {member}.")
            with (folder / Path(member).name).open("wb") as out:
                shutil.copyfileobj(inner, out)


def _fetch_debian(source: Mapping[str, Any], folder: Path) -> Path:
    package = f"{source['package']}={source['version']}"
    _run(["apt-get", "download", package], folder, package)
    return next(folder.glob(f"{source['package']}_*.deb"))


def _unpack_debian(archive: Path) -> bytes:
    """Return a Debian package's file tree as an uncompressed tar."""
    return _run(["dpkg-deb", "--fsys-tarfile", archive.name], archive.parent, archive.name)


def _fetch_npm(source: Mapping[str, Any], folder: Path) -> Path:
    package = f"{source['package']}@{source['version']}"
    _run(["npm", "pack", package, "--silent"], folder, package)
    return folder / f"{source['package']}-{source['version']}.tgz"


def _run(command: list[str], folder: Path, what: str) -> bytes:
    """Run a tool of the system and return its output; its failure is told in plain words."""
    tool = shutil.which(command[0])
    if tool is None:
        raise UsageError(
            f"Building geodata fetches {what} with {command[0]}, which this machine lacks. "
            "The committed geodata/ needs no building; build it on a Debian machine with npm."
        )
    try:
        done = subprocess.run([tool, *command[1:]], cwd=folder, check=True, capture_output=True)  # noqa: S603
    except subprocess.CalledProcessError as failure:
        told = failure.stderr.decode(errors="replace").strip()
        raise UsageError(f"{what} could not be had ({command[0]}): {told}") from failure
    return done.stdout


def _check(data: bytes, sha256: str, name: str) -> None:
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise UsageError(f"{name} is not the pinned one: sha256 {found}, expected {sha256}.")
