"""A page in Firefox: opened, asked, pressed and typed at, as a visitor would."""

from __future__ import annotations

import json
from typing import Any

from tests.browser.firefox.bidi import Firefox, until

KEYS = {
    "ArrowRight": "\ue014",
    "ArrowLeft": "\ue012",
    "Home": "\ue011",
    "End": "\ue010",
    "Escape": "\ue00c",
    "Enter": "\ue007",
    "Tab": "\ue004",
}


class Visit:
    def __init__(self, firefox: Firefox) -> None:
        self.firefox = firefox
        self._context = firefox.context
        firefox.said.clear()

    def resize(self, width: int, height: int) -> None:
        viewport = {"width": width, "height": height}
        self.firefox.command(
            "browsingContext.setViewport", context=self._context, viewport=viewport
        )

    def open(self, url: str) -> None:
        self.firefox.command(
            "browsingContext.navigate", context=self._context, url=url, wait="complete"
        )

    def ask(self, expression: str) -> Any:
        """Return what an expression is, as JSON has it."""
        answer = self.firefox.command(
            "script.evaluate",
            expression=f"JSON.stringify({expression})",
            target={"context": self._context},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        value = answer["result"].get("value")
        return None if value is None else json.loads(value)

    def sees(self, expression: str) -> None:
        """Wait until an expression is true."""
        until(lambda: bool(self.ask(expression)), expression)

    def press(self, *keys: str) -> None:
        actions = [
            {"type": kind, "value": KEYS.get(key, key)}
            for key in keys
            for kind in ("keyDown", "keyUp")
        ]
        self._perform({"type": "key", "id": "keys", "actions": actions})

    def _perform(self, *sources: dict[str, Any]) -> None:
        self.firefox.command("input.performActions", context=self._context, actions=list(sources))

    def _middle(self, selector: str) -> tuple[float, float]:
        found = f"document.querySelector({selector!r})"
        self.ask(f"{found}.scrollIntoView({{block: 'nearest', behavior: 'instant'}}) ?? 0")
        box = self.ask(f"{found}.getBoundingClientRect()")
        return box["left"] + box["width"] / 2, box["top"] + box["height"] / 2

    def click(self, selector: str) -> None:
        x, y = self._middle(selector)
        self._drag((x, y))

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self._drag(start, end)

    def _drag(self, *places: tuple[float, float]) -> None:
        (x, y), *on = [(round(x), round(y)) for x, y in places]
        moves = [{"type": "pointerMove", "x": x, "y": y, "duration": 100} for x, y in on]
        actions: list[dict[str, Any]] = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            *moves,
            {"type": "pointerUp", "button": 0},
        ]
        self._perform({"type": "pointer", "id": "mouse", "actions": actions})
