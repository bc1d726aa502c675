"""What a row of the timeline says in words: for its heading, at its end, and in full for who cannot see it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.rules.words import Words
from desktop.ui.result.along import Group, Row


def group_word(group: Group) -> str:
    """The heading over rows that stand together."""
    translate = QCoreApplication.translate
    return {
        "in_force": translate("Timeline", "In force"),
        "not_yet": translate("Timeline", "Not yet in force"),
        "ended": translate("Timeline", "Ended"),
        "draft": translate("Timeline", "Drafts, which do not count"),
    }[group]


def aside(row: Row, on: date) -> str:
    """What is most worth knowing of its days."""
    translate = QCoreApplication.translate
    if row.ends_soon is not None:
        return translate("Timeline", "{count} days left").format(count=(row.ends_soon - on).days)
    if row.group == "not_yet":
        return translate("Timeline", "from {day}").format(day=row.bar.from_)
    if row.to is None:
        return translate("Timeline", "no end printed")
    return translate("Timeline", "until {day}").format(day=row.to)


def told(row: Row, on: date, words: Words) -> str:
    """Everything a row shows."""
    translate = QCoreApplication.translate
    parts = [words.term(row.bar.title), words.say(f"standing_{row.bar.status}")]
    if row.bar.from_ is not None or row.to is not None:
        parts.append(words.window(row.bar.from_, row.to))
    if row.ends_soon is not None:
        text = translate("Timeline", "last day {day}, {count} days left")
        parts.append(text.format(day=row.ends_soon, count=(row.ends_soon - on).days))
    for window in row.bar.windows:
        if any(window):
            parts.append(translate("Timeline", "applications {window}").format(window=words.window(*window)))
    if row.concerned:
        parts.append(translate("Timeline", "concerns the company"))
    else:
        parts.append(translate("Timeline", "nothing in it for the company"))
    return " · ".join(parts)
