"""Slips of the hand that make a text no YAML, each told at the line where it was made.

The parser often stops one line later. Must never guess at what a text means.
"""

from __future__ import annotations

import re

from routemap.errors import Mark, quoted
from routemap.reader.faults import Fault, Rule, Told, above, indentation, line_mark, said
from routemap.reader.keys import KEYS

_NOT_ALLOWED = "mapping values are not allowed"


def _wide_colon(fault: Fault) -> Told | None:
    """Find the colon of a Korean, Chinese or Japanese keyboard: `when：2002`."""
    for number in (fault.at.line, above(fault)):
        line = fault.lines[number - 1] if number else ""
        match = re.match(r"\s*(?:- +)?(?P<key>[a-z_]+)\s*(?P<colon>[：﹕∶])\s*(?P<value>.*)", line)
        if match:
            return Told(
                Mark(number, match.start("colon") + 1),
                "yaml.key-colon",
                f"'{match['colon']}' is not the colon of YAML, though it looks like one",
                f"write it with a plain colon and a space: '{match['key']}: {match['value']}'",
            )
    return None


def _other_dash(fault: Fault) -> Told | None:
    """Find a list's item with a long dash, a dot or a star in front: `– stay: hiding`."""
    for number in (fault.at.line, above(fault)):
        line = fault.lines[number - 1] if number else ""
        match = re.match(r"\s*(?P<dash>[–—−•·*▪◦‣ㆍ])\s*(?P<rest>[a-z_]+:.*)", line)
        if match:
            return Told(
                Mark(number, match.start("dash") + 1),
                "yaml.dash",
                f"'{match['dash']}' is not the dash that begins an item of a list",
                f"write it with a hyphen and a space: '- {match['rest']}'",
            )
    return None


def _glued_dash(fault: Fault) -> Told | None:
    """Find a dash with no space after it: `-go: on foot`."""
    for number in (fault.at.line, above(fault)):
        line = fault.lines[number - 1] if number else ""
        match = re.match(r"\s*(?P<all>-(?P<rest>[a-z_]+:(?:\s.*|$)))", line)
        if match:
            return Told(
                Mark(number, match.start("all") + 1, len(match["all"])),
                "yaml.dash",
                "there is no space after this dash",
                f"put a space after it: '- {match['rest']}'",
            )
    return None


def _no_colon(fault: Fault) -> Told | None:
    """Find a key without its colon in the line above: `- stay hiding`."""
    number = above(fault)
    if _NOT_ALLOWED not in fault.problem or not number:
        return None
    match = re.match(
        r"\s*- +(?P<pair>(?P<key>[a-z_]+)[ =]+(?P<rest>[^:]*))$", fault.lines[number - 1]
    )
    if match is None or match["key"] not in KEYS:
        return None
    return Told(
        Mark(number, match.start("pair") + 1, len(match["pair"].rstrip())),
        "yaml.key-colon",
        f"there is no colon after '{match['key']}'",
        f"write '{match['key']}: {match['rest'].strip()}'",
    )


def _several_keys(fault: Fault) -> Told | None:
    """Find several keys on one line: `stay: home, at: China`."""
    if _NOT_ALLOWED not in fault.problem:
        return None
    match = re.search(r"[,;]\s*(?P<key>[a-z_]+):\s", fault.line)
    if match is None or match["key"] not in KEYS or fault.at.column != match.end("key") + 1:
        return None
    return Told(
        Mark(fault.at.line, match.start("key") + 1, len(match["key"])),
        "yaml.colon",
        f"'{match['key']}' is a key, and each key has a line of its own",
        "put it on the next line, under the first letter of the key before it",
    )


def _lost_comma(fault: Fault) -> Told | None:
    """Find two keys inside braces with no comma between: `{en: Home ko: 집}`."""
    if "flow mapping" not in fault.context:
        return None
    before = fault.line[: fault.at.column - 1]
    match = re.search(r"(?P<end>[^\s,{])[;.]?\s+(?P<key>[a-z]{2,})$", before.rstrip())
    if match is None or fault.line[fault.at.column - 1 :][:1] != ":":
        return None
    return Told(
        Mark(fault.at.line, match.start("key") + 1, len(match["key"])),
        "yaml.bracket",
        f"there is no comma before '{match['key']}:'",
        "put one; a text that has a comma or a colon itself needs quotes around it",
    )


def _after_a_bracket(fault: Fault) -> Told | None:
    """Find text that goes on after a bracket: `text: [sic] They cross`."""
    match = re.match(
        r"\s*(?:- +)?[a-z_]+:\s+(?P<all>(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,\]}#].*)", fault.line
    )
    if match is None or ("[" in match["all"][1:] and "]" not in match["all"]):
        return None
    return Told(
        Mark(fault.at.line, match.start("all") + 1, len(match["all"].rstrip())),
        "yaml.bracket",
        f"a text cannot begin with '{match['all'][0]}': the bracket is taken for a list or a group",
        "put quotes around the whole text",
    )


def _question(fault: Fault) -> Told | None:
    """Find a question mark in place of a value: `when: ?`."""
    match = re.match(r"\s*(?:- +)?(?P<key>[a-z_]+):\s+(?P<mark>\?)\s*$", fault.line)
    if match is None:
        return None
    return Told(
        Mark(fault.at.line, match.start("mark") + 1),
        "yaml.start",
        "a question mark alone is no value",
        f"leave '{match['key']}' out: what is not known is left out (a place may be 'unknown')",
    )


def _list_left_of_key(fault: Fault) -> Told | None:
    """Find a list that stands left of its key: `  steps:` and then `- stay: home` in column 1."""
    number = fault.at.line if said(fault.line).startswith("- ") else above(fault)
    line = fault.lines[number - 1] if number else ""
    key = next((n for n in range(number - 1, 0, -1) if said(fault.lines[n - 1])), 0)
    if not key or not said(line).startswith("- "):
        return None
    named = re.fullmatch(r"\s*(?:- +)?(?P<key>[a-z_]+):\s*", fault.lines[key - 1])
    if named is None or named.start("key") <= indentation(line):
        return None
    return Told(
        line_mark(fault.lines, number),
        "yaml.dash",
        f"this item stands left of {quoted(named['key'])}, which it belongs to",
        f"begin the dash under the first letter of '{named['key']}', and its other lines with it",
    )


SLIPS: tuple[Rule, ...] = (
    *(_wide_colon, _other_dash, _glued_dash, _list_left_of_key, _no_colon, _several_keys),
    *(_lost_comma, _question, _after_a_bracket),
)
