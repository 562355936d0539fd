"""The phrases that a new line starts with, by its callers' language."""

from __future__ import annotations

_PROMPTS = {
    "en": (
        "I see. Please go on.\n"
        "Do I understand you right: …?\n"
        "Since when has this been so?\n"
        "One moment, I will find the exact answer."
    ),
    "ru": (
        "Да, слушаю вас.\n"
        "Правильно ли я понимаю: …?\n"
        "Уточните, пожалуйста, когда это началось?\n"
        "Минуту, я найду точный ответ."
    ),
}

DEFAULT_SCRIPTS: dict[str, dict[str, dict[str, str]]] = {
    "en": {
        "in": {
            "greeting": "{organisation}, good day! My name is {operator}.",
            "opening": "How can I help you?",
            "prompts": _PROMPTS["en"],
            "closing": "Thank you for calling. If anything else comes up, call us again. Goodbye!",
        },
        "out": {
            "greeting": "Good day! This is {operator} from {organisation}. You called us, and we "
            "promised to call you back.",
            "opening": "Is this a good moment to talk?",
            "prompts": _PROMPTS["en"],
            "closing": "Thank you for your time. If anything else comes up, call us again. "
            "Goodbye!",
        },
    },
    "ru": {
        "in": {
            "greeting": "{organisation}, здравствуйте! Меня зовут {operator}.",
            "opening": "Чем могу вам помочь?",
            "prompts": _PROMPTS["ru"],
            "closing": "Спасибо за обращение. Если появятся вопросы, звоните нам ещё. "
            "Всего доброго!",
        },
        "out": {
            "greeting": "Здравствуйте! Меня зовут {operator}, {organisation}. Вы обращались к нам, "
            "и мы обещали перезвонить.",
            "opening": "Вам сейчас удобно говорить?",
            "prompts": _PROMPTS["ru"],
            "closing": "Спасибо, что уделили время. Если появятся вопросы, звоните нам ещё. "
            "Всего доброго!",
        },
    },
}
"""Line's language → kind of call → steps of the script."""
