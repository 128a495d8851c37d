# Sets up what the program or its tests need. Sourced by run and test; needs $root. POSIX sh.
#
# What was set up is noted in stamps inside .venv, written last: a set-up that was cut off is done again, and a second
# call finds its stamp and calls neither apt nor pip.

QT_PACKAGES="libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 \
libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
TEST_PACKAGES="xvfb xauth openbox xdotool libreoffice-writer-nogui poppler-utils \
fonts-crosextra-carlito fonts-crosextra-caladea git"

venv="$root/.venv"

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            python="$candidate"
            return
        fi
    done
    fail "Python 3.11 of nieuwer is niet gevonden. Installeer het en probeer het opnieuw."
}

# The fingerprint of a set-up: lock file (the tests' set-up holds the program's), project file, Python, and where the
# checkout stands.
fingerprint() {
    { cat "$root/requirements.lock" "$root/$1" "$root/pyproject.toml"; "$python" -V; printf '%s\n' "$root"; } | sha256sum | cut -d ' ' -f 1
}

is_stamped() {
    [ -x "$venv/bin/python" ] && [ -s "$venv/stamp-$1" ] && [ "$(cat "$venv/stamp-$1")" = "$(fingerprint "$1")" ]
}

# A package that is there for two architectures answers twice.
is_installed() { dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed$'; }

missing_packages() {
    missing=""
    for package in "$@"; do
        # Since the change of time_t, Ubuntu and Debian give some libraries this ending.
        is_installed "$package" || is_installed "${package}t64" || missing="$missing $package"
    done
}

needs_venv_package() { ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; }

install_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        say "Let op: dit is geen Debian of Ubuntu. Zorg zelf voor de pakketten (of wat er hier op lijkt): $*"
        return
    fi
    missing_packages "$@"
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1; then
        as_root="sudo"
    else
        fail "Er ontbreken systeempakketten. Vraag uw beheerder om: apt-get install$missing"
    fi
    say "Systeempakketten installeren, dit kan een minuut duren…"
    log="$(mktemp)"
    # shellcheck disable=SC2086 # the list is meant to be split
    if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
        tail -n 5 "$log" >&2
        rm -f "$log"
        fail "Het installeren is niet gelukt. Vraag uw beheerder om: apt-get install$missing"
    fi
    rm -f "$log"
}

install_python_packages() {
    say "Python-pakketten installeren, dit kan een minuut duren…"
    # pip comes last into an environment, and stays behind when the system's Python becomes another: Python alone is
    # no sign of a whole one.
    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        "$python" -m venv --clear "$venv" >&2 || fail "De Python-omgeving kon niet worden gemaakt in $venv."
    fi
    # A set-up that is cut off from here on must not be taken for whole.
    rm -f "$venv"/stamp-*
    "$venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r "$root/$1" >&2 ||
        fail "De Python-pakketten konden niet worden geïnstalleerd. Controleer de internetverbinding en probeer het opnieuw."
    "$venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check --no-deps -e "$root" >&2 ||
        fail "Het programma zelf kon niet worden klaargezet in $venv."
}

# set_up LOCK PACKAGE...: the tests' lock holds the program's too, so its stamp is enough for both.
set_up() {
    lock="$1"
    shift
    find_python
    if is_stamped "$lock"; then return; fi
    if [ "$lock" = requirements.lock ] && is_stamped requirements-dev.lock; then return; fi
    if needs_venv_package; then
        install_packages "$@" "$python-venv"
    else
        install_packages "$@"
    fi
    install_python_packages "$lock"
    fingerprint "$lock" >"$venv/stamp-$lock"
}
