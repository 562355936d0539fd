"""All tables, one module an area."""

from .advertising import Placement
from .base import ListItem, Table, database, ids_of
from .calls import Call, Change, Draft
from .carriers import CarrierOffer, Contract
from .imports import ImportBatch, ImportChange, ImportLayout
from .knowledge import (
    Answer,
    Competence,
    Contact,
    ContactEmail,
    ContactPhone,
    Lesson,
    Meaning,
    Variant,
)
from .lines import Line, LineException, LineNumber, LinePeriod, LineSeason, Script
from .lists import Operator, OperatorPhoto, Outcome, Source, Topic
from .notices import NoticeAnswer
from .reception import PartnerBatch, PartnerOperator, ReadinessItem, Reception
from .reviews import Review, ReviewPoint
from .roster import Absence, Break, NeededStaff, Shift, ShiftTemplate, SpecialDay, WeeklyShift
from .settings import Setting

TABLES: tuple[type, ...] = (
    Line, LineNumber, LineSeason, LinePeriod, LineException, Operator, Topic, Outcome, Source,
    Call, Change, Draft, ImportBatch, ImportChange, ImportLayout, Setting, ShiftTemplate,
    WeeklyShift, Shift, Break, Absence, NeededStaff, SpecialDay, Contact, ContactPhone,
    ContactEmail, Competence, Answer, Variant, Lesson, Meaning, CarrierOffer, Contract,
    NoticeAnswer, OperatorPhoto, Placement, Script, Review, ReviewPoint, Reception,
    PartnerOperator, PartnerBatch, ReadinessItem,
)  # fmt: skip

__all__ = [
    "TABLES", "Absence", "Answer", "Break", "Call", "CarrierOffer", "Change", "Competence",
    "Contact", "ContactEmail", "ContactPhone", "Contract", "Draft", "ImportBatch",
    "ImportChange", "ImportLayout", "Lesson", "Line", "LineException", "LineNumber",
    "LinePeriod", "LineSeason", "ListItem", "Meaning", "NeededStaff", "NoticeAnswer",
    "Operator", "OperatorPhoto", "Outcome", "PartnerBatch", "PartnerOperator", "Placement",
    "ReadinessItem", "Reception", "Review", "ReviewPoint", "Script", "Setting", "Shift",
    "ShiftTemplate", "Source", "SpecialDay", "Table", "Topic", "Variant", "WeeklyShift",
    "database", "ids_of",
]  # fmt: skip
