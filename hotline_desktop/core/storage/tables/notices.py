"""What became of the things that the program says by itself."""

from __future__ import annotations

from peewee import DateField, TextField

from .base import Table


class NoticeAnswer(Table):
    """A notice that is not to be shown before ``until``; never again where that is empty."""

    notice = TextField(unique=True)
    until = DateField(null=True)
