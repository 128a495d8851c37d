"""How much a template of the region may do. Budgets give good messages; the process it runs in is what holds."""

from __future__ import annotations

MOST_SIGNS = 200_000  # of one file
MOST_NODES, DEEPEST = 20_000, 60
MOST_STEPS = 200_000
LONGEST_TEXT, LONGEST_OUTPUT = 2_000_000, 5_000_000
LARGEST_NUMBER = 10**15


class Fault(Exception):
    """What is wrong in a template: a Dutch clause without an end, and its line; 0 when only the traceback knows it."""

    def __init__(self, clause: str, line: int = 0) -> None:
        super().__init__(clause)
        self.clause = clause
        self.line = line


class Budget:
    """What one section has used until now."""

    def __init__(self) -> None:
        self._steps = 0
        self._output = 0

    def begin(self) -> None:
        """Start again, for another section."""
        self._steps = self._output = 0

    def step(self, count: int = 1) -> None:
        """Note turns of a loop, or things that a filter goes through. Fault when it is too much."""
        self._steps += count
        if self._steps > MOST_STEPS:
            raise Fault(f"het sjabloon doet te veel: meer dan {_thousands(MOST_STEPS)} stappen")

    def put_out(self, count: int) -> None:
        """Note characters that came out. Fault when it is too much."""
        self._output += count
        if self._output > LONGEST_OUTPUT:
            raise Fault(f"er komt te veel uit het sjabloon: meer dan {LONGEST_OUTPUT // 1_000_000} MB")


def check_length(count: int) -> None:
    """Fault for a text that is too long, asked before it is made."""
    if count > LONGEST_TEXT:
        raise Fault(f"hier ontstaat een te lange tekst: meer dan {LONGEST_TEXT // 1_000_000} MB")


def check_number(value: float) -> float:
    """The number. Fault for one that is too large."""
    if abs(value) > LARGEST_NUMBER:
        raise Fault("hier ontstaat een te groot getal")
    return value


def check_source(source: str) -> None:
    """Fault for a file that is too large."""
    if len(source) > MOST_SIGNS:
        raise Fault(f"het bestand is te groot: meer dan {_thousands(MOST_SIGNS)} tekens", 1)


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")
