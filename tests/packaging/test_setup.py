"""The set-up in one command: it does what is missing, once, and says in Dutch what it cannot do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

EVERYTHING = "venv pip program apt"  # what a call may not need once all is set up
RUNS = "-P -m nvo_desktop demo"
SET_UP = ["venv", "pip requirements.lock", "pip program"]
FIRST = ["apt-get update", "apt-get install", *SET_UP, RUNS]


@pytest.fixture
def ready(machine):
    """A machine on which the program has run before."""
    assert machine.call("run", "demo").code == 0
    return machine


def stamp(machine, lock="requirements.lock") -> Path:
    return machine.checkout / ".venv" / f"stamp-{lock}"


def test_the_first_call_installs_and_starts(machine):
    said = machine.call("run", "demo")
    assert (said.code, said.calls) == (0, FIRST), said.words
    assert stamp(machine).is_file()
    assert (machine.folder / "installed").read_text("utf-8").count("libgl1\n") == 1


def test_the_second_call_only_starts_even_where_nothing_can_be_installed(ready):
    said = ready.call("run", "demo", fail=EVERYTHING)
    assert (said.code, said.calls, said.words) == (0, [RUNS], "")


def test_the_words_and_the_exit_code_are_passed_on(ready):
    said = ready.call("run", "new", "mijn regio.nvo", fail="-m")
    assert (said.code, said.calls) == (3, ["-P -m nvo_desktop new mijn regio.nvo"])


def test_without_its_stamp_everything_missing_is_installed_again(ready):
    stamp(ready).unlink()
    assert ready.call("run", "demo").calls == ["pip requirements.lock", "pip program", RUNS]
    stamp(ready).unlink()
    (ready.folder / "installed").unlink()
    assert ready.call("run", "demo").calls == [call for call in FIRST if call != "venv"]


def test_an_empty_stamp_does_not_count(ready):
    stamp(ready).write_text("", encoding="utf-8")
    assert "pip requirements.lock" in ready.call("run", "demo").calls


def test_where_no_fingerprint_can_be_taken_no_stamp_counts(machine):
    machine.without("sha256sum")
    assert machine.call("run", "demo").code == 0
    assert "pip requirements.lock" in machine.call("run", "demo").calls


def test_a_stamp_beside_a_lost_python_does_not_count(ready):
    (ready.checkout / ".venv" / "bin" / "python").unlink()
    assert ready.call("run", "demo").calls == [*SET_UP, RUNS]


def test_an_environment_that_lost_its_pip_is_made_anew(ready):
    (ready.checkout / ".venv" / "pip").rmdir()  # as when the system got another Python under the same name
    said = ready.call("run", "demo", FAKE_VERSION="3.13.5")
    assert (said.code, said.calls) == (0, [*SET_UP, RUNS]), said.words


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_file_repeats_the_set_up(ready, changed):
    (ready.checkout / changed).write_text("# other\n", encoding="utf-8")
    assert ready.call("run", "demo").calls == ["pip requirements.lock", "pip program", RUNS]
    assert ready.call("run", "demo", fail=EVERYTHING).calls == [RUNS]


def test_a_moved_checkout_is_set_up_again(ready):
    moved = ready.folder / "elders"
    shutil.move(ready.checkout, moved)
    ready.checkout = moved
    assert ready.call("run", "demo").calls == ["pip requirements.lock", "pip program", RUNS]


def test_another_python_is_set_up_again(ready):
    assert "pip requirements.lock" in ready.call("run", "demo", FAKE_VERSION="3.12.1").calls


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("venv", "De Python-omgeving kon niet worden gemaakt in "),
        ("halfway", "De Python-omgeving kon niet worden gemaakt in "),
        ("pip", "De Python-pakketten konden niet worden geïnstalleerd. Controleer de internetverbinding"),
        ("program", "Het programma zelf kon niet worden klaargezet in "),
        ("apt", "Het installeren is niet gelukt. Vraag uw beheerder om: apt-get install libgl1 "),
    ],
)
def test_a_set_up_cut_off_half_way_is_repeated(machine, part, sentence):
    said = machine.call("run", "demo", fail=part)
    assert said.code == 1
    assert sentence in said.words
    assert RUNS not in said.calls
    assert not stamp(machine).exists()
    again = machine.call("run", "demo")
    assert (again.code, again.calls[-3:]) == (0, ["pip requirements.lock", "pip program", RUNS])


def test_a_repeat_that_is_cut_off_leaves_no_older_stamp(ready):
    before = (ready.checkout / "requirements.lock").read_text("utf-8")
    (ready.checkout / "requirements.lock").write_text("# other\n", encoding="utf-8")
    assert ready.call("run", "demo", fail="pip").code == 1
    (ready.checkout / "requirements.lock").write_text(before, encoding="utf-8")
    assert "pip requirements.lock" in ready.call("run", "demo").calls


def test_the_tests_bring_what_the_program_needs(machine):
    said = machine.call("test", "-x")
    assert said.code == 0, said.words
    assert said.calls == [
        *FIRST[:3],
        "pip requirements-dev.lock",
        "pip program",
        "-m ruff check",
        "-m ruff format --check",
        "-m basedpyright",
        "-m pytest -n 2 -m not long -x",
    ]
    assert machine.call("run", "demo", fail=EVERYTHING).calls == [RUNS]


def test_a_changed_lock_of_the_program_is_noticed_after_the_tests_too(machine):
    assert machine.call("test").code == 0
    (machine.checkout / "requirements.lock").write_text("# other\n", encoding="utf-8")
    assert machine.call("run", "demo").calls == ["pip requirements.lock", "pip program", RUNS]


def test_the_program_does_not_bring_what_the_tests_need(ready):
    assert "pip requirements-dev.lock" in ready.call("test").calls
    assert ready.call("run", "demo", fail=EVERYTHING).calls == [RUNS]


def test_the_long_tests_are_asked_for(machine):
    assert machine.call("test", "--long").calls[-1] == "-m pytest -n 2 -m long or not long"


@pytest.mark.parametrize("check", ["ruff", "basedpyright", "pytest"])
def test_a_failing_check_fails_the_tests(machine, check):
    said = machine.call("test", fail=check)
    assert said.code == 3
    assert said.calls[-1].startswith(f"-m {check}")


def test_who_is_not_root_uses_sudo(machine):
    said = machine.call("run", "demo", FAKE_UID="1000")
    assert (said.code, said.calls) == (0, ["sudo apt-get", "apt-get update", "sudo env", *FIRST[1:]])


def test_who_may_not_install_hears_what_to_ask_for(machine):
    machine.without("sudo")
    said = machine.call("run", "demo", FAKE_UID="1000")
    assert (said.code, said.calls) == (1, [])
    assert "Er ontbreken systeempakketten. Vraag uw beheerder om: apt-get install libgl1 libegl1 " in said.words


def test_only_missing_packages_are_asked_for(machine):
    machine.without("sudo")
    (machine.folder / "installed").write_text("libgl1\nlibglib2.0-0t64\n", encoding="utf-8")
    said = machine.call("run", "demo", FAKE_UID="1000")
    assert "apt-get install libegl1 " in said.words
    assert "libglib2.0-0" not in said.words


def test_a_python_without_venv_gets_it(machine):
    machine.without("sudo")
    assert "python3-venv" not in machine.call("run", "demo", FAKE_UID="1000").words
    assert machine.call("run", "demo", FAKE_UID="1000", fail="ensurepip").words.endswith(" python3-venv\n")


def test_another_system_is_told_what_to_provide(machine):
    machine.without("apt-get")
    said = machine.call("run", "demo")
    assert (said.code, said.calls) == (0, FIRST[2:])
    assert "Let op: dit is geen Debian of Ubuntu. Zorg zelf voor de pakketten" in said.words


def test_without_a_new_enough_python_nothing_is_done(machine):
    said = machine.call("run", "demo", fail="version")
    assert (said.code, said.calls) == (1, [])
    assert "Python 3.11 of nieuwer is niet gevonden. Installeer het en probeer het opnieuw." in said.words


def test_a_newer_python_beside_an_old_one_is_found(machine):
    shutil.copy(machine.bin / "python3", machine.bin / "python3.12")
    old = (machine.bin / "python3").read_text("utf-8").replace("! fails version", "exit 1")
    (machine.bin / "python3").write_text(old, encoding="utf-8")
    assert machine.call("run", "demo").calls == FIRST
