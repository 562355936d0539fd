"""All tables, one module an area."""

from .base import ListItem, Table, database
from .calls import Call, Change, Draft
from .imports import ImportBatch, ImportChange, ImportLayout
from .lines import Line, LineException, LinePeriod
from .lists import Operator, Outcome, Source, Topic
from .settings import Setting

TABLES: tuple[type, ...] = (
    Line, LinePeriod, LineException, Operator, Topic, Outcome, Source,
    Call, Change, Draft, ImportBatch, ImportChange, ImportLayout, Setting,
)  # fmt: skip

__all__ = [
    "TABLES", "Call", "Change", "Draft", "ImportBatch", "ImportChange", "ImportLayout", "Line",
    "LineException", "LinePeriod", "ListItem", "Operator", "Outcome", "Setting", "Source", "Table",
    "Topic", "database",
]  # fmt: skip
