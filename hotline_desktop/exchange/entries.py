"""Names in a spreadsheet → entries of the program's lists, known or to be decided about."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from hotline_desktop.core import lists, topics
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.imports.batches import LISTS
from hotline_desktop.core.lists import folded
from hotline_desktop.core.storage.database import transaction

CREATE = -1
"""A decision: add the name to the list."""

LEAVE_OUT = 0
"""A decision: leave the field empty and keep the name in the notes."""

_OUTCOME_WORDS = {
    outcomes.ANSWERED: (
        "answered|resolved|solved|closed|done|completed|ok|success|отвечен|ответили|отвечено|решен|"
        "решено|вопрос решен|дан ответ|консультация|закрыт|закрыто|выполнено|проконсультирован|"
        "отвечено на вопрос|принят"
    ),
    outcomes.REFERRED: (
        "referred|transferred|forwarded|escalated|redirected|передано специалисту|передан|"
        "передано|переадресован|переадресовано|переведен|переведено|перевод|направлено|перенаправлен"
    ),
    outcomes.CALLBACK: (
        "callback promised|callback|call back|to call back|перезвонить|обещан перезвон|"
        "перезвоним|обратный звонок|обещали перезвонить|требуется перезвонить|нужен перезвон"
    ),
    outcomes.UNRESOLVED: (
        "not resolved|unresolved|open|pending|in progress|not solved|не решен|не решено|"
        "вопрос не решен|открыт|открыто|в работе|не закрыт"
    ),
    outcomes.SILENT: "silent call|silent|silence|молчание|тишина|молчат|безмолвный звонок|молчали",
    outcomes.WRONG_NUMBER: (
        "wrong number|misdialed|ошибка номером|ошиблись номером|не туда попали|ошибочный звонок|"
        "ошибочный|не туда"
    ),
    outcomes.HANGUP: (
        "hang-up|hangup|hang up|hung up|abandoned|missed|no answer|dropped|not answered|"
        "повесили трубку|бросили трубку|сброс|сбросили|сорвался|обрыв|пропущен|не дождался|"
        "пропущенный|не отвечен|потерян|положили трубку"
    ),
    outcomes.ABUSE: "abuse|abusive|prank|хулиганство|оскорбления|брань|грубость|оскорбление",
    outcomes.THANKS: "thanks|gratitude|praise|благодарность|спасибо|похвала",
}
OUTCOMES = {word: kind for kind, words in _OUTCOME_WORDS.items() for word in words.split("|")}

_SOURCE_WORDS = {
    "newspaper": "newspaper|газета|газеты|из газеты",
    "magazine": "magazine|журнал|журналы|из журнала",
    "radio": "radio|радио|по радио",
    "tv": "television|tv|телевидение|тв|телевизор|по телевизору",
    "internet": "internet|web|website|online|интернет|сайт|из интернета|с сайта",
    "leaflet": "leaflet|flyer|листовка|листовки",
    "notice_board": "notice board|доска объявлений|объявление",
    "packaging": "packaging|package|упаковка|на упаковке",
    "word_of_mouth": (
        "word of mouth|friends|сарафанное радио|от знакомых|знакомые|друзья|рекомендация|"
        "рассказали знакомые"
    ),
    "other": "other source|other|другое|прочее|иное|другой источник",
}
SOURCES = {word: code for code, words in _SOURCE_WORDS.items() for word in words.split("|")}
_CODES = {"outcome": OUTCOMES, "source": SOURCES}


@dataclass(frozen=True)
class UnknownName:
    """A name that the list does not have. ``similar`` is the entry that it may mean."""

    field: str
    name: str
    count: int
    similar_id: int | None = None
    similar_name: str = ""


@dataclass
class Names:
    """Finds entries by name; remembers what it did not find and what was decided about it.

    Attributes:
        decisions: (field, folded name) → an entry's id, ``CREATE`` or ``LEAVE_OUT``.
        create: what to do with names nobody decided about.
        own: (field, folded name) → the entry's id, as our own workbook knew it: it may be called
            otherwise by now.
        noted: told of all entries added so far in the transaction that adds one, so that a killed
            import leaves none behind.
    """

    decisions: dict[tuple[str, str], int] = field(default_factory=dict)
    create: bool = True
    own: Mapping[tuple[str, str], int] = field(default_factory=dict)
    noted: Callable[[dict[str, list[int]]], object] = lambda _: None
    created: dict[str, list[int]] = field(default_factory=dict)
    _known: dict[tuple[str, str], int | None] = field(default_factory=dict)
    _unknown: Counter[tuple[str, str]] = field(default_factory=Counter)

    def find(self, name_of: str, text: str) -> int | None:
        """The entry's id; None where the list has none. Counts what is unknown."""
        key = (name_of, text)
        if key not in self._known:
            self._known[key] = self._look_up(name_of, text)
        found = self._known[key]
        if found is None:
            self._unknown[key] += 1
        return found

    def settle(self, name_of: str, text: str) -> int | None:
        """The entry for a name as decided, added to the list where that was decided; else None."""
        key = (name_of, text)
        if key not in self._known or self._known[key] is None:
            self._known[key] = self._look_up(name_of, text)
            if self._known[key] is None:
                self._known[key] = self._decided(name_of, text)
        return self._known[key] or None

    def decision(self, name_of: str, text: str) -> int:
        """What becomes of an unknown name."""
        otherwise = CREATE if self.create else LEAVE_OUT
        return self.decisions.get((name_of, folded(text)), otherwise)

    def _decided(self, name_of: str, text: str) -> int:
        decided = self.decision(name_of, text)
        if decided != CREATE:
            return decided
        name = " ".join(text.split())
        with transaction():
            added = _added(name_of, name)
            self.created.setdefault(name_of, []).extend(added)
            self.noted(self.created)
        return added[-1]

    def _look_up(self, name_of: str, text: str) -> int | None:
        table, name = LISTS[name_of], folded(text)
        if (name_of, name) in self.own:
            return self.own[name_of, name]
        found = topics.find_path(text) if name_of == "topic" else lists.find(table, text)
        if found is None:
            found = lists.find_earlier(table, text)
        if found is None and (code := _CODES.get(name_of, {}).get(name)):
            entry = table.get_or_none(table.code == code)
            if entry is not None:
                found = lists.canonical(table)[entry.id]
        return found

    def unknown(self) -> list[UnknownName]:
        """What was not found, the most frequent first, each with an entry that it may mean."""
        merged: dict[tuple[str, str], tuple[str, int]] = {}
        for (name_of, text), count in self._unknown.items():
            key = (name_of, folded(text))
            shown, before = merged.get(key, (" ".join(text.split()), 0))
            merged[key] = (shown, before + count)
        shown_names = {name_of: lists.names(LISTS[name_of]) for name_of, _ in merged}
        found = []
        for (name_of, _), (text, count) in merged.items():
            similar = likely_entry(text, shown_names[name_of])
            name = shown_names[name_of][similar] if similar is not None else ""
            found.append(UnknownName(name_of, text, count, similar, name))
        return sorted(found, key=lambda unknown: (unknown.field, -unknown.count, unknown.name))


