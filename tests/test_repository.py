"""What the repository holds: nothing of the machine it was made on, and locks that pin every file by its hash."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCK, DEV_LOCK = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"

# Put together from parts, so that this file does not hold what it forbids.
SLASH, DOT = "/", r"\."
FORBIDDEN = re.compile(
    "|".join(
        (
            *(rf"(?<![\w.-]){SLASH}{folder}{SLASH}\w" for folder in ("work", "root", "home")),
            rf"[A-Za-z]:\\{'Users'}\\\w",
            *(
                rf"\b{host}{DOT}(?:{ends})\b"
                for host, ends in (("py" + "pi", "org|python"), ("python" + "hosted", "org"))
            ),
            rf"\bregistry{DOT}npm" + r"js\b",
            r"--(?:extra-)?index" + r"-url",
            "PIP" + "_INDEX" + "_URL",
        )
    )
)
PIN = re.compile(r"(?P<pin>[a-z0-9][a-z0-9-]*==[^\s;]+(?: ; [^\\]+?)?)(?P<hashes>(?: --hash=sha256:[0-9a-f]{64})+)")


def listed(*options: str) -> list[str]:
    """What git says of each file that it keeps; without git, or outside a checkout, the test is skipped."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("git, or the checkout it keeps, is not here")
    said = subprocess.run([git, "ls-files", "-z", *options], cwd=ROOT, capture_output=True, check=True).stdout
    return [line for line in said.decode().split("\0") if line]


def tracked_files() -> list[Path]:
    """What git keeps and is there."""
    return [path for name in listed() if (path := ROOT / name).is_file()]


def texts(content: bytes) -> Iterator[str]:
    """The text of a file; of a zip, such as a Word file, that of its parts."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        yield content.decode("utf-8", "replace")
        return
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for entry in package.infolist():
            yield package.read(entry).decode("utf-8", "replace")


def traces(content: bytes) -> list[str]:
    """The forbidden strings in a file."""
    return [found.group() for text in texts(content) for found in FORBIDDEN.finditer(text)]


def pins(lock: str) -> dict[str, str]:
    """The hashes of a lock by "name==version ; marker". ValueError for a line that pins no file by its hash."""
    joined = re.sub(r"\s*\\\n\s*", " ", re.sub(r"^\s*#.*\n?", "", lock, flags=re.MULTILINE))
    found = {}
    for line in filter(None, map(str.strip, joined.splitlines())):
        pin = PIN.fullmatch(line)
        if pin is None:
            raise ValueError(f"not pinned by hash: {line[:60]}")
        found[pin["pin"]] = pin["hashes"]
    return found


def test_no_file_holds_a_trace_of_the_machine_it_was_made_on():
    found = {str(path.relative_to(ROOT)): traces(path.read_bytes()) for path in tracked_files()}
    assert {name: what for name, what in found.items() if what} == {}


def test_nothing_is_a_link_to_a_place_elsewhere():
    kinds = {line.split("\t")[1]: line.split()[0] for line in listed("--stage")}
    assert [name for name, kind in kinds.items() if kind == "120000"] == []
    assert kinds["README.md"] == "100644"  # the kind of a plain file is what is read


@pytest.mark.parametrize(
    "trace",
    [
        *(f'"{SLASH}{folder}{SLASH}x"' for folder in ("work", "root", "home")),
        "C:\\" + "Users\\x",
        "https://" + "py" + "pi.org/simple",
        "files.python" + "hosted.org",
        "--index" + "-url",
    ],
)
def test_a_trace_is_found_also_inside_a_word_file(trace: str):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("docProps/app.xml", f"<a>{trace}</a>")
    assert traces(f"see {trace}.".encode()) != []
    assert traces(packed.getvalue()) != []


def test_a_folder_of_the_checkout_or_of_a_site_is_no_trace():
    folder = f"{SLASH}work{SLASH}"
    assert traces(f"{folder}\nhttps://voorbeeld.nl{folder}x .{folder}x homework{SLASH}x".encode()) == []


@pytest.mark.parametrize("lock", [LOCK, DEV_LOCK], ids=lambda lock: lock.name)
def test_a_lock_pins_every_file_by_its_hash_and_names_no_address(lock: Path):
    text = lock.read_text("utf-8")
    assert len(pins(text)) > 10
    assert len(pins(text)) == sum("==" in line for line in text.splitlines() if not line.lstrip().startswith("#"))
    assert "://" not in text


def test_the_lock_for_tests_holds_every_pin_of_the_lock_for_users():
    runtime, dev = pins(LOCK.read_text("utf-8")), pins(DEV_LOCK.read_text("utf-8"))
    assert {pin: hashes for pin, hashes in runtime.items() if dev.get(pin) != hashes} == {}


HASH = "--hash=sha256:" + "0" * 64


@pytest.mark.parametrize("line", ["jinja2==3.1.6", "jinja2>=3 " + HASH, "jinja2==3.1.6 --hash=sha256:00", "-e ."])
def test_a_line_that_pins_no_hash_is_found(line: str):
    with pytest.raises(ValueError, match="not pinned by hash"):
        pins(f"lxml==6.1.3 \\\n    {HASH}\n    # via x\n{line}\n")


def test_a_pin_is_read_with_its_marker_and_all_its_hashes():
    text = f"soupsieve==2.10 ; python_full_version < '3.11.5' \\\n    {HASH} \\\n    {HASH}\n    # via bs4\n"
    assert pins(text) == {"soupsieve==2.10 ; python_full_version < '3.11.5'": f" {HASH} {HASH}"}
