"""``*Title*`` in sentences."""

from __future__ import annotations

from scheduler.report.marks import marked, unmarked
from scheduler.report.measure import Run


def test_marked_titles_become_italic_and_the_rest_stays() -> None:
    runs = marked("*Europa* en *Financiën* tegelijk.", Run("", 9))
    assert [(run.text, run.italic) for run in runs] == [
        ("Europa", True),
        (" en ", False),
        ("Financiën", True),
        (" tegelijk.", False),
    ]


def test_a_lonely_star_is_text() -> None:
    assert [run.text for run in marked("5 * 3 = 15", Run("", 9))] == ["5 * 3 = 15"]
    assert unmarked("*Europa* kost 2 * 3") == "Europa kost 2 * 3"
