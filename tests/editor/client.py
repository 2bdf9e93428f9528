"""A small editor: opens a file in the YAML language server and asks what a person would see."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from tools.language_server import command

# Long enough for a busy machine; a server that is silent for so long is broken.
PATIENCE_S = 120


class LanguageServer:
    """One running server, over stdin and stdout. `schemas` are an editor's own settings."""

    def __init__(self, folder: Path, schemas: Mapping[str, str] | None = None) -> None:
        self._folder = folder
        # Nothing is fetched: no store of schemas, and none of Kubernetes.
        self._settings = {
            "yaml": {
                "schemas": dict(schemas or {}),
                "schemaStore": {"enable": False, "url": ""},
                "kubernetesCRDStore": {"enable": False},
                "validate": True,
                "hover": True,
                "completion": True,
            },
            "http": {"proxy": "", "proxyStrictSSL": True},
            "[yaml]": {},
            "editor": {},
            "files": {},
        }
        self._n_asked = 0
        self._n_opened = 0
        self._told: queue.Queue[dict[str, Any] | None] = queue.Queue()

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        threading.Thread(target=self._listen, daemon=True).start()
        markup = {"contentFormat": ["markdown"]}
        self.ask(
            "initialize",
            processId=None,
            rootUri=self._folder.as_uri(),
            workspaceFolders=[{"uri": self._folder.as_uri(), "name": "journeys"}],
            capabilities={
                "workspace": {"configuration": True},
                "textDocument": {
                    "hover": markup,
                    "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                },
            },
        )
        self._say("initialized")
        return self

    def __exit__(self, *_: object) -> None:
        self.ask("shutdown")
        self._say("exit")
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        self._process.wait(PATIENCE_S)

    def open(self, text: str, file: Path | None = None) -> Document:
        """Open a text as a file, by default one of the server's folder; wait until it is judged."""
        self._n_opened += 1
        path = file or self._folder / f"opened-{self._n_opened}.yaml"
        opened = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._say("textDocument/didOpen", textDocument=opened)
        while True:
            said = self._next()
            if said.get("method") == "textDocument/publishDiagnostics":
                told = said["params"]
                if told["uri"] == path.as_uri():
                    return Document(self, path.as_uri(), text, told["diagnostics"])

    def ask(self, method: str, **params: object) -> Any:
        self._n_asked += 1
        number = self._n_asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            said = self._next()
            if said.get("id") == number and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def _say(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        """Return the next thing that the server says, its questions to an editor answered."""
        said = self._told.get(timeout=PATIENCE_S)
        assert said is not None, "the server has ended"
        if "id" in said and "method" in said:
            asked = said.get("params") or {}
            answer = [self._settings.get(item.get("section")) for item in asked.get("items", [])]
            self._send({"id": said["id"], "result": answer or None})
        return said

    def _listen(self) -> None:
        """Put each message of the server into a queue: a read would block, and time none out."""
        pipe = self._process.stdout
        assert pipe is not None
        while line := pipe.readline():
            length = 0
            while line.strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
                line = pipe.readline()
            self._told.put(json.loads(pipe.read(length)))
        self._told.put(None)


class Document:
    """One opened text, and what the server says of it."""

    def __init__(
        self, server: LanguageServer, uri: str, text: str, diagnostics: list[dict[str, Any]]
    ) -> None:
        self._server = server
        self._uri = uri
        self._text = text
        self.diagnostics = diagnostics

    @property
    def wrong(self) -> list[tuple[int, str]]:
        """What is underlined: the line, from 1, and the words."""
        return [(d["range"]["start"]["line"] + 1, d["message"]) for d in self.diagnostics]

    def hover(self, words: str) -> str:
        """Return what the mouse shows on some words of the text.

        On their second letter: before the first one ends what stands above.
        """
        found = self._server.ask("textDocument/hover", **self._at(self._text.index(words) + 1))
        return str(found["contents"]["value"]) if found else ""

    def completions(self, after: str) -> dict[str, str]:
        """Return what is offered behind some words of the text, and what each means."""
        at = self._text.index(after) + len(after)
        found = self._server.ask("textDocument/completion", **self._at(at))
        return {item["label"]: _said(item.get("documentation")) for item in found["items"]}

    def _at(self, offset: int) -> dict[str, object]:
        before = self._text[:offset]
        position = {
            "line": before.count("\n"),
            "character": len(before.rpartition("\n")[2].encode("utf-16-le")) // 2,
        }
        return {"textDocument": {"uri": self._uri}, "position": position}


def _said(documentation: object) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation or "")
