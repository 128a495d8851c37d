"""The bar above the text: the choice of style, then tools in groups, and the search at the far right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QFont, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from nvo_desktop.ui.look.icons import icon
from nvo_desktop.ui.look.measures import SCREEN_ICON, TOOL_BUTTON, TOOLBAR
from nvo_desktop.ui.look.tokens import tokens_of
from nvo_desktop.ui.look.type import font
from nvo_desktop.ui.prose.tools import GROUPS, SEARCH, STYLE_KEYS, STYLE_LABELS, STYLES, Tool
from nvo_desktop.ui.widgets.painting import hairline, painting
from nvo_desktop.ui.widgets.tip import tip

_LEFT, _RIGHT = 18, 10
_STYLE_WIDTH = 150
_MORE = Tool("more", "Meer", "more")


class ProseToolbar(QWidget):
    """Shows the tools and says which was asked for. Groups that do not fit go into a menu."""

    asked = Signal(str)  # the name of a tool or a style

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(TOOLBAR)
        self.setAccessibleName("Opmaak")
        self.actions_by_name: dict[str, QAction] = {}
        self.style_choice = QComboBox()
        self._groups = [_Group(self._button(tool) for tool in tools) for tools in GROUPS]
        self._more, self._search = self._button(_MORE), self._button(SEARCH)
        self._build()
        self._connect()
        self._let_tab_reach(None)

    def button(self, name: str) -> QToolButton:
        """The button of a tool."""
        action = self.actions_by_name[name]
        return next(found for found in self.findChildren(QToolButton) if found.defaultAction() is action)

    def show_state(self, on: set[str], off: set[str], style: str, instead: str) -> None:
        """Press the tools that are on, disable those that are off, and show a style; or other words when it is none."""
        for name, action in self.actions_by_name.items():
            action.setEnabled(name not in off)
            if action.isCheckable():
                action.setChecked(name in on)
        self.style_choice.setPlaceholderText(instead)
        self.style_choice.setCurrentIndex(STYLES.index(style) if style else -1)
        self.style_choice.setEnabled("style" not in off)
        self._let_tab_reach(next((one for one in self._buttons() if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(0)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.style_choice.setProperty("kind", "flat")
        self.style_choice.setAccessibleName("Stijl van de alinea")
        self.style_choice.setToolTip("Stijl van de alinea")
        self.style_choice.setFixedWidth(_STYLE_WIDTH)
        for place, (label, keys) in enumerate(zip(STYLE_LABELS, STYLE_KEYS, strict=True)):
            self.style_choice.addItem(label)
            self.style_choice.setItemData(place, keys, Qt.ItemDataRole.ToolTipRole)
        row.addWidget(self.style_choice)
        for group in self._groups:
            row.addWidget(group)
        row.addWidget(self._more)
        row.addStretch(1)
        row.addWidget(self._search)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self._more.hide()

    def _connect(self) -> None:
        self.style_choice.activated.connect(self._on_style)
        for name, action in self.actions_by_name.items():
            if name != _MORE.name:
                action.triggered.connect(lambda _=False, name=name: self.asked.emit(name))

    def _on_style(self, place: int) -> None:
        self.asked.emit(STYLES[place])

    def _button(self, tool: Tool) -> QToolButton:
        action = QAction(tool.label, self)
        action.setCheckable(tool.can_be_on)
        action.setToolTip(tip(tool.hint))
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys go through them
        button.installEventFilter(self)
        if tool.letter:
            action.setIconText(tool.letter)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        else:
            action.setIcon(icon(tool.icon))
            button.setIconSize(QSize(SCREEN_ICON, SCREEN_ICON))
        button.setDefaultAction(action)
        button.setAccessibleName(tool.label)
        button.setFont(_letter_font(tool))
        button.setFixedSize(TOOL_BUTTON, TOOL_BUTTON)
        self.actions_by_name[tool.name] = action
        return button

    def _buttons(self) -> list[QToolButton]:
        """The buttons that the arrow keys reach, from left to right."""
        buttons = [button for group in self._groups for button in group.buttons]
        return [button for button in (*buttons, self._more, self._search) if button.isVisible() and button.isEnabled()]

    def _let_tab_reach(self, button: QToolButton | None) -> None:
        """Let Tab come to one button, where it was last, or else to the first that can be used."""
        usable = self._buttons() or self._groups[0].buttons
        for one in self.findChildren(QToolButton):
            is_it = one is (button or usable[0])
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_it else Qt.FocusPolicy.NoFocus)

    def _fit(self) -> None:
        """Show the groups that have room, and a menu with the tools of the others."""
        room = self.width() - _LEFT - _RIGHT - _STYLE_WIDTH - TOOL_BUTTON
        widths = [group.sizeHint().width() for group in self._groups]
        if sum(widths) > room:
            room -= TOOL_BUTTON
        menu = self._more.menu()
        menu.clear()
        for group, width in zip(self._groups, widths, strict=True):
            room -= width
            group.setVisible(room >= 0)
            if room < 0:
                menu.addActions([button.defaultAction() for button in group.buttons])
        self._more.setVisible(not menu.isEmpty())

    # Qt's overrides

    def minimumSizeHint(self) -> QSize:
        """What does not fit goes into the menu."""
        return QSize(_STYLE_WIDTH + 4 * TOOL_BUTTON, TOOLBAR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the groups in the new width."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus to the first button."""
        super().focusInEvent(event)
        buttons = self._buttons()
        if buttons:
            buttons[0].setFocus(event.reason())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the buttons with the arrow keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        buttons = self._buttons()
        if not step or watched not in buttons:
            return super().eventFilter(watched, event)
        at = next(place for place, button in enumerate(buttons) if button is watched)
        self._let_tab_reach(buttons[(at + step) % len(buttons)])
        buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        with painting(self) as painter:
            low = self.height() - 1
            hairline(painter, tokens_of(self.palette()).line, QPointF(0, low), QPointF(self.width(), low))


class _Group(QWidget):
    """Buttons that belong together, after a short line."""

    def __init__(self, buttons: Iterable[QToolButton]) -> None:
        super().__init__()
        self.buttons = list(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 0, 0, 0)
        row.setSpacing(1)
        for button in self.buttons:
            row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The short line."""
        middle = self.height() // 2
        with painting(self) as painter:
            hairline(painter, tokens_of(self.palette()).line2, QPointF(6, middle - 9), QPointF(6, middle + 9))


def _letter_font(tool: Tool) -> QFont:
    letter = font("body")
    letter.setPointSizeF(letter.pointSizeF() + 0.5)
    letter.setWeight(QFont.Weight.Bold if tool.name == "bold" else QFont.Weight.Normal)
    letter.setItalic(tool.name == "italic")
    letter.setUnderline(tool.name == "underline")
    return letter
