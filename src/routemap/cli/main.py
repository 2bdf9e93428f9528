"""The command itself, and the commands that it has."""

from __future__ import annotations

import click

from routemap.cli.asking import ledger, place
from routemap.cli.checking import check
from routemap.cli.completing import completion
from routemap.cli.following import preview
from routemap.cli.group import Group
from routemap.cli.publishing import build, diff
from routemap.cli.starting import new


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="routemap")
def main() -> None:
    """Escape journeys as deliberately imprecise maps with synchronized timelines."""


for command in (new, check, preview, place, ledger, build, diff, completion):
    main.add_command(command)
