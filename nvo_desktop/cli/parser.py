"""Which commands there are and what they take; argparse, speaking Dutch."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from nvo_desktop.cli.voice import fitting

Documents = Callable[[], Sequence[tuple[str, str]]]
"""Asked for the documents that can be made, each a name and a title, when somebody wants to read about them."""

_WRONG_USAGE = 2
WINDOW = "window"  # what is meant when no command is named
_DUTCH = (
    (r"the following arguments are required: (.+)", r"er ontbreekt: \1"),
    (r"unrecognized arguments: (.+)", r"dit is hier niet bekend: \1"),
    (r"argument (.+): expected one argument", r"achter \1 hoort een waarde"),
    (r"argument (.+): expected at least one argument", r"achter \1 hoort minstens één waarde"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", r"\2 is geen keuze voor \1; kies uit \3"),
    (r"argument (.+): ignored explicit argument (.+)", r"\1 neemt geen waarde, dus ook niet \2"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 kan op meer manieren: \2"),
)


class DutchParser(argparse.ArgumentParser):
    """A parser without argparse's English: its own help option, titles and complaints."""

    def __init__(self, **settings: object) -> None:
        super().__init__(add_help=False, formatter_class=DutchHelp, **settings)  # pyright: ignore[reportArgumentType]
        options = self.add_argument_group("opties")
        options.add_argument("-h", "--help", action="help", help="toon deze uitleg")
        self.options = options
        self.subjects = self.add_argument_group("waarden")
        self.documents: Documents | None = None

    def format_help(self) -> str:
        """The explanation, and below it the documents where the command is about them."""
        said = super().format_help()
        if self.documents is None:
            return said
        named = list(self.documents())
        room = max(len(name) for name, _ in named) + 2
        return f"{said}\ndocumenten:\n" + "".join(f"  {name:<{room}}{title}\n" for name, title in named)

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the words of the call; exit 2."""
        for english, dutch in _DUTCH:
            message = re.sub(f"^{english}$", dutch, message)
        message = re.sub(r"'([^']*)'", r"‘\1’", message)
        said = f"{self.format_usage()}{self.prog}: {message}. Met --help ziet u wat er kan."
        print(fitting(said, sys.stderr.encoding), file=sys.stderr)
        sys.exit(_WRONG_USAGE)


class DutchHelp(argparse.RawDescriptionHelpFormatter):
    """Says gebruik where argparse says usage."""

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        """Put the Dutch word before the usage line."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)  # pyright: ignore[reportArgumentType]


def with_window(words: Sequence[str]) -> Sequence[str]:
    """The words of a call with the command that is meant: none, or the file of a dossier, asks for the window."""
    if not words or words[0].casefold().endswith(".nvo"):
        return [WINDOW, *words]
    return words


def make_parser(version: str, documents: Documents | None = None) -> DutchParser:
    """All commands; the parsed result has .command."""
    parser = DutchParser(prog="nvo-desktop", description="Werkbank voor de regiovisie jeugd volgens de NvO.")
    parser.options.add_argument("--version", action="version", version=f"nvo-desktop {version}", help="toon de versie")
    commands = parser.add_subparsers(
        title="opdrachten", dest="command", required=True, metavar="OPDRACHT", parser_class=DutchParser
    )
    _window(commands.add_parser(WINDOW, help="het venster; ook zonder opdracht, of met alleen een dossier"))
    _demo(commands.add_parser("demo", help="een voorbeelddossier met zijn regiovisie"))
    _new(commands.add_parser("new", help="een nieuw dossier voor een regio"))
    _import(commands.add_parser("import", help="een eerder stuk of een heel dossier inlezen"))
    _dump(commands.add_parser("dump", help="alle gegevens van een dossier als JSON"))
    _schema(commands.add_parser("schema", help="beschrijving (JSON Schema) van de vorm die dump en import gebruiken"))
    _export(commands.add_parser("export", help="een Word-document maken"), documents)
    _doctor(commands.add_parser("doctor", help="een eigen sjabloon nakijken"))
    _freeze(commands.add_parser("freeze", help="een tekstversie bevriezen"))
    _verify(commands.add_parser("verify", help="welke versie is dit Word-document, en is het gewijzigd?"))
    return parser


def _window(parser: DutchParser) -> None:
    parser.description = "Opent het venster, met een dossier als u dat noemt."
    parser.subjects.add_argument("file", nargs="?", metavar="BESTAND", help="het dossier")


def _demo(parser: DutchParser) -> None:
    parser.description = (
        "Maakt een voorbeelddossier en de regiovisie daarvan. Een dossier dat er al staat, blijft staan.\n"
        "Is er een scherm, dan gaat het venster open."
    )
    parser.subjects.add_argument("folder", nargs="?", metavar="MAP", help="waar (anders: Documenten/NvO-voorbeeld)")
    parser.options.add_argument("--no-window", action="store_true", help="alleen maken, geen venster openen")


def _new(parser: DutchParser) -> None:
    parser.description = "Maakt een nieuw dossier met de hoofdstukken, partnergroepen en lijnen die de norm kent."
    parser.subjects.add_argument("file", metavar="BESTAND", help="het nieuwe dossier, zoals regio.nvo")
    parser.options.add_argument("--region", required=True, metavar="NAAM", help="de naam van de regio")
    parser.options.add_argument(
        "--youth-region", metavar="JEUGDREGIO", help="neem de gemeenten van deze jeugdregio: naam of CBS-code (JZ21)"
    )
    parser.options.add_argument(
        "--municipality",
        action="append",
        default=[],
        metavar="NAAM|CODE",
        help="voeg een gemeente toe, of meer met een komma ertussen; mag vaker",
    )
    parser.options.add_argument("--period", metavar="JAAR-JAAR", help="de looptijd, zoals 2027-2030")


