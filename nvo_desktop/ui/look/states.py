"""What a state looks like: one table from the word on screen to its tone and shape, for chips, tabs, cells and bars."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from nvo_desktop.ui.look.tokens import Tone


@dataclass(frozen=True)
class State:
    """The tone of a state and the name of its shape, an icon."""

    tone: Tone
    shape: str

    @property
    def speaks(self) -> bool:
        """Whether its word is coloured in a table too: the usual is quiet there."""
        return self.tone in {"warn", "bad"}


_DONE = State("good", "state-done")
_CHANGED = State("good", "state-amend")
_HALF_DONE = State("good", "state-half")
_HALF = State("warn", "state-half")
_BUSY = State("accent", "state-busy")
_OFFERED = State("mute", "state-offer")
_CONCEPT = State("mute", "state-concept")
_HEARD = State("accent", "state-consult")
_HELD = State("warn", "state-hold")
_REFUSED = State("bad", "state-no")
_PUT_ASIDE = State("mute", "state-no")
_TO_ASK = State("warn", "state-ask")
_UNCERTAIN = State("mute", "state-ask")
_NOT_HERE = State("mute", "state-na")
_PLANNED = State("mute", "state-plan")
_LOOK_OUT = State("warn", "state-change")
_BLOCKS = State("bad", "state-block")
_SAID = State("accent", "state-info")
_TICKED = State("good", "state-tick")

STATES = MappingProxyType(
    {
        # how far a text is
        "concept": _CONCEPT,
        "in consultatie": _HEARD,
        "aangeboden": _OFFERED,
        "vastgesteld": _DONE,
        "vervangen": _PUT_ASIDE,
        "ingetrokken": _PUT_ASIDE,
        # answers and verdicts
        "ja": _DONE,
        "gedeeltelijk": _HALF,
        "nee": _REFUSED,
        "onbekend": _TO_ASK,
        "n.v.t.": _NOT_HERE,
        "nog niet beantwoord": _PLANNED,
        "voldoet": _DONE,
        "voldoet gedeeltelijk": _HALF,
        "voldoet niet": _REFUSED,
        # decisions
        "voorgesteld": _OFFERED,
        "genomen": _DONE,
        "aangehouden": _HELD,
        "verworpen": _REFUSED,
        # actions
        "open": _PLANNED,
        "bezig": _BUSY,
        "gereed": _DONE,
        "gedaan": _DONE,
        "vervallen": _PUT_ASIDE,
        "te laat": _BLOCKS,
        # contributions
        "te wegen": _TO_ASK,
        "overgenomen": _DONE,
        "gedeeltelijk overgenomen": _HALF_DONE,
        "niet overgenomen": _PUT_ASIDE,
        "ter kennisgeving": _NOT_HERE,
        # councils and their amendments
        "gepland": _PLANNED,
        "in behandeling": _BUSY,
        "vastgesteld, unaniem": _DONE,
        "unaniem vastgesteld": _DONE,
        "gewijzigd vastgesteld": _CHANGED,
        "onder voorbehoud vastgesteld": _HALF,
        "ter kennisname": _NOT_HERE,
        "zienswijze ingediend": _HEARD,
        "ingediend": _OFFERED,
        "aangenomen": _DONE,
        # blocks of the council proposal
        "geschreven": _DONE,
        "aangevuld": _CHANGED,
        "ontbreekt": _LOOK_OUT,
        "leeg": _PLANNED,
        # pieces of earlier papers
        "geplaatst": _DONE,
        "te plaatsen": _PLANNED,
        "niet herkend": _UNCERTAIN,
        "toelichting op de norm": _NOT_HERE,
        "alleen een kop": _NOT_HERE,
        # what the program finds
        "gewijzigd sindsdien": _LOOK_OUT,
        "let op": _LOOK_OUT,
        "houdt tegen": _BLOCKS,
        "in orde": _TICKED,
        "ter informatie": _SAID,
    }
)
_UNLISTED = State("mute", "state-info")


def state_of(word: str) -> State:
    """How a state looks, by its word in any case; a word that is no state gets a quiet "i"."""
    return STATES.get(word.lower(), _UNLISTED)


def capital(word: str) -> str:
    """A word as it stands by itself: "Aangeboden"; an abbreviation such as "n.v.t." stays."""
    return word if word[1:2] == "." else word[:1].upper() + word[1:]
