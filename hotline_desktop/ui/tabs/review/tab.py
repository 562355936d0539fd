"""The review: figures, strengths and weaknesses, actions, charts; on paper and in a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.dates import span
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.review import kept
from hotline_desktop.core.review.choices import CHOICES
from hotline_desktop.core.review.measures import Measure
from hotline_desktop.core.review.report import Report, make_report
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme, translation
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.tasks import Task
from hotline_desktop.ui.widgets.empty_state import EmptyState
from hotline_desktop.ui.widgets.scrolling import scrolling

from .charts_page import ChartsPage
from .desk import make_desk
from .figures_page import FiguresPage
from .period_bar import PeriodBar

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

PDF, XLSX = "pdf", "xlsx"
FILTERS = {PDF: "PDF (*.pdf)", XLSX: "Excel (*.xlsx)"}


class ReviewTab(QWidget):
    """Two pages, and the period that they are of.

    Signals:
        calls_requested: look at these calls in the register; what they are, in words.
    """

    calls_requested = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._task: Task | None = None
        self._stale, self._again = True, False
        self.report: Report | None = None
        theme.set_role(self, "panel")
        self.period = PeriodBar(self._today)
        self.period.changed.connect(self.reload)
        self.figures = FiguresPage(make_desk(context, self))
        self.figures.tiles.opened.connect(self._open_measure)
        self.charts = ChartsPage()
        self.charts.opened.connect(self.calls_requested)
        self.empty = EmptyState()
        self.pages = QStackedWidget()
        self._scrolls = {
            "figures": scrolling(self.figures), "charts": scrolling(self.charts),
        }  # fmt: skip
        for page in (*self._scrolls.values(), self.empty):
            self.pages.addWidget(page)
        self.page = "figures"
        self._place: tuple[int, int, int, int] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_bar())
        layout.addWidget(self.pages, 1)
        for keys, act in (
            ("Ctrl+P", self.print_preview),
            ("Ctrl+Up", lambda: self.show_page("figures")),
            ("Ctrl+Down", lambda: self.show_page("charts")),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        context.changes.changed.connect(self._changed)

    def _build_bar(self) -> QWidget:
        bar, pages = QWidget(), QWidget()
        self._bar, self._choices = QGridLayout(bar), pages
        self._bar.setContentsMargins(16, 12, 16, 8)
        self._bar.setSpacing(2 * theme.GRID)
        self._bar.setColumnStretch(1, 1)
        self._bar.addWidget(pages, 0, 0)
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        self.choices: dict[str, QPushButton] = {}
        for name, text, keys in (
            ("figures", tr("Figures and findings"), "Ctrl+Up"),
            ("charts", tr("Charts and tables"), "Ctrl+Down"),
        ):
            choice = QPushButton(text)
            theme.set_role(choice, "chip")
            choice.setCheckable(True)
            choice.setToolTip(f"{text} ({keys})")
            choice.clicked.connect(lambda _on=False, n=name: self.show_page(n))
            self.choices[name] = choice
            row.addWidget(choice)
        self.choices["figures"].setChecked(True)
        self.save = QPushButton(icon("save"), tr("Save"))
        self.save.setProperty("menu", True)
        self.save.setToolTip(tr("Save or print the review"))
        menu = QMenu(self.save)
        menu.aboutToShow.connect(lambda: self._offer_saving(menu))
        self.save.setMenu(menu)
        self._bar.addWidget(self.save, 0, 3)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where both do not fit side by side, the period is chosen below the pages.
        parts = (self._choices, self.period, self.save)
        beside = sum(part.sizeHint().width() for part in parts)
        place = (0, 2, 1, 1) if beside + 14 * theme.GRID <= self.width() else (1, 0, 1, 4)
        if self._place != place:
            self._place = place
            self._bar.addWidget(self.period, *place, alignment=Qt.AlignmentFlag.AlignLeft)

    def _offer_saving(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(tr("As PDF…")).triggered.connect(lambda: self.ask_file(PDF))
        menu.addAction(tr("As an Excel workbook…")).triggered.connect(lambda: self.ask_file(XLSX))
        here = QApplication.instance().property("hotline_language") or "en"
        for language, name in translation.LANGUAGES.items():
            if language != here:
                act = menu.addAction(tr("As PDF in {language}…", language=name))
                act.triggered.connect(lambda _on=False, of=language: self.ask_file(PDF, of))
                act = menu.addAction(tr("As a workbook in {language}…", language=name))
                act.triggered.connect(lambda _on=False, of=language: self.ask_file(XLSX, of))
        menu.addSeparator()
        show = menu.addAction(icon("printer"), tr("Print preview"))
        show.setShortcut(QKeySequence("Ctrl+P"))
        show.triggered.connect(self.print_preview)
        old = [one for one in kept.reviews() if self._is_other(one)]
        if old:
            menu.addSeparator()
            earlier = menu.addMenu(icon("history"), tr("Earlier reviews"))
            for one in old:
                act = earlier.addAction(span(one.first, one.last))
                act.triggered.connect(
                    lambda _on=False, of=one: self.period.show_days(of.first, of.last, of.lines)
                )

    def _is_other(self, one: kept.Kept) -> bool:
        return self.report is None or one.id != self.report.review_id

    def _today(self) -> date:
        return self._context.now().astimezone(office_zone()).date()

    # --- showing ---

    def take_keyboard(self) -> None:
        """Put the keyboard at the figures; while they are being read, at the period."""
        if not self.figures.tiles.take_keyboard():
            self.period.choice.setFocus()

    def show_page(self, name: str) -> None:
        """Show ``figures``, ``charts``, or the review of a period: a key of ``CHOICES``.

        ``opening-3`` are the seven days after the opening of the line of this id.
        """
        key, _, line_id = name.partition("-")
        if key in CHOICES:
            self.period.choose(key, int(line_id or 0))
            name = "figures"
        self.figures.points.keep()
        self.page = name
        for each, choice in self.choices.items():
            choice.setChecked(each == name)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _changed(self, area: str, initiator: object) -> None:
        if initiator is self or area == events.DRAFTS:
            return
        if area in (events.LINE, events.EVERYTHING):
            self.period.offer_lines()
        self._stale = True
        at = QApplication.focusWidget()
        typing = at is not None and self.figures.points.isAncestorOf(at)
        if self.isVisible() and not typing:
            self.reload()

    def reload(self) -> None:
        """Read the period again."""
        self.figures.points.keep()
        if self._task is not None:
            # One reading at a time: the running one is broken off, this one follows it.
            self._again = True
            self._task.cancel()
            return
        self._stale = False
        try:
            period = self.period.period()
        except UserError as error:
            self._context.messages.error(error)
            return
        now = self._context.now()
        self._task = self._context.tasks.run(
            lambda _progress: make_report(period, now), self._read, interrupt=True
        )
        self._task.finished.connect(self._finished)

    def _finished(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self.reload()

    def _read(self, report: Report) -> None:
        is_first = self.report is None
        self.report = report
        self.figures.show_report(report)
        self.charts.show_sections(report.sections)
        self._show()
        if is_first and self.period.choice.hasFocus():
            self.figures.tiles.take_keyboard()

    def _show(self) -> None:
        report = self.report
        if report is not None and not report.calls:
            self.empty.say(
                tr("No calls in these days"),
                tr("Choose other days above, or import the calls of an old log (File menu)."),
                icon="chart-column",
            )
            self.pages.setCurrentWidget(self.empty)
        else:
            self.pages.setCurrentWidget(self._scrolls[self.page])
        self.save.setEnabled(report is not None)

    def stop(self) -> None:
        """The window closes: store what is typed."""
        self.figures.points.keep()

    # --- calls ---

    def _open_measure(self, measure: Measure) -> None:
        if measure.calls is not None:
            self.show_calls(measure.calls, measure.title)

    def show_calls(self, calls: CallFilter, title: str) -> None:
        """Show calls in the register; the chip there says the period as well."""
        report = self.report
        days = f" · {span(report.period.first, report.period.last)}" if report else ""
        self.calls_requested.emit(calls, title + days)

    # --- files and paper ---

    def ask_file(self, kind: str, language: str = "") -> None:
        """Ask where to save the review, then save it."""
        report = self.report
        if report is None:
            return
        days = f"{report.period.first.isoformat()} – {report.period.last.isoformat()}"
        name = f"{tr('Review')} {days}.{kind}"
        dialog = QFileDialog(self, tr("Save the review"), name, FILTERS[kind])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.save_as(Path(file), language))
        dialog.open()

    def save_as(self, target: Path, language: str = "") -> None:
        """Write the review, PDF or workbook by the ending of the name."""
        from .saving import save_review

        self.figures.points.keep()
        here = QLocale().name()[:2]
        try:
            with translation.speaking(language or here):
                save_review(target, self.period.period(), self._context.now())
        except UserError as error:
            self._context.messages.error(error)
        else:
            self._context.messages.note(tr("Saved as {file}.", file=target.name))

    def print_preview(self) -> None:
        """Show how the review will be printed, with the way to a printer."""
        from .printing import preview

        self.figures.points.keep()
        preview(make_report(self.period.period(), self._context.now()), self)
