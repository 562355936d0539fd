"""What to think of the offers: the cheapest, where costs cross, the supervisor's weights."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSlider, QVBoxLayout, QWidget

from hotline_desktop.core import settings
from hotline_desktop.core.carriers.compare import BEST, Judgement
from hotline_desktop.core.carriers.comparison import Comparison, cost_chart
from hotline_desktop.core.carriers.values import CRITERIA
from hotline_desktop.core.carriers.verdict import (
    WEIGHTS,
    crossing_sentences,
    verdict,
)
from hotline_desktop.core.money import written
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import section
from hotline_desktop.ui.widgets.chart import ChartView
from hotline_desktop.ui.widgets.scrolling import keep_width

NARROW = 72 * theme.GRID
CHART = 76 * theme.GRID


class VerdictPanel(QScrollArea):
    """Sentences, chart, weights and the ranking that follows them.

    Signals:
        weighed: a weight was changed and is kept.
    """

    weighed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_width(self)
        self.setMinimumWidth(NARROW)
        theme.set_role(self, "side")
        body = QWidget()
        theme.set_role(body, "body")
        self.verdict = QLabel()
        self.chart = ChartView()
        self.chart.setFixedHeight(CHART)
        self.crossings = QLabel()
        theme.set_role(self.crossings, "muted")
        self.ranking = QLabel()
        for label in (self.verdict, self.crossings, self.ranking):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sliders: dict[str, QSlider] = {}
        column = QVBoxLayout(body)
        column.setContentsMargins(4 * theme.GRID, 3 * theme.GRID, theme.GRID, 4 * theme.GRID)
        column.setSpacing(3 * theme.GRID)
        column.addWidget(self.verdict)
        column.addWidget(self.chart)
        column.addWidget(self.crossings)
        column.addWidget(section(tr("What counts for you")))
        column.addLayout(self._weights())
        column.addWidget(self.ranking)
        column.addStretch(1)
        self._body = body
        self.setWidget(body)

    def _weights(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(2 * theme.GRID)
        grid.setColumnStretch(1, 1)
        for row, (name, title) in enumerate(CRITERIA.items()):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, BEST)
            slider.setPageStep(1)
            slider.setValue(settings.get(WEIGHTS[name]))
            slider.setAccessibleName(title())
            label = QLabel(title())
            label.setBuddy(slider)
            number = QLabel(str(slider.value()))
            number.setFixedWidth(number.fontMetrics().horizontalAdvance("00"))
            slider.valueChanged.connect(number.setNum)
            slider.valueChanged.connect(lambda value, name=name: self._weigh(name, value))
            self.sliders[name] = slider
            for place, widget in enumerate((label, slider, number)):
                grid.addWidget(widget, row, place)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A scrolled body does not ask its wrapped labels how high they are at this width.
        layout = self._body.layout()
        layout.activate()
        self._body.setMinimumHeight(max(0, layout.heightForWidth(self.viewport().width())))

    def _weigh(self, name: str, value: int) -> None:
        settings.put(WEIGHTS[name], value)
        self.weighed.emit()

    def show_comparison(self, comparison: Comparison, judged: list[Judgement]) -> None:
        """Say what follows from a comparison."""
        self._say(comparison, judged)
        chart = cost_chart(comparison)
        self.chart.setVisible(chart is not None)
        if chart is not None:
            self.chart.show_chart(chart)
        self._fit()

    def show_ranking(self, comparison: Comparison, judged: list[Judgement]) -> None:
        """Say what follows from other weights."""
        self._say(comparison, judged)

    def _say(self, comparison: Comparison, judged: list[Judgement]) -> None:
        said = verdict(comparison.costs, comparison.term)
        self.verdict.setText("\n\n".join(said))
        self.verdict.setVisible(bool(said))
        titles = {cost.offer_id: cost.offer.title for cost in comparison.costs}
        crossed = crossing_sentences(comparison.curves or {}, titles, comparison.most)
        self.crossings.setText("\n\n".join(crossed))
        self.crossings.setVisible(bool(crossed))
        places = [
            tr(
                "{place}. {offer}: {score}",
                place=place,
                offer=titles[one.offer_id],
                score="–" if one.mean is None else written(one.mean, 1),
            )
            for place, one in enumerate(judged, 1)
        ]
        self.ranking.setText("\n".join(places))
        self._fit()
