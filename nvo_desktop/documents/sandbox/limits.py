"""What the process of the templates may use of the computer: little memory, no file, no other process."""

from __future__ import annotations

import sys

MEMORY = 512 * 1024 * 1024  # bytes
_SECONDS = 600  # of the processor, over all that it does


def give_up_rights() -> None:
    """Limit this process for good, as far as the system can. On Windows the time that it gets is the only limit."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    codes = sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno()
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: _SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: max(codes) + 1,
    }
    for kind, limit in limits.items():
        _, highest = resource.getrlimit(kind)
        lowered = limit if highest == resource.RLIM_INFINITY else min(limit, highest)
        resource.setrlimit(kind, (lowered, lowered))
