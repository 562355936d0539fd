"""The style sheet, built from the tokens of ``theme``.

Roles (dynamic property ``role``) in use:

* buttons: ``primary``, ``quiet`` (no frame until hovered), ``chip`` (a checkable filter),
  ``choice`` (one of a row), ``pick`` (opens a menu, words on the left), ``link``,
  ``row`` (paints itself), ``small`` (no room around the icon);
* labels: ``title``, ``heading``, ``caption``, ``muted``, ``error``, ``good``, ``bad``;
* lines of text: ``inline`` and ``inline-strong`` look like words until they are edited;
* frames: ``panel`` (surface colour), ``side`` (window colour), ``line`` (a hairline),
  ``suggestions``, ``notice-info``, ``notice-warn``, ``notice-bad``, ``notice-good`` (a soft
  coloured strip; with the property ``strip`` it goes from edge to edge).
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QTemporaryDir

from . import theme
from .resources import tinted

_folder: QTemporaryDir | None = None

_SHEET = Template(
    """
* { outline: 0; }
QMainWindow, QDialog, QMessageBox { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="caption"] { font-size: ${caption}pt; color: $muted; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="error"], QLabel[role="bad"] { color: $bad; }
QLabel[role="good"] { color: $good; }

QFrame[role="panel"], QWidget[role="panel"] { background: $surface; border: 0; }
QFrame[role="side"], QWidget[role="side"] { background: $window; border: 0; }
QFrame[role="suggestions"] { background: $window; border: 0; border-radius: ${radius}px; }
QFrame[role="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="notice-info"] { background: $info_soft; border: 0; border-radius: ${radius}px; }
QFrame[role="notice-good"] { background: $good_soft; border: 0; border-radius: ${radius}px; }
QFrame[role="notice-warn"] { background: $warn_soft; border: 0; border-radius: ${radius}px; }
QFrame[role="notice-bad"] { background: $bad_soft; border: 0; border-radius: ${radius}px; }
QFrame[strip="true"] { border-radius: 0; }

QMenuBar { background: $window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px 0; }
QMenu::item { padding: 6px 28px 6px 12px; margin: 0 4px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 8px; }
QMenu::indicator:checked { image: url($check_menu); }

QToolBar { background: $window; border: 0; spacing: 4px; padding: 4px 8px; }
QToolBar::separator { background: $line; width: 1px; margin: 6px 4px; }

QStatusBar { background: $window; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; padding: 0 4px; }

QPushButton {
    background: $raised; border: 1px solid $border; border-radius: ${radius}px;
    padding: 0 14px; min-height: ${control}px;
}
QPushButton { qproperty-iconSize: 20px 16px; }
QPushButton[bare="true"] { padding: 0 6px; }
QPushButton[menu="true"], QPushButton[role="quiet"][menu="true"] { padding-right: 24px; }
QPushButton[role="pick"] { text-align: left; padding-right: 24px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $disabled; background: $window; border-color: $line; }
QPushButton[role="primary"], QPushButton[role="primary"]:default {
    background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus {
    border: 2px solid $text; padding: 0 13px; min-height: ${focused}px;
}
QPushButton[role="primary"]:disabled {
    background: $neutral_soft; color: $disabled; border-color: $neutral_soft;
}
QPushButton[role="quiet"], QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: ${radius}px;
    padding: 0 8px; min-height: ${small_control}px;
}
QPushButton[role="quiet"]:hover, QToolButton:hover { background: $neutral_soft; }
QPushButton[role="quiet"]:pressed, QToolButton:pressed, QToolButton:checked {
    background: $selection;
}
QPushButton[role="quiet"]:focus, QToolButton:focus { border-color: $accent; }
QPushButton[role="quiet"]:disabled, QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton::menu-indicator {
    image: url($down); width: 12px; height: 12px;
    subcontrol-position: right center; subcontrol-origin: padding; right: 8px;
}
QToolButton[role="small"] { padding: 0; min-width: 0; min-height: 0; }
QPushButton[role="row"] { min-height: 0; padding: 0; border: 0; background: transparent; }
QPushButton[role="choice"] { padding: 0 6px; }
QPushButton[role="choice"]:checked {
    background: $accent_soft; color: $accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="link"] {
    background: transparent; border: 0; color: $accent; padding: 0;
    min-height: ${chip}px; text-align: left;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus {
    background: $accent_soft; border-radius: 4px; text-decoration: underline;
}
QPushButton[role="chip"], QToolButton[role="chip"] {
    background: $neutral_soft; border: 1px solid transparent; border-radius: ${chip_radius}px;
    padding: 0 10px; min-height: ${chip}px; max-height: ${chip}px; color: $text;
}
QToolButton[role="chip"] { padding: 0 16px 0 6px; }
QToolButton[role="chip"]::menu-indicator {
    image: url($down); width: 12px; height: 12px;
    subcontrol-position: right center; subcontrol-origin: padding; right: 8px;
}
QToolButton[role="chip"]::menu-indicator:checked { image: url($down_on); }
QPushButton[role="chip"]:hover, QToolButton[role="chip"]:hover { background: $selection; }
QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked {
    background: $accent; color: $accent_text;
}
QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus { border-color: $accent; }
QPushButton[role="chip"]:checked:focus { border-color: $text; }

QLineEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox {
    background: $field; border: 1px solid $border; border-radius: ${radius}px;
    padding: 0 8px; min-height: ${control}px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QAbstractSpinBox { min-height: ${spin}px; }
QPlainTextEdit, QTextEdit {
    background: $field; border: 1px solid $border; border-radius: ${radius}px; padding: 4px 6px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit > QToolButton {
    background: transparent; border: 0; padding: 0; margin: 0; min-height: 0;
}
QLineEdit:hover, QComboBox:hover, QDateEdit:hover, QTimeEdit:hover, QDateTimeEdit:hover,
QSpinBox:hover, QPlainTextEdit:hover, QTextEdit:hover { border-color: $muted; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 1px solid $accent;
}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QDateTimeEdit:disabled,
QTimeEdit:disabled, QDateEdit:disabled, QSpinBox:disabled {
    color: $disabled; background: $window; border-color: $line;
}
QLineEdit[role="error"], QComboBox[role="error"], QPlainTextEdit[role="error"],
QDateTimeEdit[role="error"] { border: 1px solid $bad; }
QLineEdit[role="inline"], QLineEdit[role="inline-strong"] {
    background: transparent; border-color: transparent; padding: 0 4px;
    min-height: ${small_control}px;
}
QLineEdit[role="inline-strong"] { font-weight: 600; }
QLineEdit[role="inline"]:hover, QLineEdit[role="inline-strong"]:hover { border-color: $border; }
QLineEdit[role="inline"]:focus, QLineEdit[role="inline-strong"]:focus {
    background: $field; border-color: $accent;
}
QComboBox { padding-left: 10px; padding-right: 24px; }
QComboBox:editable { padding-left: 8px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
    border: 0; padding: 0; min-height: 0; background: transparent;
}
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url($down); width: 14px; height: 14px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { border: 0; width: 24px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $border; padding: 4px; outline: 0;
    selection-background-color: $selection; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${small_control}px; padding: 0 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 20px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url($up); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url($down); width: 10px; height: 10px; }
QDateEdit::down-arrow, QDateTimeEdit::down-arrow { width: 14px; height: 14px; }
QTimeEdit::down-arrow { width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: ${small_control}px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; background: $field; border: 1px solid $border;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $muted; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url($check);
}
QCheckBox::indicator:indeterminate { background: $accent_soft; border-color: $accent; }
QRadioButton::indicator:checked {
    background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
        stop:0 $accent_text, stop:0.38 $accent_text, stop:0.46 $accent, stop:1 $accent);
    border-color: $accent;
}
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QGroupBox {
    border: 0; margin-top: ${group}px; padding: 0; font-weight: 600; background: transparent;
}
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0; }

QAbstractItemView {
    background: $surface; border: 0; selection-background-color: $selection;
    selection-color: $text; alternate-background-color: $surface;
}
QListView::item, QTreeView::item { min-height: ${control}px; padding: 0 8px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $selection; color: $text; }
QTableView { gridline-color: $line; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
    background: $surface; color: $muted; border: 0; border-bottom: 1px solid $line;
    padding: 0 8px; min-height: ${control}px; font-size: ${caption}pt;
}
QHeaderView::section:horizontal:first, QHeaderView::section:horizontal:only-one {
    padding-left: 16px;
}
QHeaderView::section:horizontal:last, QHeaderView::section:horizontal:only-one {
    padding-right: 16px;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url($up); width: 12px; height: 12px; }
QHeaderView::down-arrow { image: url($down); width: 12px; height: 12px; }
QTableCornerButton::section { background: $surface; border: 0; }

QScrollArea, QScrollArea > QWidget > QWidget[role="body"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 0 12px; min-height: ${control}px;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }

QProgressBar {
    background: $neutral_soft; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider { min-height: 20px; }
QSlider::groove { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page { background: $accent; border-radius: 2px; }
QSlider::handle {
    width: 12px; margin: -6px 0; background: $field; border: 2px solid $accent; border-radius: 8px;
}
QSlider::handle:focus { background: $accent; }

QCalendarWidget QAbstractItemView { background: $raised; selection-background-color: $accent;
    selection-color: $accent_text; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }

#toast { background: $toast; border-radius: 8px; }
#toast QLabel { color: $toast_text; }
#toast QPushButton { background: transparent; border: 1px solid transparent; color: $toast_accent;
    font-weight: 600; padding: 0 8px; min-height: ${small_control}px; border-radius: 4px; }
#toast QPushButton:hover, #toast QPushButton:focus { border-color: $toast_accent; }
#rail { background: $window; border: 0; }
#page { background: $surface; }
#hairline { background: $line; }
"""
)


def build(t: theme.Tokens) -> str:
    """The style sheet of the whole program in these colours."""
    values = {name: getattr(t, name) for name in theme.color_names()}
    values |= {size: str(theme.point_size(size)) for size in theme.SCALE}
    values |= {
        "radius": str(theme.RADIUS),
        "control": str(theme.CONTROL - 2),
        # Qt adds to the height of a box with arrows what it does not to others.
        "spin": str(theme.CONTROL - 5),
        "focused": str(theme.CONTROL - 4),
        "small_control": str(theme.CONTROL - 6),
        "chip": str(6 * theme.GRID + 2),
        "chip_radius": str(3 * theme.GRID + 2),
        "group": str(7 * theme.GRID),
        "field": t.raised,
        # The bar at the bottom stands out by being of the other theme.
        "toast": theme.LIGHT.text if not t.dark else theme.DARK.text,
        "toast_text": "#ffffff" if not t.dark else theme.LIGHT.text,
        "toast_accent": theme.DARK.accent if not t.dark else theme.LIGHT.accent_hover,
        "down": _image("chevron-down", t.muted),
        "down_on": _image("chevron-down", t.accent_text),
        "up": _image("chevron-up", t.muted),
        "check": _image("check", t.accent_text),
        "check_menu": _image("check", t.text),
    }
    return _SHEET.substitute(values)


def _image(name: str, color: str) -> str:
    # A style sheet takes pictures from files only.
    global _folder
    if _folder is None:
        _folder = QTemporaryDir()
    file = Path(_folder.path()) / f"{name}-{color[1:]}.svg"
    if not file.exists():
        file.write_bytes(tinted(name, color))
    return file.as_posix()
