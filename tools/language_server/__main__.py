"""`python -m tools.language_server`: install the language server, once for each lock."""

from __future__ import annotations

from tools.language_server import install

print("The language server is installed." if install() else "The language server is up to date.")
