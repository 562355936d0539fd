"""Contacts, prepared answers and what is learnt from calls; topics become a tree.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "contact" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "substitute" TEXT NOT NULL,
    "operator_id" INTEGER,
    "notes" TEXT NOT NULL,
    "photo" BLOB,
    "photo_type" TEXT NOT NULL,
    "extra" TEXT NOT NULL,
    "verified_at" INTEGER,
    "created_at" INTEGER NOT NULL,
    "changed_by_id" INTEGER,
    "changed_at" INTEGER,
    "deleted_at" INTEGER,
    FOREIGN KEY ("operator_id") REFERENCES "operator" ("id"),
    FOREIGN KEY ("changed_by_id") REFERENCES "operator" ("id")
);

CREATE UNIQUE INDEX "contact_uid" ON "contact" ("uid");

CREATE INDEX "contact_name_key" ON "contact" ("name_key");

CREATE INDEX "contact_operator_id" ON "contact" ("operator_id");

CREATE TABLE "answer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "question_key" TEXT NOT NULL,
    "topic_id" INTEGER,
    "keywords" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "hot" INTEGER NOT NULL,
    "likelihood" INTEGER NOT NULL,
    "sharpness" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "never_say" TEXT NOT NULL,
    "contact_id" INTEGER,
    "fields" TEXT NOT NULL,
    "valid_until" DATE,
    "verified_at" INTEGER,
    "created_at" INTEGER NOT NULL,
    "changed_by_id" INTEGER,
    "changed_at" INTEGER,
    "deleted_at" INTEGER,
    FOREIGN KEY ("topic_id") REFERENCES "topic" ("id"),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("changed_by_id") REFERENCES "operator" ("id")
);

CREATE UNIQUE INDEX "answer_uid" ON "answer" ("uid");

CREATE INDEX "answer_question_key" ON "answer" ("question_key");

CREATE INDEX "answer_topic_id" ON "answer" ("topic_id");

CREATE INDEX "answer_contact_id" ON "answer" ("contact_id");

CREATE TABLE "competence" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "contact_id" INTEGER NOT NULL,
    "topic_id" INTEGER,
    "words" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "remark" TEXT NOT NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("topic_id") REFERENCES "topic" ("id")
);

CREATE INDEX "competence_contact_id" ON "competence" ("contact_id");

CREATE INDEX "competence_topic_id" ON "competence" ("topic_id");

CREATE TABLE "contact_email" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "contact_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE
);

CREATE INDEX "contact_email_contact_id" ON "contact_email" ("contact_id");

CREATE TABLE "contact_phone" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "contact_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "caller_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE
);

CREATE INDEX "contact_phone_contact_id" ON "contact_phone" ("contact_id");

CREATE INDEX "contact_phone_caller_id" ON "contact_phone" ("caller_id");

CREATE TABLE "variant" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "answer_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "changed_by_id" INTEGER,
    "changed_at" INTEGER,
    FOREIGN KEY ("answer_id") REFERENCES "answer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("changed_by_id") REFERENCES "operator" ("id")
);

CREATE INDEX "variant_answer_id" ON "variant" ("answer_id");

CREATE TABLE "lesson" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "question" TEXT NOT NULL,
    "answer_id" INTEGER NOT NULL,
    "variant_id" INTEGER,
    "call_id" INTEGER,
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    FOREIGN KEY ("answer_id") REFERENCES "answer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("variant_id") REFERENCES "variant" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("call_id") REFERENCES "call" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("by_id") REFERENCES "operator" ("id")
);

CREATE INDEX "lesson_answer_id" ON "lesson" ("answer_id");

CREATE INDEX "lesson_variant_id" ON "lesson" ("variant_id");

CREATE INDEX "lesson_call_id" ON "lesson" ("call_id");

CREATE TABLE "meaning" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "source" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "vectors" BLOB NOT NULL
);

CREATE UNIQUE INDEX "meaning_source_row" ON "meaning" ("source", "row");
"""

# Rebuilt rather than altered, so that an old database ends up with the schema of a new one.
TOPIC = (
    """
CREATE TABLE "topic_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER,
    "merged_into_id" INTEGER,
    "parent_id" INTEGER,
    FOREIGN KEY ("merged_into_id") REFERENCES "topic" ("id"),
    FOREIGN KEY ("parent_id") REFERENCES "topic" ("id")
)
""",
    """
INSERT INTO topic_new (id, code, name, position, retired_at, merged_into_id)
SELECT id, code, name, position, retired_at, merged_into_id FROM topic
""",
    "DROP TABLE topic",
    "ALTER TABLE topic_new RENAME TO topic",
    'CREATE UNIQUE INDEX "topic_code" ON "topic" ("code")',
    'CREATE INDEX "topic_merged_into_id" ON "topic" ("merged_into_id")',
    'CREATE INDEX "topic_parent_id" ON "topic" ("parent_id")',
)

