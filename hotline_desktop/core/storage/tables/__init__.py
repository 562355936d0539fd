"""All tables, one module an area."""

from .base import ListItem, Table, database
from .calls import Call, Change, Draft
from .imports import ImportBatch, ImportChange, ImportLayout
from .lines import Line, LineException, LinePeriod
from .lists import Operator, Outcome, Source, Topic
from .roster import Absence, Break, NeededStaff, Shift, ShiftTemplate, WeeklyShift
from .settings import Setting

TABLES: tuple[type, ...] = (
    Line, LinePeriod, LineException, Operator, Topic, Outcome, Source,
    Call, Change, Draft, ImportBatch, ImportChange, ImportLayout, Setting,
    ShiftTemplate, WeeklyShift, Shift, Break, Absence, NeededStaff,
)  # fmt: skip

__all__ = [
    "TABLES", "Absence", "Break", "Call", "Change", "Draft", "ImportBatch", "ImportChange",
    "ImportLayout", "Line", "LineException", "LinePeriod", "ListItem", "NeededStaff", "Operator",
    "Outcome", "Setting", "Shift", "ShiftTemplate", "Source", "Table", "Topic", "WeeklyShift",
    "database",
]  # fmt: skip