def _import(parser: DutchParser) -> None:
    parser.description = (
        "Leest een .docx, .txt of .html in: de tekst van de regio krijgt zijn plaats, de rest blijft bewaard.\n"
        "Een .json is een heel dossier en gaat alleen in een dossier dat verder nog leeg is."
    )
    parser.subjects.add_argument("file", metavar="BESTAND", help="het dossier")
    parser.subjects.add_argument("input", metavar="STUK", help="het stuk dat u inleest")
    parser.options.add_argument("--source", action="store_true", help="alleen bewaren als bronstuk, niets plaatsen")
    parser.options.add_argument("--dry-run", action="store_true", help="alleen laten zien wat er zou gebeuren")


def _dump(parser: DutchParser) -> None:
    parser.description = (
        "Schrijft alle gegevens van een dossier als JSON, gesorteerd, zonder geschiedenis.\n"
        "Een eerdere dump onder die naam wordt vervangen; een ander bestand blijft staan, en de opdracht zegt dat."
    )
    parser.subjects.add_argument("file", metavar="BESTAND", help="het dossier")
    parser.options.add_argument("-o", dest="output", metavar="UIT.json", help="waarheen (anders: op het scherm)")


def _schema(parser: DutchParser) -> None:
    parser.description = (
        "Toont welke gegevens een dossier heeft en hoe zij in JSON staan, ook de velden van de norm.\n"
        "Een programma kan een JSON-bestand daarmee controleren voordat u het inleest."
    )


def _export(parser: DutchParser, documents: Documents | None) -> None:
    parser.documents = documents
    parser.description = (
        "Maakt een Word-document. Wat ontbreekt staat daarin gemarkeerd.\n"
        "Een eerder gemaakt document onder die naam wordt vervangen. Is het daarna in Word bewerkt, of komt het\n"
        "van elders, dan blijft het staan en zegt de opdracht dat."
    )
    parser.subjects.add_argument("file", metavar="BESTAND", help="het dossier")
    parser.options.add_argument("--document", default="regiovisie", metavar="NAAM", help="welk document (regiovisie)")
    whom = parser.options.add_mutually_exclusive_group()
    whom.add_argument("--municipality", metavar="NAAM|CODE", help="de editie voor de raad van deze gemeente")
    whom.add_argument("--group", metavar="NAAM", help="de editie voor deze partnergroep")
    whom.add_argument("--package", metavar="MAP", help="alle stukken voor alle gemeenten, in een nieuwe map")
    parser.options.add_argument(
        "--version",
        metavar="NUMMER",
        help="uit deze bevroren versie; wat daarvan al is uitgegeven, komt precies zo terug",
    )
    parser.options.add_argument("--audience", metavar="VOOR", choices=("openbaar", "intern"), help="openbaar of intern")
    parser.options.add_argument(
        "--persons", action="store_true", help="ook de namen van personen die geen ambtsdrager zijn"
    )
    parser.options.add_argument("-o", dest="output", metavar="UIT.docx", help="waarheen (anders: naast het dossier)")
    parser.options.add_argument(
        "--house-style", metavar="STIJL.docx", help="voor deze keer in de huisstijl van dit bestand (.docx of .dotx)"
    )


def _freeze(parser: DutchParser) -> None:
    parser.description = (
        "Bevriest een tekstversie: de tekst en de regiovisie die erbij hoort, blijven voorgoed zoals zij zijn.\n"
        "Wordt er aan de versie met dit nummer gewerkt, dan wordt die bevroren. Kent het dossier het nummer niet, dan\n"
        "krijgt de tekst van nu dat nummer, als nieuwe versie. Ontbreekt er iets wat de raden vaststellen, dan zegt\n"
        "de opdracht waar, en bevriest zij niets."
    )
    parser.subjects.add_argument("file", metavar="BESTAND", help="het dossier")
    parser.options.add_argument("--label", required=True, metavar="NUMMER", help="het nummer van de versie, zoals 1.0")
    parser.options.add_argument(
        "--date", metavar="JJJJ-MM-DD", help="de datum op het voorblad van een nieuwe versie (vandaag)"
    )


def _verify(parser: DutchParser) -> None:
    parser.description = (
        "Zegt van een Word-document bij welke bevroren versie het hoort, en welke alinea’s sindsdien zijn gewijzigd.\n"
        "Exitcode 0: de tekst is die van een bevroren versie, ook als de opmaak anders is. 1: gewijzigd, een ander\n"
        "document van dit dossier, of niet van dit dossier."
    )
    parser.subjects.add_argument("file", metavar="BESTAND", help="het dossier")
    parser.subjects.add_argument("document", metavar="DOCX", help="het Word-document")


def _doctor(parser: DutchParser) -> None:
    parser.description = (
        "Kijkt een eigen sjabloon na: welke velden het gebruikt, met een voorbeeld, en met bestand en regel wat er\n"
        "niet klopt. Het document wordt op proef gemaakt, met het voorbeelddossier en met een leeg dossier."
    )
    parser.subjects.add_argument("folder", metavar="MAP", help="de map van het sjabloon, met template.toml")
    parser.options.add_argument("--short", action="store_true", help="alleen wat er niet klopt")