def _added(name_of: str, name: str) -> list[int]:
    if name_of == "topic":
        return topics.add_path(name)
    extra = {"kind": likely_kind(name)} if name_of == "outcome" else {}
    return [lists.add(LISTS[name_of], name, **extra)]


def likely_entry(name: str, known: dict[int, str]) -> int | None:
    """The entry that a name probably means: a spelling mistake, or initials for full names."""
    wanted = folded(name)
    by_name = {folded(shown): id for id, shown in reversed(known.items()) if shown}
    for shown, id in by_name.items():
        if _same_person(wanted, shown):
            return id
    close = difflib.get_close_matches(wanted, by_name, n=1, cutoff=0.8)
    return by_name[close[0]] if close else None


def _same_person(one: str, other: str) -> bool:
    """Whether ``иванов и. п.`` and ``иванов иван петрович`` can be one, in any order of words."""
    first = [word for word in one.replace(".", " ").split() if word]
    second = [word for word in other.replace(".", " ").split() if word]
    if not first or not second or not any(len(w) > 2 and w in second for w in first):
        return False
    shorter, longer = sorted((first, second), key=len)
    rest = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        match = next((w for w in rest if w == word), None) or next(
            (
                w
                for w in rest
                if (w.startswith(word) and len(word) == 1) or (word.startswith(w) and len(w) == 1)
            ),
            None,
        )
        if match is None:
            return False
        rest.remove(match)
    return True


def likely_kind(name: str) -> str:
    """The kind of a new outcome, by the words in its name."""
    plain = folded(name)
    for word, kind in sorted(OUTCOMES.items(), key=lambda item: -len(item[0])):
        if len(word) > 3 and word in plain:
            return kind
    return outcomes.UNRESOLVED
