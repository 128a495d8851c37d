"""A checkout and a machine to set it up on, both made up: every command that would change something is a fake."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REAL = ("sh", "cat", "cp", "cut", "dirname", "env", "grep", "mkdir", "mktemp", "rm", "sha256sum", "tail")

# Every fake notes its call in $NOTES; $FAIL names the ones that fail, $STATE is a folder with what is installed.
FAILS = 'fails() { case " $FAIL " in *" $1 "*) echo "$1 faalt" >&2; return 0 ;; esac; return 1; }\n'
NOTE = 'note() { echo "$*" >>"$NOTES"; }\n'
PYTHON = """
case "$*" in
    "-V") echo "Python ${FAKE_VERSION:-3.11.7}"; exit ;;
    "-c import sys;"*) ! fails version; exit ;;
    "-c import ensurepip"*) ! fails ensurepip; exit ;;
    "-c "*) exit ;;
    "-m venv "*)
        note venv
        if fails venv; then exit 1; fi
        for folder; do :; done
        rm -rf "$folder"
        mkdir -p "$folder/bin"
        cp "$0" "$folder/bin/python"
        if fails halfway; then exit 1; fi  # the real one makes Python first and brings pip last
        mkdir "$folder/pip" ;;
    "-m pip"*) if ! [ -d "${0%/*}/../pip" ]; then echo "No module named pip" >&2; exit 1; fi ;;
esac
case "$*" in
    "-m venv "* | "-m pip --version") exit ;;
    "-m pip "*" -e "*) note pip program; if fails program; then exit 1; fi ;;
    "-m pip "*)
        for lock; do :; done
        note pip "${lock##*/}"
        if fails pip; then exit 1; fi ;;
    *) note "$*"; if fails "$2"; then exit 3; fi ;;
esac
"""
APT_GET = """
note apt-get "$1"
if fails apt; then exit 100; fi
for package; do [ "$1" = update ] || echo "$package" >>"$STATE/installed"; done
"""
DPKG_QUERY = """
for package; do :; done
if grep -q -x -- "$package" "$STATE/installed" 2>/dev/null; then printf 'install ok installed\\n'; else exit 1; fi
"""
FAKES = {
    "python3": PYTHON,
    "apt-get": APT_GET,
    "dpkg-query": DPKG_QUERY,
    "sudo": 'note sudo "$1"; "$@"',
    "id": 'echo "${FAKE_UID:-0}"',
}


@dataclass(frozen=True)
class Said:
    """How a call ended: its exit code, the calls it made of what is faked, and what it told the user."""

    code: int
    calls: list[str]
    words: str


@dataclass
class Machine:
    """A machine with only the fakes and a few real commands on its PATH, and a checkout."""

    folder: Path
    checkout: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def bin(self) -> Path:
        """The one folder on its PATH."""
        return self.folder / "bin"

    def call(self, script: str, *words: str, fail: str = "", **environment: str) -> Said:
        """Run a script of packaging/; fail names what fails: a word after `fails` in a fake, or a module."""
        notes = self.folder / "notes"
        notes.write_text("", encoding="utf-8")
        done = subprocess.run(
            [self.bin / "sh", self.checkout / "packaging" / script, *words],
            cwd=self.folder,
            env={"PATH": str(self.bin), "NOTES": str(notes), "STATE": str(self.folder), "FAIL": fail} | environment,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return Said(done.returncode, notes.read_text("utf-8").splitlines(), done.stderr)

    def without(self, command: str) -> None:
        """Take a command off this machine."""
        (self.bin / command).unlink()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A bare Debian machine, of which the user is root, with a fresh checkout in a folder with spaces."""
    if os.name != "posix" or not all(shutil.which(name) for name in REAL):
        pytest.skip("the set-up script is for a POSIX shell with the usual tools")
    made = Machine(tmp_path, tmp_path / "mijn werk" / "nvo desktop")
    made.bin.mkdir()
    for name in REAL:
        (made.bin / name).symlink_to(shutil.which(name) or "")
    for name, script in FAKES.items():
        (made.bin / name).write_text(f"#!{made.bin / 'sh'}\n{FAILS}{NOTE}{script}", encoding="utf-8")
        (made.bin / name).chmod(0o755)
    (made.checkout / "packaging").mkdir(parents=True)
    for name in ("run", "test", "setup.sh"):
        shutil.copy(ROOT / "packaging" / name, made.checkout / "packaging")
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (made.checkout / name).write_text(f"# {name}\n", encoding="utf-8")
    return made
