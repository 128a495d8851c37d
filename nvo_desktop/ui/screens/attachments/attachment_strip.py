"""The files at one record, below its form or its answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, TypeVar

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from nvo_desktop.errors import InputProblem, ProblemForUser
from nvo_desktop.services.attachments import AttachedFiles, AttachmentRow, Attachments
from nvo_desktop.ui.background import Background
from nvo_desktop.ui.messages import Messages
from nvo_desktop.ui.screen import Screen
from nvo_desktop.ui.screens.attachments.file_row import FileRow, size_words
from nvo_desktop.ui.widgets.button import Button
from nvo_desktop.ui.widgets.label import PlainLabel
from nvo_desktop.ui.widgets.tab_order import follow_in_tab_order

_HINT = "Kies een bestand of sleep het hierheen; hoogstens 25 MB. Het wordt meteen in het dossier bewaard."
_HINT_NEW = "Kies een bestand of sleep het hierheen; hoogstens 25 MB. Het gaat mee als u opslaat."
_AT_ONCE = 25  # rows; more are shown when somebody asks for them
_ON_SAVING = "gaat mee bij opslaan"


F = TypeVar("F")


class AttachmentStrip(Screen):
    """Every change is a deed of its own, but for a record that is not made yet: its files wait in pending."""

    shows: ClassVar[frozenset[str]] = frozenset({"attachment_use", "attachment"})

    def __init__(
        self,
        background: Background,
        attachments: Attachments,
        kind: str,
        record_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, parent)
        self._attachments, self._kind, self._record_id = attachments, kind, record_id
        self.pending: list[Path] = []
        self._read_only = False
        self._is_reading = self._is_due = False
        self._rows: list[FileRow] = []
        self._count, self._shows_all = 0, False
        self._add, self._hint = Button("Bestand toevoegen…", "small", "plus"), PlainLabel("", "hint", wraps=True)
        self._all = Button("", "link")
        self._list = QVBoxLayout()
        self.setAcceptDrops(True)
        self._build()
        self._add.clicked.connect(self._ask_files)
        self._all.clicked.connect(self._show_all)
        self._tell()

    @property
    def count(self) -> int:
        """How many files there are."""
        return self._count

    def show_of(self, record_id: str) -> None:
        """Show the files of another record."""
        if record_id != self._record_id:
            self._record_id, self._shows_all = record_id, False
            self.reload()

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Leave out what changes something."""
        self._read_only = is_read_only
        self._tell()

    def reload(self) -> None:
        """Read the files again; while that is under way, once more after it: many may come at once."""
        self._is_due = self._is_reading
        if self._record_id and not self._is_reading:
            self._is_reading = True
            kind, record_id = self._kind, self._record_id
            self._do(lambda: self._attachments.attached(kind, record_id), self._show, self._on_unread)

    def take(self, paths: Sequence[Path]) -> None:
        """Attach files; those of a record that is not made yet wait until it is."""
        if self._record_id:
            self.attach_to(self._record_id, paths)
            return
        self.pending += [path for path in paths if path not in self.pending]
        self._show_pending()

    def attach_to(self, record_id: str, paths: Sequence[Path]) -> None:
        """Attach files to a record, as one deed; what was refused is said once."""
        attach_files(self._background, self._attachments, (self._kind, record_id), paths)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(PlainLabel("Bijlagen", "label"), 1)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._list)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)

    def _on_unread(self, problem: ProblemForUser) -> None:
        self._is_reading = False
        self._background.problem.emit(problem)

    def _show(self, attached: Sequence[AttachmentRow]) -> None:
        self._is_reading = False
        if self._is_due:
            self.reload()
            return
        shown = self._first(attached)
        rows = [FileRow(one.name, size_words(one.size), opens=one.opens) for one in shown]
        for row, one in zip(rows, shown, strict=True):
            row.open_asked.connect(partial(self._open, one))
            row.save_asked.connect(partial(self._ask_target, one))
            row.remove_asked.connect(partial(self._ask_remove, one))
        self._put(rows)

    def _show_pending(self) -> None:
        shown = self._first(self.pending)
        rows = [FileRow(path.name, _ON_SAVING, opens=False, is_kept=False) for path in shown]
        for row, path in zip(rows, shown, strict=True):
            row.remove_asked.connect(partial(self._forget, path))
        self._put(rows)

    def _first(self, files: Sequence[F]) -> Sequence[F]:
        """Those that are shown; a row for each of hundreds would let the window stand still."""
        self._count = len(files)
        return files if self._shows_all else files[:_AT_ONCE]

    def _show_all(self) -> None:
        self._shows_all = True
        if self._record_id:
            self.reload()
        else:
            self._show_pending()
        self._add.setFocus()

    def _put(self, rows: list[FileRow]) -> None:
        had_keyboard = any(row.isAncestorOf(self.focusWidget() or self) for row in self._rows)
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = rows
        before: QWidget = self._add
        for row in rows:
            self._list.addWidget(row)
            row.show()  # a layout would do so later
            follow_in_tab_order(before, row)
            before = row.remove
        QWidget.setTabOrder(before, self._all)
        if had_keyboard:
            self._add.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._add.setVisible(not self._read_only)
        self._hint.setText("Er zijn geen bijlagen." if self._read_only else _HINT if self._record_id else _HINT_NEW)
        self._hint.setVisible(not self._rows)
        self._all.setText(f"Alle {self._count} bestanden tonen")
        self._all.setVisible(self._count > len(self._rows))
        for row in self._rows:
            row.set_read_only(is_read_only=self._read_only)

    def _ask_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, "Bijlagen toevoegen")
        self.take([Path(name) for name in chosen])

    def _open(self, one: AttachmentRow) -> None:
        self._do(lambda: self._attachments.copy_to_open(one.sha256, one.name), _hand_over)

    def _ask_target(self, one: AttachmentRow) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Bijlage opslaan als", one.name)
        if chosen:
            self._do(lambda: self._attachments.save_as(one.sha256, Path(chosen)))

    def _ask_remove(self, one: AttachmentRow) -> None:
        question = f"Wilt u de bijlage ‘{one.name}’ verwijderen?"
        if Messages(self).ask(question, "Met Ctrl+Z maakt u het weer ongedaan.", "Verwijderen"):
            self._do(lambda: self._attachments.remove(one.use_id))

    def _forget(self, path: Path) -> None:
        self.pending.remove(path)
        self._show_pending()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, where they may be added."""
        if not self._read_only and _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        event.acceptProposedAction()
        self.take(_files_in(event.mimeData()))


def attach_files(background: Background, attachments: Attachments, to: tuple[str, str], paths: Sequence[Path]) -> None:
    """Attach files to the record of this kind and id, though who asked it may be gone before they are read."""

    def tell(attached: AttachedFiles) -> None:
        if attached.refused:
            background.problem.emit(_together(attached.refused, len(paths)))

    background.do(background, lambda: attachments.attach_all(*to, paths), tell)


def _together(refused: Sequence[ProblemForUser], count: int) -> ProblemForUser:
    first = refused[0]
    if len(refused) == 1:
        return first
    return InputProblem(f"{len(refused)} van de {count} bestanden zijn geen bijlage geworden.", f"De eerste: {first}")


def _files_in(mime: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def _hand_over(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
