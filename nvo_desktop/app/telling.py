"""What the program says of itself when it is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from nvo_desktop import __version__
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.shell.keys_dialog import KeysDialog
from nvo_desktop.ui.shell.window import Window


def tell_keys(window: Window) -> None:
    """Show which keys do what."""
    dialog = KeysDialog(window.menus.groups, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def tell_about(messages: Messages) -> None:
    """Say what this program is."""
    messages.tell(
        f"NvO-werkbank {__version__}",
        "Werkbank voor de regiovisie jeugd volgens de Norm voor Opdrachtgeverschap. Licentie: EUPL-1.2.",
    )
