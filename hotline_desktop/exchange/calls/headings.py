"""Headings of call logs, Russian and English, and the fields that they stand for."""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS: dict[str, str] = {
    "id": "hotline desktop id",
    "started": (
        "date and time|date time|datetime|start|started|start time|started at|call start|"
        "call time|call date time|call datetime|timestamp|begin|begin time|time of call|"
        "call started|call start time|received|received at|start date|start date time|created|"
        "created at|date of call and time|answer time|start of call|arrival time|"
        "дата и время|дата время|начало|время начала|начало звонка|начало разговора|"
        "дата и время звонка|дата и время обращения|дата и время поступления|когда|"
        "дата время звонка|время поступления|дата начала|поступил|принят|дата и время начала|"
        "дата и время вызова|начало вызова|дата звонка и время|когда позвонили|создано|"
        "дата и время приема|отметка времени|время создания"
    ),
    "date": (
        "date|call date|day|date of call|дата|день|дата звонка|дата обращения|число|"
        "дата вызова|дата поступления|дата разговора|дата приема"
    ),
    "time": (
        "time|call time of day|clock|hour|time of day|время|время звонка|время обращения|"
        "время вызова|час|время приема|во сколько"
    ),
    "ended": (
        "end|ended|end time|ended at|call end|finish|finished|stop time|call ended|"
        "end of call|finish time|hang up time|completed|окончание|конец|время окончания|"
        "конец звонка|окончание звонка|завершение|завершен|конец разговора|окончание разговора|"
        "дата и время окончания|время завершения"
    ),
    "duration": (
        "duration|call duration|talk time|handle time|talk duration|avg talk duration|"
        "average talk duration|length|call length|handling time|conversation|billsec|aht|"
        "time spent|talking time|conversation time|call minutes|duration of call|seconds talked|"
        "длительность|продолжительность|время разговора|длительность разговора|"
        "длительность звонка|продолжительность звонка|продолжительность разговора|разговор|"
        "длит|сколько длился|время обработки|длительность вызова|продолж|минут разговора"
    ),
    "wait": (
        "wait|wait time|waiting|waiting time|speed of answer|queue time|ring time|hold time|"
        "time to answer|answer speed|asa|seconds to answer|time in queue|ringing|ring duration|"
        "ожидание|время ожидания|ожидание ответа|в очереди|время в очереди|скорость ответа|"
        "длительность ожидания|дозвон|время дозвона|время до ответа|гудки"
    ),
    "direction": (
        "direction|call direction|type of call|call type|in out|inbound outbound|"
        "направление|тип звонка|вх исх|вид звонка|направление звонка|тип вызова|входящий исходящий"
    ),
    "number": (
        "number|phone|phone number|telephone|caller number|caller phone|caller id|cli|from|tel|"
        "mobile|contact number|customer phone|calling number|ani|phone no|tel no|src|"
        "customer number|caller number id|msisdn|telephone number|contact phone|"
        "номер|телефон|номер телефона|тел|телефон звонившего|номер звонившего|контактный телефон|"
        "мобильный|сотовый|номер абонента|телефон клиента|абонент номер|звонивший номер|"
        "телефон заявителя|контакты|моб телефон|с какого номера|номер тел|аон|контактный номер"
    ),
    "caller_name": (
        "caller|name|caller name|customer|customer name|client|client name|who called|contact|"
        "full name|contact name|from whom|applicant|patient|person|subscriber|fio|"
        "звонивший|фио|имя|клиент|заявитель|абонент|кто звонил|фио звонившего|имя звонившего|"
        "фамилия|фио клиента|имя клиента|фио заявителя|обратившийся|от кого|кто позвонил|"
        "контактное лицо|фио абонента|фамилия имя отчество|гражданин|пациент|абитуриент|ф и о"
    ),
    "organisation": (
        "organisation|organization|company|firm|employer|institution|caller organisation|"
        "организация|компания|фирма|учреждение|предприятие|место работы|юрлицо|контрагент"
    ),
    "question": (
        "question|query|request|issue|problem|reason|reason for call|description|call reason|"
        "details|summary|enquiry|inquiry|complaint|text|message|what about|content|"
        "вопрос|суть|суть вопроса|содержание|обращение|содержание обращения|запрос|проблема|"
        "описание|жалоба|суть обращения|текст обращения|причина|причина звонка|"
        "содержание вопроса|о чем|повод|что спросили|текст вопроса|суть звонка|краткое содержание"
    ),
    "answer": (
        "answer|reply|response|answer given|solution|resolution text|advice|what was said|"
        "information given|resolution details|"
        "ответ|решение|что ответили|данный ответ|ответ оператора|разъяснение|консультация|"
        "принятые меры|ответ клиенту|рекомендация|меры|предоставленная информация"
    ),
    "topic": (
        "topic|subject|category|theme|queue|call topic|type of enquiry|department|skill|"
        "call category|service|product|enquiry type|reason code|issue type|area|"
        "тема|тематика|категория|рубрика|раздел|тема звонка|тема обращения|тема вопроса|очередь|"
        "тип обращения|вид обращения|направление вопроса|услуга|тип вопроса|классификация|группа"
    ),
    "urgency": ("urgency|priority|severity|importance|срочность|приоритет|важность|срочно"),
    "outcome": (
        "outcome|result|status|call result|disposition|call status|state|resolution|call outcome|"
        "итог|результат|статус|исход|результат звонка|состояние|итог звонка|статус звонка|"
        "результат обращения|чем закончилось|статус обращения"
    ),
    "answered": (
        "answered|is answered|call answered|answered yn|picked up|accepted|"
        "отвечен|отвечено|принят да нет|ответили да нет|ответили|звонок принят|снята трубка"
    ),
    "abandoned": (
        "abandoned|is abandoned|call abandoned|missed|lost|dropped|hung up|no answer|"
        "пропущен|потерян|брошен|не дождался|сброшен|пропущенный|не отвечен|потерянный"
    ),
    "resolved": (
        "resolved|is resolved|solved|closed|first call resolution|fcr|issue resolved|"
        "problem solved|resolved yn|"
        "решен|решено|вопрос решен|закрыт|закрыто|решен ли вопрос|выполнено|исполнено|снят"
    ),
    "referred_to": (
        "referred to|transferred to|forwarded to|escalated to|assigned to|passed to|"
        "transfer|redirected to|referral|"
        "передано|кому передано|переадресовано|переведен на|направлено|передан|перевод|"
        "кому переадресовано|ответственный|исполнитель|переведено"
    ),
    "callback_due": (
        "call back by|callback|call back|callback due|callback at|follow up|follow up date|"
        "call back on|callback date|callback time|"
        "перезвонить до|перезвонить|когда перезвонить|обратный звонок|срок перезвона|"
        "дата перезвона|срок ответа|перезвонить когда"
    ),
    "callback_done": (
        "called back|callback done|called back at|followed up|callback completed|"
        "перезвонили|перезвонено|обратный звонок выполнен|дата обратного звонка"
    ),
    "source": (
        "heard of us from|source|how did you hear|how heard|channel|advertising|heard from|"
        "marketing source|how did you hear about us|ad source|referral source|campaign|"
        "откуда узнали|откуда узнал|источник|откуда узнали о нас|реклама|канал|"
        "источник информации|как узнали|откуда о нас узнали|рекламный источник"
    ),
    "notes": (
        "notes|note|comment|comments|remark|remarks|additional|memo|other|extra|"
        "примечание|примечания|комментарий|комментарии|заметки|прим|дополнительно|заметка|"
        "пометки|комментарий оператора|прочее|доп информация|замечания"
    ),
    "operator": (
        "taken by|operator|agent|agent id|agent name|operator name|employee|handled by|"
        "answered by|staff|user|representative|rep|csr|consultant|operator id|manager|"
        "who answered|receiver|attendant|specialist|"
        "принял|оператор|сотрудник|кто принял|фио оператора|менеджер|специалист|агент|"
        "принял звонок|ответил|консультант|дежурный|диспетчер|кто ответил|фио сотрудника|"
        "имя оператора|принявший"
    ),
    "entered_by": "entered by|recorded by|registered by|внес|записал|зарегистрировал|кто внес",
    "entered": "entered|entered at|recorded at|внесено|внесен|дата внесения|записано",
    "placement": "advertisement|ad placement|размещение рекламы|рекламное размещение",
    "outside_hours": "outside hours|out of hours|after hours|вне часов работы|нерабочее время",
    "line": "line|hotline|line name|линия|горячая линия|номер линии|название линии",
    "external_id": (
        "reference|call id|id|ticket|case|ref|record id|call no|call ref|ticket id|case id|"
        "ticket number|case number|uid|uuid|unique id|uniqueid|call number id|interaction id|"
        "session id|contact id|guid|request id|"
        "внешний номер|ид|код|номер обращения|номер заявки|идентификатор|номер записи|"
        "ид звонка|id звонка|код обращения|рег номер|регистрационный номер|номер звонка|заявка"
    ),
}

