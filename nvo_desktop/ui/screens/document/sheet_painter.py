"""Draws a sheet: the paper, what stands at its head and foot, and the pieces on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from nvo_desktop.documents.preview.places import points
from nvo_desktop.documents.word.measures import FOOTER_FROM_EDGE, HEADER_FROM_EDGE
from nvo_desktop.ui.look.tokens import LIGHT
from nvo_desktop.ui.screens.document.letters import colour, font_of, look_of
from nvo_desktop.ui.screens.document.paper import Leaf, Slot
from nvo_desktop.ui.screens.document.scene import Scene
from nvo_desktop.ui.screens.document.selecting import Range
from nvo_desktop.ui.widgets.painting import focus_ring

_RING = 3.0


class SheetPainter:
    """Draws on a painter that counts in points, from the left of the sheet and the top of the desk."""

    def __init__(self, painter: QPainter, scene: Scene, images: Mapping[str, QImage]) -> None:
        self._painter, self._scene, self._images = painter, scene, images

    def draw(self, leaf: Leaf, marked: tuple[Slot, int] | None, selected: Callable[[Slot], Range | None]) -> None:
        """Draw a sheet, which is white in the dark too, with a ring around what is marked on it."""
        self._painter.fillRect(QRectF(0, leaf.top, leaf.width, leaf.bottom - leaf.top), LIGHT.page)
        if not leaf.is_first:
            self._draw_head_and_foot(leaf)
        for slot in leaf.slots:
            self._draw_slot(slot, selected(slot))
        if marked is not None and marked[0].sheet is leaf:
            ring = self._scene.area(*marked).adjusted(-_RING, -_RING, _RING, _RING)
            focus_ring(self._painter, ring, LIGHT.accent, 4)

    def _draw_slot(self, slot: Slot, selected: Range | None) -> None:
        top, bottom = self._scene.y, self._scene.y + self._scene.room
        if slot.drawn is None or slot.top + slot.height < top or slot.top > bottom:
            return
        rect = slot.rect
        self._painter.save()
        self._painter.translate(rect.topLeft())
        clip = QRectF(-slot.sheet.left, top - rect.top(), slot.sheet.width, bottom - top)
        slot.drawn.draw(self._painter, clip, self._images.get, selected)
        self._painter.restore()

    def _draw_head_and_foot(self, leaf: Leaf) -> None:
        look, pages = look_of("Header"), self._scene.pages
        font = font_of(look)
        font.setPointSizeF(look.size * 72 / self._painter.device().logicalDpiY())
        self._painter.setFont(font)
        self._painter.setPen(colour(look.colour))
        head = QRectF(leaf.left, leaf.top + points(HEADER_FROM_EDGE), leaf.measure, look.size * 1.5)
        foot = QRectF(head)
        foot.moveBottom(leaf.bottom - points(FOOTER_FROM_EDGE))
        self._painter.drawText(head, Qt.AlignmentFlag.AlignLeft, pages.header_left)
        self._painter.drawText(head, Qt.AlignmentFlag.AlignRight, pages.header_right)
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, pages.footer_left)
