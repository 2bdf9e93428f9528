"""`routemap completion`: the lines that teach a shell to complete this command."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    r"""Print what makes SHELL complete this command's words.

    \b
    bash:  routemap completion bash >> ~/.bashrc
    zsh:   routemap completion zsh >> ~/.zshrc
    fish:  routemap completion fish > ~/.config/fish/completions/routemap.fish
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    lines = kind(ctx.find_root().command, {}, "routemap", "_ROUTEMAP_COMPLETE")
    # Click's bash lines ask the bash on this machine for its version: only their text is wanted.
    click.echo(lines.source_template % lines.source_vars())
