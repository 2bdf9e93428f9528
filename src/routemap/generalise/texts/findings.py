"""What each text rule tells the editor; `docs/problems.md` says more.

Must never quote a text.
"""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {
    "text.place": "This text names a place more finely than it is drawn.",
    "text.name": "This text has a name, or a word with a capital letter, that is on no "
    "reviewed list.",
    "text.promise": "The file promises to name nobody, and this label is more than a role.",
    "text.coordinates": "This text has what looks like coordinates, or a code for a place.",
    "text.distance": "This text tells a distance, a width or a height.",
    "text.length": "This text tells a length of time more finely than the page does.",
    "text.date": "This text tells a time more finely than the page does.",
    "text.contact": "This text has a number, an address or a messenger by which to reach someone.",
    "text.position": "This text says where something lies by what lies beside it, or in which part "
    "of a country.",
    "text.script": "This text has letters or signs that can hide what it says.",
}
PLACE_IN_A_LABEL = "text.place of a person"
_ALLOW = "or give the words and a reason under 'allow:'"
MENDS: Mapping[str, str] = {
    "text.place": f"say it more vaguely ('a border town'), {_ALLOW}",
    # For what somebody is called: to say it more vaguely is no answer there.
    PLACE_IN_A_LABEL: "if it is what they chose to be called, allow the name, with that reason: "
    "'allow: {Name: chosen by her}'",
    "text.name": f"write a role ('a pastor', 'her teacher'), {_ALLOW}",
    "text.promise": "write a role ('en: Her mother', 'ko: 어머니'), or change 'names:'",
    "text.coordinates": f"leave it out, {_ALLOW}",
    "text.distance": f"write 'far', 'wide' or 'a long way', {_ALLOW}",
    "text.length": f"write 'some days', 'for weeks' or 'months later', {_ALLOW}",
    "text.date": f"write the year, or nothing: 'when:' says the time, {_ALLOW}",
    "text.contact": f"leave it out ('by telephone'), {_ALLOW}",
    "text.position": f"leave it out ('by a river', 'in the country'), {_ALLOW}",
    "text.script": "write plain letters and digits, in English or Korean",
}
