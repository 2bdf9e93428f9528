"""Writes the JSON Schema of journey files, for editors that check and complete while one types.

It is made from the models of `shape` and holds no rule of its own. Must never refuse what the
reader accepts; what one file's parts say together (keys of `people`, dates in order) it cannot see.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any, TypeAlias

import yaml

from routemap.reader.meanings import meanings_of
from routemap.reader.shape import JourneyShape

Schema: TypeAlias = dict[str, Any]

# The dialect that every editor's language server knows.
DIALECT = "http://json-schema.org/draft-07/schema#"
# What YAML takes for a number is a text for us. (A text that is nothing but `true`, `false` or
# `null` needs quotes for an editor's sake.)
TEXT: Schema = {"type": ["string", "number"]}
_AS_IT_IS = (
    *("description", "examples", "required", "const", "minimum"),
    *("pattern", "patternErrorMessage", "propertyNames", "errorMessage", "if", "then"),
)
_NO_KIND = "A step begins with its kind: 'stay', 'go' or 'event'."


def journey_schema_json() -> str:
    """Return the schema as `journeys/journey-1.schema.json` holds it."""
    whole = JourneyShape.model_json_schema(by_alias=True)
    schema = {"$schema": DIALECT, **_written(whole, whole["$defs"])}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _written(node: Schema, groups: Mapping[str, Schema]) -> Schema:
    """Return one node of pydantic's schema, with all below it in its place, as editors want it.

    Nothing is a reference: an editor's server loses what stands beside one.
    """
    if "oneOf" in node:
        return _step([_written(each, groups) for each in node["oneOf"]])
    if "$ref" in node:
        group = groups[node["$ref"].rpartition("/")[2]]
        return _written(group, groups) | _kept(node)
    branches = [each for each in _branches(node) if each != {"type": "null"}]
    if len(branches) == 1:
        return _written(branches[0], groups) | _kept(node)
    made = _typed(node) | _kept(node)
    if branches:
        made["anyOf"] = [_written(each, groups) for each in branches]
    if "properties" in node:
        made["properties"] = {
            key: _with_example(key, _written(value, groups))
            for key, value in node["properties"].items()
        }
    for pattern, value in node.get("patternProperties", {}).items():
        made |= {"propertyNames": {"pattern": pattern}}
        made["additionalProperties"] = _written(value, groups)
    for key in ("items", "additionalProperties"):
        if key in node:
            value = node[key]
            made[key] = _written(value, groups) if isinstance(value, dict) else value
    return made


def _branches(node: Schema) -> list[Schema]:
    return list(node.get("anyOf", ()))


def _with_example(key: str, schema: Schema) -> Schema:
    """Return a key's schema with an example that is a group or a list as part of what it says.

    **Why:** a server offers examples for completion, and makes broken text of what is not a word.
    """
    examples = schema.get("examples", ())
    told = [example for example in examples if isinstance(example, list | dict)]
    if not told:
        return schema
    shown = "".join(f"\n\n```yaml\n{_flow(key, example)}\n```" for example in told)
    kept = {name: value for name, value in schema.items() if name != "examples"}
    return {**kept, "markdownDescription": f"{schema['description']}{shown}"}


def _flow(key: str, example: object) -> str:
    """Return a key with its value as one writes it on one line."""
    value = yaml.safe_dump(
        example, default_flow_style=True, allow_unicode=True, sort_keys=False, width=1000
    )
    return f"{key}: {value.strip()}"


def _step(kinds: list[Schema]) -> Schema:
    """Return the schema of a step: its kind decides what else it has.

    **Why** one after the other: with a plain choice a server offers the keys of all kinds at once,
    and says of a wrong step what another kind lacks.
    """
    words = {kind["required"][0]: kind for kind in kinds}
    made: Schema = {
        "properties": {key: kind["properties"][key] for key, kind in words.items()},
        "anyOf": [{"required": [key], "errorMessage": _NO_KIND} for key in words],
    }
    for key, kind in reversed(words.items()):
        # An empty item is no group yet, and would be every kind.
        made = {"if": {"type": "object", "required": [key]}, "then": kind, "else": made}
    return {"type": "object", **made}


def _kept(node: Schema) -> Schema:
    return {key: node[key] for key in _AS_IT_IS if key in node}


def _typed(node: Schema) -> Schema:
    """Return the type of a node, or its closed list of words with their meanings."""
    if "enumDescriptions" in node:
        return node
    if "enum" in node:
        words = tuple(node["enum"])
        return {"enum": list(words), "enumDescriptions": list(meanings_of(words))}
    if "pattern" not in node and node.get("type") == "string":
        return TEXT
    return {"type": node["type"]} if "type" in node else {}


if __name__ == "__main__":
    sys.stdout.write(journey_schema_json())
