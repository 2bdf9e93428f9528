"""What a screen reader is given: the browser's own accessibility tree, cut down to what matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

LANDMARKS = {"banner", "navigation", "main", "region", "complementary", "contentinfo"}
CONTROLS = {"button", "link", "slider", "radio", "combobox", "checkbox", "DisclosureTriangle"}


@dataclass(frozen=True)
class Node:
    """A node that is told to somebody who does not see it; `within` are the landmarks around it."""

    role: str
    name: str
    within: tuple[str, ...]
    level: int = 0


def told(page: Page) -> list[Node]:
    """Return what is told of the page, in reading order."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    root = next(node for node in nodes if "parentId" not in node)
    found: list[Node] = []
    _gather(root, by_id, (), found)
    assert found, "the page has no accessibility tree"
    return found


def _gather(
    node: dict[str, Any], by_id: dict[str, Any], within: tuple[str, ...], found: list[Node]
) -> None:
    role, name = node.get("role", {}).get("value", ""), node.get("name", {}).get("value", "")
    if not node.get("ignored"):
        properties = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
        found.append(Node(role, name.strip(), within, int(properties.get("level") or 0)))
        if role in LANDMARKS:
            within = (*within, f"{role} {name.strip()}".strip())
    for child in node.get("childIds", []):
        if child in by_id:
            _gather(by_id[child], by_id, within, found)


def having(nodes: list[Node], roles: set[str]) -> list[Node]:
    """Return the nodes that have one of the roles."""
    return [node for node in nodes if node.role in roles]
