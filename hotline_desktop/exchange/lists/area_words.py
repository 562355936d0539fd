"""What tables of contacts, answers and past calls call their columns, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """What a table can be about.

    Attributes:
        name: as in files and on the command line.
        words: field → its headings in both languages, separated by ``|``.
        many: fields that several columns may hold.
        needed: fields of which one at least must have a column.
        long_texts: fields that columns without headings stand for, the longest text first.
        short: a list of few rows by nature; a sheet of many is no likelier to be it.
        days: the field of columns that are headed by dates, as a roster has them; "" for none.
    """

    name: str
    words: dict[str, str]
    needed: tuple[str, ...]
    many: frozenset[str] = frozenset()
    long_texts: tuple[str, ...] = ()
    short: bool = False
    days: str = ""


ID = "id"

ANSWERS = Area(
    "answers",
    {
        ID: "hotline desktop id",
        "question": (
            "question|questions|caller asks|query|request|title|faq|subject|base question|"
            "problem|issue|name|intent|standard question|main question|article|article title|"
            "headline|heading|вопрос|вопросы|базовый вопрос|типовой вопрос|эталонный вопрос|"
            "формулировка вопроса|формулировка|текст вопроса|название|заголовок|"
            "наименование|запрос|проблема|статья|название статьи|основной вопрос|"
            "вопрос клиента|вопрос пользователя|вопрос абонента|суть вопроса"
        ),
        "answer": (
            "answer|answers|answer text|reply|response|text|solution|content|body|description|"
            "prepared answer|article text|resolution|template|reply text|"
            "ответ|ответы|текст ответа|готовый ответ|решение|текст|содержание|описание|"
            "шаблон|шаблон ответа|эталонный ответ|базовый ответ|ответ оператора|что отвечать|"
            "содержание ответа|текст статьи|типовой ответ|ответ на вопрос"
        ),
        "topic": (
            "topic|topics|category|theme|section|group|area|folder|product|service|department|"
            "тема|тематика|категория|раздел|рубрика|группа|направление|область|услуга|"
            "тема вопроса|подраздел|блок"
        ),
        "variant": (
            "variant|kind|kind of answer|type|wording|answer type|style|"
            "вариант|вид|вид ответа|тип|тип ответа|вариант ответа|форма ответа"
        ),
        "language": "language|lang|locale|язык",
        "keywords": (
            "keywords|key words|tags|synonyms|other words|search words|aliases|"
            "ключевые слова|теги|метки|синонимы|другие слова|слова для поиска"
        ),
        "state": "state|status|published|draft|состояние|статус|черновик",
        "hot": "hot|hot topic|горячая тема|острая тема|горячий",
        "likelihood": "likelihood|how likely|вероятность|насколько вероятно",
        "sharpness": "sharpness|how sharp|острота|насколько остро",
        "stance": "what we say|our position|наша позиция|что говорим|что мы говорим",
        "never_say": (
            "what we never say|never say|чего не говорим никогда|чего не говорим|не говорить"
        ),
        "valid_until": (
            "valid until|valid to|expires|expiry date|expiration date|действует до|актуально до|"
            "срок действия|годен до|действительно до"
        ),
        "verified": (
            "last verified|verified|checked|reviewed|last reviewed|проверено|дата проверки|"
            "последняя проверка|актуализировано|дата актуализации"
        ),
        "contact": "contact|whom to call|контакт|кого спросить|к кому обратиться",
        "fields": "fields to ask for|own fields|поля для заполнения|что спросить",
    },
    needed=("question",),
    many=frozenset({"answer"}),
    long_texts=("answer", "question"),
)

CONTACTS = Area(
    "contacts",
    {
        ID: "hotline desktop id",
        "name": (
            "name|full name|contact|contact name|person|employee|fio|display name|who|"
            "фио|ф и о|имя|контакт|сотрудник|полное имя|фамилия имя отчество|"
            "фио сотрудника|работник|контактное лицо|ответственный|кто|специалист"
        ),
        "last_name": "last name|surname|family name|фамилия",
        "first_name": "first name|given name|имя сотрудника",
        "middle_name": "middle name|patronymic|additional name|отчество",
        "position": ("position|job title|title|role|post|job|должность|роль|позиция|кем работает"),
        "department": (
            "department|unit|division|section|office|team|отдел|подразделение|служба|"
            "управление|кафедра|департамент|группа|сектор"
        ),
        "organisation": (
            "organisation|organization|company|firm|employer|организация|компания|учреждение|"
            "место работы|фирма"
        ),
        "phones": (
            "phones|phone|phone number|phone numbers|telephone|tel|mobile|cell|work phone|"
            "mobile phone|business phone|home phone|internal number|phone 1|phone 2|fax|number|"
            "телефон|телефоны|номер|номер телефона|тел|мобильный|сотовый|рабочий телефон|"
            "мобильный телефон|внутренний телефон|внутренний номер|городской телефон|факс|"
            "городской|сотовый телефон|раб тел|моб тел|контактный телефон|телефон рабочий|"
            "внутренний|телефон мобильный|телефон внутренний"
        ),
        "extension": "extension|ext|ext no|добавочный|доб|доб номер|добавочный номер|доб тел",
        "emails": (
            "e mails|e mail|email|emails|mail|e mail address|email address|e mail addresses|"
            "почта|электронная почта|эл почта|адрес электронной почты|имейл|email адрес|"
            "е mail|адрес эл почты"
        ),
        "room": "room|office room|cabinet|room number|кабинет|каб|комната|аудитория|офис|помещение",
        "hours": (
            "hours|working hours|office hours|work hours|schedule|reception hours|"
            "часы работы|график|график работы|время работы|режим работы|часы приема|"
            "приемные часы|рабочее время|расписание"
        ),
        "substitute": (
            "substitute|deputy|stands in|replacement|backup|заместитель|замещает|"
            "кто замещает|замещающий|заменяет|кто заменяет"
        ),
        "competences": (
            "competences|competence|competencies|topics|topic|questions|expertise|"
            "responsibility|responsibilities|remit|skills|responsible for|"
            "компетенции|компетенция|темы|тема|вопросы|зона ответственности|обязанности|"
            "за что отвечает|какие вопросы|по каким вопросам|круг вопросов|специализация|"
            "вопросы в ведении|ведет вопросы"
        ),
        "notes": (
            "notes|note|comment|comments|remark|remarks|примечание|примечания|комментарий|"
            "заметки|прим|дополнительно|комментарии"
        ),
        "verified": (
            "last verified|verified|checked|проверено|дата проверки|последняя проверка|"
            "актуально на|дата актуализации"
        ),
    },
    needed=("name", "last_name", "phones", "emails"),
    many=frozenset({"phones", "emails", "notes"}),
)

LESSONS = Area(
    "lessons",
    {
        "question": (
            "question|text|what the caller said|caller said|query|utterance|request|message|"
            "phrase|вопрос|текст|обращение|запрос|что спросили|реплика|вопрос клиента|"
            "текст обращения|вопрос пользователя|сообщение|фраза"
        ),
        "answer": (
            "answer|intent|label|answer id|prepared answer|category|base question|class|"
            "ответ|готовый ответ|базовый вопрос|метка|тема|категория|номер ответа|класс|"
            "эталонный вопрос|типовой вопрос"
        ),
    },
    needed=("question",),
    long_texts=("question", "answer"),
)