COUNTERS = frozenset(
    (
        "no",
        "n",
        "№",
        "п п",
        "№ п п",
        "# ",
        "#",
        "num",
        "nn",
        "пп",
        "№п п",
        "row",
        "why it was not imported",
        "почему не загружено",
    )
)
"""Headings of columns that only number the rows."""

UNIT_WORDS = {
    "seconds": ("sec", "secs", "second", "seconds", "сек", "секунд", "секунды", "секундах"),
    "minutes": ("min", "mins", "minute", "minutes", "мин", "минут", "минуты", "минутах"),
    "hours": ("hours", "hrs", "час", "часов", "часы", "часах"),
}


def _fold(heading: str) -> str:
    """A heading for comparing: words of CamelCase apart, no case, no ``ё``, no punctuation."""
    spaced = re.sub(r"(?<=[a-zа-яё0-9])(?=[A-ZА-ЯЁ])|(?<=[A-Z])(?=[A-Z][a-z])", " ", heading)
    words = re.findall(r"[^\W_]+|[№#]", spaced.casefold().replace("ё", "е"))
    return " ".join(words)


_EXACT = {_fold(words): field for field, listed in _WORDS.items() for words in listed.split("|")}
_BY_LENGTH = sorted(
    ((set(words.split()), words, field) for words, field in _EXACT.items()
     if len(words) > 3 and words not in {"other", "code", "state", "text", "user", "area", "case"}),
    key=lambda entry: -len(entry[1]),
)  # fmt: skip

