"""The catalogue file: rebuilt byte for byte, and refused in one sentence when it is not what it should be."""

from __future__ import annotations

import os
import sqlite3
from datetime import date
from pathlib import Path

import msgspec
import pytest

from desktop import places
from desktop.core.catalogue import build
from desktop.core.catalogue.build import build_file
from desktop.core.catalogue.layout import SCHEMA_MAJOR
from desktop.core.catalogue.source import read_sources
from desktop.core.catalogue.store import open_catalogue
from desktop.core.faults import InputError
from desktop.core.profile import make_profile
from desktop.core.rules.conditions import parts_of
from desktop.core.rules.situation import Situation


def sentence(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        open_catalogue(path)
    (fault,) = refused.value.faults
    assert "\n" not in str(fault)
    return str(fault)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "政策 目录.sqlite"
    path.write_bytes(places.catalogue_file().read_bytes())
    return path


def test_the_shipped_file_equals_a_rebuild(tmp_path: Path) -> None:
    rebuilt = tmp_path / "policies.sqlite"
    build_file(read_sources(places.catalogue_sources()), rebuilt)
    assert rebuilt.read_bytes() == places.catalogue_file().read_bytes(), "run: python3 dev.py run catalogue build"


def test_what_is_read_back_equals_the_sources() -> None:
    assert open_catalogue(places.catalogue_file()) == read_sources(places.catalogue_sources())


def test_other_documents_are_planned_by_themselves() -> None:
    """Nothing of the whole catalogue is evaluated for what was taken out of it."""
    catalogue = open_catalogue(places.catalogue_file())
    few = msgspec.structs.replace(catalogue, documents=catalogue.documents[:2])
    situation = Situation(make_profile(catalogue.vocabulary), date(2024, 3, 1), catalogue.vocabulary)
    assert 0 < len(few.plan.evaluate(situation)) < len(catalogue.plan.evaluate(situation)) / 5


def test_a_missing_file(tmp_path: Path) -> None:
    assert "找不到" in sentence(tmp_path / "none.sqlite")


def test_a_foreign_file(tmp_path: Path) -> None:
    path = tmp_path / "foreign.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert "不是惠企通" in sentence(path)


def test_a_newer_file_is_refused_clearly(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute(f"PRAGMA user_version = {(SCHEMA_MAJOR + 1) * 1000}")
    connection.commit()
    connection.close()
    told = sentence(copy)
    assert f"{SCHEMA_MAJOR + 1}.0" in told and "升级" in told


def test_a_newer_minor_version_is_read(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute(f"PRAGMA user_version = {SCHEMA_MAJOR * 1000 + 7}")
    connection.commit()
    connection.close()
    assert open_catalogue(copy).documents


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 50], ids=["empty", "text"])
def test_a_file_that_is_no_database(copy: Path, damage: bytes) -> None:
    copy.write_bytes(damage)
    assert "损坏" in sentence(copy) or "不是惠企通" in sentence(copy)


def test_a_file_cut_short_or_overwritten_in_the_middle(copy: Path) -> None:
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2])
    assert "损坏" in sentence(copy)
    copy.write_bytes(whole[:20_000] + b"\xff" * 40_000 + whole[60_000:])
    assert "损坏" in sentence(copy)


def test_a_rule_of_a_kind_unknown_here(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute('UPDATE conditions SET body = replace(body, \'"type":"holds"\', \'"type":"x"\')')
    connection.execute('UPDATE conditions SET body = replace(body, \'"type":"place"\', \'"type":"x"\')')
    connection.commit()
    connection.close()
    assert "损坏" in sentence(copy)


@pytest.mark.parametrize("part", [-1, 1_000_000])
def test_a_rule_whose_part_is_not_there(copy: Path, part: int) -> None:
    connection = sqlite3.connect(copy)
    connection.execute("UPDATE conditions SET body = ? WHERE position = 5", (f'{{"type":"all","parts":[{part}]}}',))
    connection.commit()
    connection.close()
    assert "损坏" in sentence(copy)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE benefits SET rule = 1000000 WHERE position = 7",
        "UPDATE benefits SET rule = -1 WHERE position = 7",
        "UPDATE benefits SET rule = NULL WHERE position = 7",
        "UPDATE benefits SET rule = 'x' WHERE position = 7",
        "UPDATE benefits SET document = 'D999' WHERE position = 7",
        "UPDATE benefits SET document = NULL WHERE position = 7",
        "UPDATE benefits SET body = NULL WHERE position = 7",
        "UPDATE benefits SET body = X'FF80' WHERE position = 7",
        "UPDATE conditions SET body = NULL WHERE position = 7",
        "UPDATE facts SET body = NULL WHERE position = 7",
        "UPDATE terms SET body = 7 WHERE position = 7",
        "UPDATE meta SET value = X'FF' WHERE key = 'version'",
        "DELETE FROM meta WHERE key = 'version'",
        "DROP TABLE terms",
    ],
)
def test_a_row_that_is_not_as_it_was_written(copy: Path, damage: str) -> None:
    """A rule's place counted from the end would give a benefit the rule of another."""
    connection = sqlite3.connect(copy)
    connection.execute(damage)
    connection.commit()
    connection.close()
    assert "损坏" in sentence(copy)


def test_what_is_said_often_is_stored_once_and_shared() -> None:
    """The requirement to be registered in the district stands once in the file, and is one object for all rules."""
    catalogue = open_catalogue(places.catalogue_file())
    shared = {id(part) for benefit in catalogue.benefit.values() for part in parts_of(benefit.when)}
    written = [part for benefit in catalogue.benefit.values() for part in parts_of(benefit.when)]
    assert len(shared) == len(set(written)) < len(written) / 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the owner of everything may read everything")
def test_a_file_that_may_not_be_read(copy: Path) -> None:
    copy.chmod(0)
    assert "打不开" in sentence(copy)


def test_a_file_another_program_has_locked_is_still_read(copy: Path) -> None:
    """The file is opened immutable: a lock held by a backup or a virus scanner does not stop the program."""
    holder = sqlite3.connect(copy, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        assert open_catalogue(copy).documents
    finally:
        holder.close()


def test_the_system_refusing_the_file_is_one_sentence(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", refuse)
    assert "打不开" in sentence(copy)


def test_nothing_is_written_when_building_fails(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = copy.read_bytes()

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(build, "_fix_header", full)
    with pytest.raises(InputError, match="磁盘已满"):
        build_file(read_sources(places.catalogue_sources()), copy)
    assert copy.read_bytes() == before
    assert list(copy.parent.iterdir()) == [copy]
