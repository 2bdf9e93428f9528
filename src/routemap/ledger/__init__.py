"""The leakage ledger of one journey: what each step leaves possible, for its editor to judge.

`shown` is the public side and takes a scene alone; `written` is the file's side, for the editor's
own terminal. The two meet in `report` and nowhere else; nothing here draws or decides anything.
"""

from routemap.ledger.floors import floors
from routemap.ledger.report import as_json, as_text
from routemap.ledger.shown import Row, rows
from routemap.ledger.written import Written, written

__all__ = ["Row", "Written", "as_json", "as_text", "floors", "rows", "written"]
