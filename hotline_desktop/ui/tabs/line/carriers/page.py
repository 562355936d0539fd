"""Carriers: offers side by side, what they cost, and the one to sign for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.carriers import offers as store
from hotline_desktop.core.carriers.compare import Judgement, judge
from hotline_desktop.core.carriers.comparison import Comparison, compare_offers, traffic_words
from hotline_desktop.core.carriers.contracts import add_contract, agreement_for
from hotline_desktop.core.carriers.traffic import has_conversations
from hotline_desktop.core.carriers.values import Offer
from hotline_desktop.core.carriers.verdict import weights
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.tabs.line.page import LinePage
from hotline_desktop.ui.tasks import Task
from hotline_desktop.ui.widgets.empty_state import EmptyState

from .model import OffersModel
from .table import OffersTable
from .traffic import TrafficBar
from .verdict import VerdictPanel

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

COMPARE_AFTER_MS = 200
TABLE, SIDE = 770, 340
LEAST_TABLE = 50 * theme.GRID
NARROW = 760
"""Logical pixels: below, icons stand for words and the verdict gives way."""


class CarriersPage(LinePage):
    """The offers for a line."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line: LineInfo | None = None
        self._task: Task | None = None
        self.comparison = Comparison(None)
        theme.set_role(self, "panel")
        self.model = OffersModel(self._keep)
        self.table = OffersTable(self.model)
        self.verdict = VerdictPanel()
        self.bar = TrafficBar(context.now().date())
        self._add_buttons()
        self.told = QLabel()
        self.told.setWordWrap(True)
        theme.set_role(self.told, "muted")
        self._split = QSplitter()
        self._split.setObjectName("carriers")
        self._split.addWidget(self.table)
        self._split.addWidget(self.verdict)
        self._split.setCollapsible(0, False)
        self._split.setStretchFactor(0, 1)
        self._narrow = False
        self._split.setSizes([TABLE, SIDE])
        nothing = EmptyState()
        nothing.say(
            tr("No offers yet"),
            tr("Visit several carriers, and note here what each of them wants."),
            icon="phone",
            action=tr("New offer"),
            on_action=self.add,
        )
        self._pages = QStackedWidget()
        self._pages.setMinimumHeight(LEAST_TABLE)
        self._pages.addWidget(nothing)
        self._pages.addWidget(self._split)
        body = QWidget()
        body.setProperty("role", "body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GRID)
        self._body, self._top = body, QVBoxLayout()
        top = self._top
        top.setContentsMargins(4 * theme.GRID, 3 * theme.GRID, 4 * theme.GRID, 0)
        top.setSpacing(2 * theme.GRID)
        top.addWidget(self.bar)
        top.addWidget(self.told)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        # In a low window fields and table do not fit at once.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COMPARE_AFTER_MS)
        self._soon.timeout.connect(self.compare)
        self.bar.changed.connect(self._soon.start)
        self.bar.changed.connect(self._fit)
        self.model.refused.connect(lambda error, _index: context.messages.error(error))
        self.verdict.weighed.connect(self._rank)
        self._keys()

    def _add_buttons(self) -> None:
        self.new = QPushButton(icon("plus"), tr("New offer"))
        self.new.setToolTip(tr("New offer") + " (Insert)")
        self.new.clicked.connect(self.add)
        self.sign = QPushButton(icon("check"), tr("Sign this offer"))
        self.sign.setToolTip(tr("Makes a contract of the offer that the cursor is in"))
        self.sign.clicked.connect(self.make_contract)
        self.more = QPushButton(icon("ellipsis"), tr("More"))
        self.more.setProperty("menu", True)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        for button in (self.new, self.sign, self.more):
            button.setAccessibleName(button.text())
            self.bar.buttons.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        narrow = event.size().width() < NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for button in (self.new, self.sign, self.more):
            button.setText("" if narrow else button.accessibleName())
        self.told.setVisible(not narrow)
        # The verdict gives way; the edge of the table pulls it out again.
        width = event.size().width()
        self._split.setSizes([width, 0] if narrow else [width - SIDE, SIDE])
        self._fit()

    def _fit(self) -> None:
        self._top.activate()
        needed = self._top.heightForWidth(self.width()) + LEAST_TABLE + 2 * theme.GRID
        self._body.setMinimumHeight(max(0, needed))

    def _keys(self) -> None:
        for keys, act in (
            ("Insert", self.add),
            ("Ctrl+D", self.duplicate),
            ("Ctrl+Delete", self.delete),
        ):
            QShortcut(QKeySequence(keys), self.table).activated.connect(act)

    def _fill_menu(self) -> None:
        self._menu.clear()
        offer = self._current()
        entries = (
            ("copy-plus", tr("Duplicate the offer"), "Ctrl+D", self.duplicate),
            ("link", tr("Attach a file…"), "", self.attach),
            ("trash-2", tr("Delete the offer"), "Ctrl+Delete", self.delete),
        )
        for name, text, keys, act in entries:
            action = self._menu.addAction(icon(name), f"{text}\t{keys}" if keys else text)
            action.setEnabled(offer is not None)
            action.triggered.connect(lambda _on=False, act=act: act())
        if offer is not None and offer.links:
            self._menu.addSeparator()
            for link in offer.links:
                action = self._menu.addAction(icon("link"), link)
                action.triggered.connect(lambda _on=False, link=link: open_link(link))
        self._menu.addSeparator()
        out = self._menu.addAction(icon("file-up"), tr("Export to Excel…"))
        out.setEnabled(bool(self.model.offers))
        out.triggered.connect(lambda _on=False: self.export())

    # --- showing ---

    def show_line(self, line: LineInfo) -> None:
        first = self._line is None or self._line.id != line.id
        self._line = line
        self.reload()
        if first:
            self.bar.start_with(own_calls=has_conversations(line.id))
            self.compare()

    def reload(self) -> None:
        """Read the offers again, and compare them in a moment."""
        self.table.finish_editing()
        self._show_offers()

    def _show_offers(self) -> None:
        if self._line is None:
            return
        found = store.offers(self._line.id)
        self.model.set_offers(found)
        self._pages.setCurrentIndex(1 if found else 0)
        self.sign.setEnabled(bool(found))
        self._soon.start()

    def compare(self) -> None:
        """Compare the offers at what is chosen; a long log does not hold the window up."""
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
        line, now = self._line, self._context.now()
        if line is None:
            return
        wish = self.bar.wish(line.zone, now)
        self._task = self._context.tasks.run(
            lambda _progress: compare_offers(line.id, line.zone, now, wish),
            self._compared,
            interrupt=True,
        )

    def _compared(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.told.setText(traffic_words(comparison))
        judged = self._judged()
        self.model.set_results(comparison, judged)
        self.verdict.show_comparison(comparison, judged)

    def _rank(self) -> None:
        judged = self._judged()
        self.model.set_results(self.comparison, judged)
        self.verdict.show_ranking(self.comparison, judged)

    def _judged(self) -> list[Judgement]:
        return judge(self.comparison.costs, weights())

    # --- doing ---

    def _current(self) -> Offer | None:
        id = self.table.current_id()
        return None if id is None else self.model.offers.get(id)

    def _keep(self, id: int, offer: Offer) -> None:
        store.change_offer(id, offer)
        # Only this offer: others read anew would take the editor away that this one comes from.
        self.model.set_offers({**self.model.offers, id: offer})
        self._soon.start()
        self._context.changes.tell(events.CARRIERS, self)

    def _tell(self) -> None:
        self._show_offers()
        self._context.changes.tell(events.CARRIERS, self)

    def add(self) -> None:
        """Note an offer, beginning with the carrier's name."""
        self._put(Offer(tr("New carrier")))

    def duplicate(self) -> None:
        """Note the offer at the cursor once more, to be changed."""
        self.table.finish_editing()
        offer = self._current()
        if offer is not None:
            self._put(replace(offer, name=tr("{name} (copy)", name=offer.name).strip()))

    def _put(self, offer: Offer) -> None:
        if self._line is None:
            return
        self.table.finish_editing()
        id = store.add_offer(self._line.id, offer, self._context.now())
        self._tell()
        self.table.go_to(id, edit=True)

    def delete(self) -> None:
        """Take the offer at the cursor off the list, with a way back."""
        id = self.table.current_id()
        if id is None:
            return
        title = self.model.offers[id].title
        store.delete_offer(id, self._context.now())
        self._tell()
        self._context.messages.note(
            tr("The offer “{offer}” was deleted.", offer=title), tr("Undo"),
            lambda: self._restore(id),
        )  # fmt: skip

    def _restore(self, id: int) -> None:
        store.delete_offer(id, None)
        self._tell()

    def attach(self) -> None:
        """Ask for a file, and link the offer at the cursor to it."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Attach a file"))
        if name:
            self.attach_link(QUrl.fromLocalFile(name).toString())

    def attach_link(self, link: str) -> None:
        """Link the offer at the cursor to a page or a file."""
        id, offer = self.table.current_id(), self._current()
        if id is not None and offer is not None and link not in offer.links:
            self._keep(id, replace(offer, links=(*offer.links, link)))

    def make_contract(self) -> None:
        """Make a contract of the offer at the cursor, or of the cheapest."""
        id = self.table.current_id()
        if id is None and self.comparison.costs:
            id = self.comparison.costs[0].offer_id
        if id is None or self._line is None:
            return
        offer, now = self.model.offers[id], self._context.now()
        today = now.astimezone(self._line.zone).date()
        wanted = agreement_for(
            self._line.id, id, offer, self.bar.term.value(), today, self._line.opens
        )
        try:
            add_contract(wanted, now)
        except UserError as error:
            self._context.messages.error(error)
            return
        self._tell()
        self._context.messages.note(
            tr("A contract with {carrier} is noted.", carrier=offer.carrier),
            tr("Show"),
            lambda: self.go.emit("hotline/contracts"),
        )

    def export(self) -> None:
        """Write the offers and what they cost into a workbook."""
        from hotline_desktop.exchange.workbooks.carriers import write_offers
        from hotline_desktop.ui.saving import save_workbook

        comparison, offers = self.comparison, dict(self.model.offers)
        save_workbook(
            self._context,
            self.window(),
            tr("Offers of carriers"),
            lambda target, language: write_offers(target, language, offers, comparison),
        )


def open_link(link: str) -> None:
    """Open a page, or a file by its name."""
    url = QUrl.fromUserInput(link)
    QDesktopServices.openUrl(url)
