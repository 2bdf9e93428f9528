"""How commands end: wrong use in one line, and a bug of ours without its words."""

from __future__ import annotations

from typing import IO, Any

import click

from routemap.cli.exits import USE
from routemap.errors import UsageError, shows_all, without_words


class WrongUse(click.ClickException):
    """The caller's wrong use, said in one line."""

    exit_code = USE

    def show(self, file: IO[str] | None = None) -> None:
        click.echo(f"routemap: {' '.join(self.message.split())}", file=file, err=True)


class OurBug(click.ClickException):
    """A bug of ours: where it is, without what the error says, which may quote a journey."""

    def show(self, file: IO[str] | None = None) -> None:
        click.echo(f"routemap: this is a bug of ours. {self.message}", file=file, err=True)


class Group(click.Group):
    """Turns the caller's wrong use into one line and exit 2, and tells no words of our bugs."""

    def make_context(self, *args: Any, **more: Any) -> click.Context:  # noqa: ANN401 - click's
        try:
            return super().make_context(*args, **more)
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise WrongUse(_said(error)) from error

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise WrongUse(_said(error)) from error
        except UsageError as error:
            raise WrongUse(str(error)) from error
        except OSError as error:
            if error.filename is None:  # no file's trouble: a closed pipe, which click ends well
                raise
            raise WrongUse(f"{error.filename}: {error.strerror}") from error
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if shows_all():
                raise
            raise OurBug(without_words(error)) from None


def _said(error: click.UsageError) -> str:
    """Return what is wrong with a command, and how to learn more, as one line."""
    command = error.ctx.command_path if error.ctx else "routemap"
    return f"{error.format_message()} Try '{command} --help'."