HISTORY = (
    """
CREATE TRIGGER contact_changed AFTER UPDATE OF
    name, position, department, organisation, room, hours, substitute, operator_id, notes,
    verified_at, deleted_at
ON contact BEGIN
    INSERT INTO change (table_name, row, at, by_id, changes)
    SELECT 'contact', NEW.id, coalesce(NEW.changed_at, CAST(strftime('%s', 'now') AS INTEGER)),
        NEW.changed_by_id, found.changes
    FROM (
        SELECT count(*) AS n, json_group_object(name, json_array(was, became)) AS changes
        FROM (
            SELECT 'name' AS name, OLD.name AS was, NEW.name AS became
            UNION ALL SELECT 'position', OLD.position, NEW.position
            UNION ALL SELECT 'department', OLD.department, NEW.department
            UNION ALL SELECT 'organisation', OLD.organisation, NEW.organisation
            UNION ALL SELECT 'room', OLD.room, NEW.room
            UNION ALL SELECT 'hours', OLD.hours, NEW.hours
            UNION ALL SELECT 'substitute', OLD.substitute, NEW.substitute
            UNION ALL SELECT 'operator_id', OLD.operator_id, NEW.operator_id
            UNION ALL SELECT 'notes', OLD.notes, NEW.notes
            UNION ALL SELECT 'verified_at', OLD.verified_at, NEW.verified_at
            UNION ALL SELECT 'deleted_at', OLD.deleted_at, NEW.deleted_at
        )
        WHERE was IS NOT became
    ) AS found
    WHERE found.n > 0;
END
""",
    """
CREATE TRIGGER answer_changed AFTER UPDATE OF
    question, topic_id, keywords, state, hot, likelihood, sharpness, stance, never_say,
    contact_id, fields, valid_until, verified_at, deleted_at
ON answer BEGIN
    INSERT INTO change (table_name, row, at, by_id, changes)
    SELECT 'answer', NEW.id, coalesce(NEW.changed_at, CAST(strftime('%s', 'now') AS INTEGER)),
        NEW.changed_by_id, found.changes
    FROM (
        SELECT count(*) AS n, json_group_object(name, json_array(was, became)) AS changes
        FROM (
            SELECT 'question' AS name, OLD.question AS was, NEW.question AS became
            UNION ALL SELECT 'topic_id', OLD.topic_id, NEW.topic_id
            UNION ALL SELECT 'keywords', OLD.keywords, NEW.keywords
            UNION ALL SELECT 'state', OLD.state, NEW.state
            UNION ALL SELECT 'hot', OLD.hot, NEW.hot
            UNION ALL SELECT 'likelihood', OLD.likelihood, NEW.likelihood
            UNION ALL SELECT 'sharpness', OLD.sharpness, NEW.sharpness
            UNION ALL SELECT 'stance', OLD.stance, NEW.stance
            UNION ALL SELECT 'never_say', OLD.never_say, NEW.never_say
            UNION ALL SELECT 'contact_id', OLD.contact_id, NEW.contact_id
            UNION ALL SELECT 'fields', OLD.fields, NEW.fields
            UNION ALL SELECT 'valid_until', OLD.valid_until, NEW.valid_until
            UNION ALL SELECT 'verified_at', OLD.verified_at, NEW.verified_at
            UNION ALL SELECT 'deleted_at', OLD.deleted_at, NEW.deleted_at
        )
        WHERE was IS NOT became
    ) AS found
    WHERE found.n > 0;
END
""",
    """
CREATE TRIGGER variant_changed AFTER UPDATE OF
    position, kind, language, text
ON variant BEGIN
    INSERT INTO change (table_name, row, at, by_id, changes)
    SELECT 'variant', NEW.id, coalesce(NEW.changed_at, CAST(strftime('%s', 'now') AS INTEGER)),
        NEW.changed_by_id, found.changes
    FROM (
        SELECT count(*) AS n, json_group_object(name, json_array(was, became)) AS changes
        FROM (
            SELECT 'position' AS name, OLD.position AS was, NEW.position AS became
            UNION ALL SELECT 'kind', OLD.kind, NEW.kind
            UNION ALL SELECT 'language', OLD.language, NEW.language
            UNION ALL SELECT 'text', OLD.text, NEW.text
        )
        WHERE was IS NOT became
    ) AS found
    WHERE found.n > 0;
END
""",
    """
CREATE TRIGGER variant_removed AFTER DELETE ON variant BEGIN
    INSERT INTO change (table_name, row, by_id, changes)
    VALUES ('variant', OLD.id, OLD.changed_by_id,
        json_object('text', json_array(OLD.text, NULL),
            'answer_id', json_array(OLD.answer_id, NULL)));
END
""",
)

SEARCH = """
CREATE VIRTUAL TABLE {name} USING fts5(
    raw, lemma, tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
)
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TOPIC:
        db.execute_sql(statement)
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
    for statement in HISTORY:
        db.execute_sql(statement)
    for name in ("contact_search", "answer_search"):
        db.execute_sql(SEARCH.replace("{name}", name))
