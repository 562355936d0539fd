"""What is said on a line, in versions; the two phrases of the line itself become the first one.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "script" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" DATE,
    "greeting" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "prompts" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "changed_by_id" INTEGER,
    "changed_at" INTEGER,
    "deleted_at" INTEGER,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("changed_by_id") REFERENCES "operator" ("id")
);

CREATE INDEX "script_line_id" ON "script" ("line_id");
"""

HISTORY = """
CREATE TRIGGER script_changed AFTER UPDATE OF
    kind, valid_from, greeting, opening, prompts, closing, deleted_at
ON script BEGIN
    INSERT INTO change (table_name, row, at, by_id, changes)
    SELECT 'script', NEW.id, coalesce(NEW.changed_at, CAST(strftime('%s', 'now') AS INTEGER)),
        NEW.changed_by_id, found.changes
    FROM (
        SELECT count(*) AS n, json_group_object(name, json_array(was, became)) AS changes
        FROM (
            SELECT 'kind' AS name, OLD.kind AS was, NEW.kind AS became
            UNION ALL SELECT 'valid_from', OLD.valid_from, NEW.valid_from
            UNION ALL SELECT 'greeting', OLD.greeting, NEW.greeting
            UNION ALL SELECT 'opening', OLD.opening, NEW.opening
            UNION ALL SELECT 'prompts', OLD.prompts, NEW.prompts
            UNION ALL SELECT 'closing', OLD.closing, NEW.closing
            UNION ALL SELECT 'deleted_at', OLD.deleted_at, NEW.deleted_at
        )
        WHERE was IS NOT became
    ) AS found
    WHERE found.n > 0;
END
"""

PHRASES = {
    "en": (
        (
            "I see. Please go on.\nDo I understand you right: …?\nSince when has this been so?\n"
            "One moment, I will find the exact answer."
        ),
        (
            "Good day! This is {operator} from {organisation}. You called us, and we "
            "promised to call you back."
        ),
        "Is this a good moment to talk?",
        "Thank you for your time. If anything else comes up, call us again. Goodbye!",
    ),
    "ru": (
        (
            "Да, слушаю вас.\nПравильно ли я понимаю: …?\n"
            "Уточните, пожалуйста, когда это началось?\nМинуту, я найду точный ответ."
        ),
        (
            "Здравствуйте! Меня зовут {operator}, {organisation}. Вы обращались к нам, "
            "и мы обещали перезвонить."
        ),
        "Вам сейчас удобно говорить?",
        "Спасибо, что уделили время. Если появятся вопросы, звоните нам ещё. Всего доброго!",
    ),
}
"""Prompts; greeting, opening question and closing phrase of a call back."""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql(HISTORY)
    lines = db.execute_sql("SELECT id, language, greeting, closing, created_at FROM line")
    for id, language, said, closing, created_at in lines.fetchall():
        prompts, *back = PHRASES.get(language, PHRASES["en"])
        greeting, opening = _parted(said)
        for kind, phrases in (
            ("in", (greeting, opening, prompts, closing)),
            ("out", (back[0], back[1], prompts, back[2])),
        ):
            db.execute_sql(
                "INSERT INTO script"
                " (line_id, kind, greeting, opening, prompts, closing, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (id, kind, *phrases, created_at),
            )
    db.execute_sql("ALTER TABLE line DROP COLUMN greeting")
    db.execute_sql("ALTER TABLE line DROP COLUMN closing")


def _parted(said):  # type: ignore[no-untyped-def]
    """The greeting, and the question that it ends with."""
    text = said.strip()
    if not text.endswith("?"):
        return text, ""
    start = max(text.rfind(mark, 0, len(text) - 1) for mark in (". ", "! ", "? ", "\n"))
    return text[: start + 1].strip(), text[start + 1 :].strip()
