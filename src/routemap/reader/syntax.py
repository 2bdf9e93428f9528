"""Says in plain words why a text is not YAML; must never guess at the text itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml import YAMLError
from yaml.error import MarkedYAMLError

from routemap.errors import Mark, quoted
from routemap.reader.faults import Fault, Rule, Told, indentation, line_mark
from routemap.reader.findings import Findings
from routemap.reader.slips import SLIPS


def explain(error: YAMLError, found: Findings) -> None:
    """Add the one problem that the parser stopped at."""
    fault = _fault(error, found.lines)
    told = next(filter(None, (rule(fault) for rule in _RULES)), None) or _otherwise(fault)
    # What seemed empty just above is what the parser stumbled over.
    found.forget("value.empty", {told.mark.line - 1, told.mark.line, fault.at.line - 1})
    found.problem(told.mark, told.code, told.message, told.mend)


def _fault(error: YAMLError, lines: Sequence[str]) -> Fault:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Fault(str(error), "", Mark(1, 1), None, lines)
    at, begun = error.problem_mark, error.context_mark
    return Fault(
        error.problem or "",
        error.context or "",
        _within(at.line, at.column, lines),
        _within(begun.line, begun.column, lines) if begun else None,
        lines,
    )


def _within(line: int, column: int, lines: Sequence[str]) -> Mark:
    """Return a place of the parser's as one of the file's: it also speaks of the line after all."""
    line = min(line, len(lines) - 1)
    return Mark(line + 1, min(column, len(lines[line])) + 1)


def _quote_not_closed(fault: Fault) -> Told | None:
    if "quoted scalar" not in fault.context or fault.begun is None:
        return None
    if re.search("escape|hexdecimal", fault.problem):
        return Told(
            fault.at,
            "yaml.escape",
            "a backslash inside double quotes has a meaning of its own in YAML",
            "use single quotes around the text, or write the backslash twice",
        )
    line = fault.lines[fault.begun.line - 1]
    return Told(
        Mark(fault.begun.line, fault.begun.column, len(line) - fault.begun.column + 1),
        "yaml.quote",
        "a quote is opened here and not closed",
        "close it with the same quote, or begin the text below 'text: >-' without quotes",
    )


_TWICE = "put the quotes around all of it; inside single quotes an apostrophe is written twice ('')"
_OTHER_QUOTES = (
    "put single quotes (') around all of it, or begin it below 'text: >-' without quotes"
)
_OPEN_QUOTE = re.compile(r"""[:\-,{\[]\s+(?P<quoted>'[^']*'|"[^"]*")\s*(?P<rest>[^\s,}\]#:])""")


def _after_a_quote(fault: Fault) -> Told | None:
    """Find text that goes on after a closing quote: `"Home" again`, or 'It's`."""
    line = fault.line
    match = _OPEN_QUOTE.search(line)
    if match is None or not re.search("expected|could not find", fault.problem):
        return None
    return Told(
        Mark(fault.at.line, match.start("rest") + 1, len(line.rstrip()) - match.start("rest")),
        "yaml.quote",
        "the text goes on after its closing quote",
        _OTHER_QUOTES if match["quoted"][0] == '"' else _TWICE,
    )


_GLUED = re.compile(r"\s*(?:- +)*(?P<pair>(?P<key>[a-z_]+):(?P<value>[^\s/:].*))")


def _glued(fault: Fault) -> Told | None:
    """Find a key whose colon has no space after it."""
    if not re.search("mapping values are not allowed|could not find expected ':'", fault.problem):
        return None
    at = fault.begun or fault.at
    match = _GLUED.match(fault.lines[at.line - 1])
    if match is None:
        return None
    return Told(
        Mark(at.line, match.start("pair") + 1, len(match["pair"])),
        "yaml.key-colon",
        "there is no space after this key's colon",
        f"put a space after the colon: '{match['key']}: {match['value'][:40]}'",
    )


def _colon_in_text(fault: Fault) -> Told | None:
    if "mapping values are not allowed" not in fault.problem:
        return None
    line = fault.line
    before = line[: fault.at.column - 1]
    if re.search(r"\S:\s+\S", before):
        start = re.search(r":\s+", before)
        begin = start.end() if start else 0
        return Told(
            fault.at,
            "yaml.colon",
            "a colon and a space inside a text are taken for a key",
            f'put quotes around the text: "{line[begin:].strip()[:60]}"',
        )
    return Told(
        _whole_line(fault),
        "yaml.indent",
        "this key is further in than the line before allows",
        "begin it under the first letter of the keys it belongs with",
    )


def _missing_colon(fault: Fault) -> Told | None:
    if "could not find expected ':'" not in fault.problem:
        return None
    at = fault.begun or fault.at
    line = fault.lines[at.line - 1]
    word = line[at.column - 1 :].strip()
    return Told(
        Mark(at.line, at.column, max(1, len(word))),
        "yaml.key-colon",
        f"{quoted(word)} is not a key with a colon and a space after it",
        "write 'key: words'; text on a line of its own stands further in than its key",
    )


def _no_key(fault: Fault) -> Told | None:
    """Find a colon with nothing before it."""
    match = re.match(r"\s*(?:- +|.*[{,] *)?(?P<colon>:)(?:\s|$)", fault.line)
    if match is None:
        return None
    mark = Mark(fault.at.line, match.start("colon") + 1)
    return Told(mark, "yaml.key", "there is no key before this colon", "write one, or delete it")


def _odd_start(fault: Fault) -> Told | None:
    if "cannot start any token" not in fault.problem:
        return None
    char = fault.line[fault.at.column - 1 : fault.at.column]
    if char == "\t":
        return Told(
            fault.at,
            "yaml.tab",
            "a tab stands where YAML wants spaces",
            "put spaces in its place",
        )
    return Told(
        fault.at,
        "yaml.start",
        f"a text cannot begin with '{char}' in YAML",
        "put quotes around the whole text",
    )


def _bad_alias(fault: Fault) -> Told | None:
    if not re.search("alias|anchor|tag|directive", fault.context):
        return None
    char = fault.line[fault.at.column - 1 : fault.at.column]
    begun = fault.begun or fault.at
    char = fault.lines[begun.line - 1][begun.column - 1 : begun.column] or char
    return Told(
        begun,
        "yaml.start",
        f"a text cannot begin with '{char}' in YAML",
        "put quotes around the whole text",
    )


def _bracket(fault: Fault) -> Told | None:
    if "flow" not in fault.context or fault.begun is None:
        return None
    start = fault.begun.column - 1
    char = fault.lines[fault.begun.line - 1][start : start + 1]
    if char not in ("{", "["):
        return None
    closing = "}" if char == "{" else "]"
    return Told(
        fault.begun,
        "yaml.bracket",
        f"'{char}' is opened here, and what follows does not close it with '{closing}'",
        f"put '{closing}' at its end, commas between, and quotes around text that has , or :",
    )


def _lost_dash(fault: Fault) -> Told | None:
    """Find a line that has the indentation of the dashes above it, and no dash."""
    if "mapping values are not allowed" not in fault.problem:
        return None
    inner = indentation(fault.line)
    above = [n for n in range(fault.at.line - 1, 0, -1) if fault.lines[n - 1].strip()]
    suspect = next((n for n in above if indentation(fault.lines[n - 1]) < inner), 0)
    if not suspect or fault.lines[suspect - 1].lstrip().startswith("-"):
        return None
    outer = indentation(fault.lines[suspect - 1])
    rest = (fault.lines[n - 1] for n in above if n < suspect)
    sister = next((line for line in rest if indentation(line) <= outer), "")
    if indentation(sister) != outer or not sister.lstrip().startswith("- "):
        return None
    return Told(line_mark(fault.lines, suspect), "yaml.dash", _NO_DASH, _PUT_DASH)


_NO_DASH = "this line stands among the items of a list but does not begin with '-'"
_PUT_DASH = "put '- ' before it, or two more spaces if it belongs to the item above"


def _dash(fault: Fault) -> Told | None:
    if "block collection" in fault.context:
        message, mend = _NO_DASH, _PUT_DASH
    elif "block mapping" in fault.context and fault.line.lstrip().startswith("-"):
        message = "a list item stands here among keys"
        mend = "begin the dash under the key that the list belongs to, such as 'steps:'"
    else:
        return None
    return Told(_whole_line(fault), "yaml.dash", message, mend)


def _indent(fault: Fault) -> Told | None:
    if "block mapping" not in fault.context and "not allowed" not in fault.problem:
        return None
    return Told(
        _whole_line(fault),
        "yaml.indent",
        "this line is indented differently from the lines it belongs with",
        "keys that belong together begin in the same column",
    )


def _whole_line(fault: Fault) -> Mark:
    """Return the mark of what the line says, where the parser stopped at its beginning."""
    return line_mark(fault.lines, fault.at.line)


# What the parser says where no rule knows better, and what that means to a person.
_PLAIN = {
    "expected node content": (
        "a value is missing here, or a sign of YAML stands in its place",
        "look at the brackets and commas of this line, and put quotes around text that has them",
    ),
    "<document start>": (
        "this does not belong to what stands above it",
        "look at the line above: a quote or a bracket there may have ended too early",
    ),
    "comment or line break": (
        "nothing may stand on the line after '>' or '|'",
        "write '>-' alone, and begin the text on the next line, further in",
    ),
    "unexpected ':'": (
        "a colon stands here where none can be",
        "put quotes around text that has a colon",
    ),
}


def _otherwise(fault: Fault) -> Told:
    for words, (message, mend) in _PLAIN.items():
        if words in fault.problem:
            return Told(fault.at, "yaml.syntax", message, mend)
    return Told(
        fault.at,
        "yaml.syntax",
        f"this is not YAML: {fault.problem or 'it cannot be read'}",
        "compare it with an example of docs/journey-format.md",
    )


_RULES: tuple[Rule, ...] = (
    _quote_not_closed,
    _after_a_quote,
    _glued,
    *SLIPS,
    _lost_dash,
    _colon_in_text,
    _missing_colon,
    _no_key,
    _odd_start,
    _bad_alias,
    _bracket,
    _dash,
    _indent,
)