_STRAY = frozenset(
    [
        "y",
        "n",
        "yn",
        "yes",
        "да",
        "нет",
        "д",
        "call",
        "calls",
        "the",
        "of",
        "a",
        "in",
        "at",
        "мин",
        "минут",
        "min",
        "minutes",
        "sec",
        "seconds",
        "secs",
        "сек",
        "секунд",
        "секундах",
        "минутах",
        "звонка",
        "звонок",
        "звонков",
        "time",
        "s",
        "by",
        "utc",
        "msk",
        "мск",
        "local",
        "the",
        "hh",
        "mm",
        "ss",
        "чч",
        "сс",
        "ч",
        "м",
        "с",
        "h",
        "m",
        "local",
        "время",
    ]
)
"""Words that do not make a heading another one."""


@lru_cache(maxsize=4096)
def field_of(heading: str) -> tuple[str, float]:
    """The field that a heading stands for and how surely, 0 to 1; "" where none is known."""
    folded = _fold(heading)
    if not folded or len(folded) > 60 or folded in COUNTERS:
        return "", 0.0
    if found := _EXACT.get(folded):
        return found, 1.0
    # What stands in brackets explains: "Answered (Y/N)", "Длительность (сек)".
    bare = _fold(re.sub(r"[(\[].*?[)\]]|,.*$", " ", heading))
    if found := _EXACT.get(bare):
        return found, 0.95
    words = folded.split()
    trimmed = [word for word in words if word not in _STRAY]
    if trimmed and (found := _EXACT.get(" ".join(trimmed))):
        return found, 0.85
    for known, phrase, field in _BY_LENGTH:
        if known <= set(words) and len(words) <= len(known) + 3:
            # "Customer id", "Average of wait": a figure about something is not that thing.
            if set(words) & {"id", "count", "total", "rating", "average", "rate", "avg", "код"}:
                return "", 0.0
            return field, 0.4 + 0.3 * len(phrase) / len(folded)
    return "", 0.0


def unit_of(heading: str) -> str:
    """The unit of time that a heading names, or ""."""
    words = set(_fold(heading).split())
    folded = heading.casefold().replace(" ", "")
    if (
        "hh:mm:ss" in folded
        or "чч:мм:сс" in folded
        or "mm:ss" in folded
        or "мм:сс" in folded
        or "мин:сек" in folded
    ):
        return ""
    if "hh:mm" in folded or "чч:мм" in folded or "ч:м" in folded:
        return "h:m"
    for unit, names in UNIT_WORDS.items():
        if words & set(names):
            return unit
    return ""


def folded(heading: str) -> str:
    """A heading for comparing two of them."""
    return _fold(heading)
