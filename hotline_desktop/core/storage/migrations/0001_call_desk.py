"""The call desk: lines, lists, calls with their history, drafts, imports, settings.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "greeting" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "retired_at" INTEGER
);

CREATE TABLE "topic" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER,
    "merged_into_id" INTEGER,
    FOREIGN KEY ("merged_into_id") REFERENCES "topic" ("id")
);

CREATE UNIQUE INDEX "topic_code" ON "topic" ("code");

CREATE INDEX "topic_merged_into_id" ON "topic" ("merged_into_id");

CREATE TABLE "outcome" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER,
    "kind" TEXT NOT NULL,
    "merged_into_id" INTEGER,
    FOREIGN KEY ("merged_into_id") REFERENCES "outcome" ("id")
);

CREATE UNIQUE INDEX "outcome_code" ON "outcome" ("code");

CREATE INDEX "outcome_merged_into_id" ON "outcome" ("merged_into_id");

CREATE TABLE "source" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER,
    "merged_into_id" INTEGER,
    FOREIGN KEY ("merged_into_id") REFERENCES "source" ("id")
);

CREATE UNIQUE INDEX "source_code" ON "source" ("code");

CREATE INDEX "source_merged_into_id" ON "source" ("merged_into_id");

CREATE TABLE "operator" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER,
    "introduces_as" TEXT NOT NULL,
    "merged_into_id" INTEGER,
    FOREIGN KEY ("merged_into_id") REFERENCES "operator" ("id")
);

CREATE UNIQUE INDEX "operator_code" ON "operator" ("code");

CREATE INDEX "operator_merged_into_id" ON "operator" ("merged_into_id");

CREATE TABLE "call" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "line_id" INTEGER NOT NULL,
    "direction" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "caller_id" TEXT NOT NULL,
    "withheld" INTEGER NOT NULL,
    "caller_name" TEXT NOT NULL,
    "caller_key" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "ended_at" INTEGER,
    "duration" INTEGER,
    "wait" INTEGER,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "topic_id" INTEGER,
    "urgency" INTEGER NOT NULL,
    "outcome_id" INTEGER,
    "referred_to" TEXT NOT NULL,
    "callback_due" INTEGER,
    "callback_done" INTEGER,
    "source_id" INTEGER,
    "notes" TEXT NOT NULL,
    "taken_by_id" INTEGER,
    "entered_by_id" INTEGER,
    "entered_at" INTEGER NOT NULL,
    "outside_hours" INTEGER NOT NULL,
    "continues_id" INTEGER,
    "external_id" TEXT NOT NULL,
    "import_row" TEXT NOT NULL,
    "changed_by_id" INTEGER,
    "changed_at" INTEGER,
    "deleted_at" INTEGER,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id"),
    FOREIGN KEY ("topic_id") REFERENCES "topic" ("id"),
    FOREIGN KEY ("outcome_id") REFERENCES "outcome" ("id"),
    FOREIGN KEY ("source_id") REFERENCES "source" ("id"),
    FOREIGN KEY ("taken_by_id") REFERENCES "operator" ("id"),
    FOREIGN KEY ("entered_by_id") REFERENCES "operator" ("id"),
    FOREIGN KEY ("continues_id") REFERENCES "call" ("id"),
    FOREIGN KEY ("changed_by_id") REFERENCES "operator" ("id")
);

CREATE UNIQUE INDEX "call_uid" ON "call" ("uid");

CREATE UNIQUE INDEX "call_position" ON "call" ("position");

CREATE INDEX "call_line_id" ON "call" ("line_id");

CREATE INDEX "call_continues_id" ON "call" ("continues_id");

CREATE INDEX "call_caller_id_position" ON "call" ("caller_id", "position");

CREATE INDEX "call_caller_key_position" ON "call" ("caller_key", "position");

CREATE INDEX "call_taken_by_id_position" ON "call" ("taken_by_id", "position");

CREATE INDEX "call_topic_id_position" ON "call" ("topic_id", "position");

CREATE INDEX "call_outcome_id_position" ON "call" ("outcome_id", "position");

CREATE INDEX "call_duration_position" ON "call" ("duration", "position");

CREATE INDEX "call_open_callbacks" ON "call" ("callback_due")
    WHERE ((("callback_due" IS NOT NULL) AND ("callback_done" IS NULL)) AND ("deleted_at" IS NULL));

CREATE INDEX "call_bin" ON "call" ("deleted_at")
    WHERE ("deleted_at" IS NOT NULL);

CREATE TABLE "change" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "table_name" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "at" INTEGER NOT NULL DEFAULT (strftime('%s', 'now')),
    "by_id" INTEGER,
    "changes" TEXT NOT NULL,
    FOREIGN KEY ("by_id") REFERENCES "operator" ("id")
);

CREATE INDEX "change_table_name_row" ON "change" ("table_name", "row");

CREATE TABLE "draft" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "card" TEXT NOT NULL,
    "updated_at" INTEGER NOT NULL
);

CREATE TABLE "import_batch" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "area" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by_id" INTEGER,
    "new" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "created" TEXT NOT NULL,
    "undone_at" INTEGER,
    "alive_at" INTEGER,
    FOREIGN KEY ("by_id") REFERENCES "operator" ("id")
);

CREATE INDEX "import_batch_by_id" ON "import_batch" ("by_id");

CREATE TABLE "import_change" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "batch_id" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE CASCADE
);

CREATE INDEX "import_change_batch_id" ON "import_change" ("batch_id");

CREATE TABLE "import_layout" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "area" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "used_at" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "import_layout_area_shape" ON "import_layout" ("area", "shape");

CREATE TABLE "line_exception" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "starts" INTEGER,
    "ends" INTEGER,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

CREATE INDEX "line_exception_line_id" ON "line_exception" ("line_id");

CREATE TABLE "line_period" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

CREATE INDEX "line_period_line_id" ON "line_period" ("line_id");

CREATE TABLE "setting" (
    "name" VARCHAR(255) NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);
"""

HISTORY = """
CREATE TRIGGER call_changed AFTER UPDATE OF
    line_id, direction, number, caller_id, withheld, caller_name, organisation, started_at,
    ended_at, duration, wait, question, answer, topic_id, urgency, outcome_id, referred_to,
    callback_due, callback_done, source_id, notes, taken_by_id, entered_by_id, entered_at,
    outside_hours, continues_id, external_id, deleted_at
ON call WHEN OLD.deleted_at IS NOT 0 BEGIN
    INSERT INTO change (table_name, row, at, by_id, changes)
    SELECT 'call', NEW.id, coalesce(NEW.changed_at, CAST(strftime('%s', 'now') AS INTEGER)),
        NEW.changed_by_id, found.changes
    FROM (
        SELECT count(*) AS n, json_group_object(name, json_array(was, became)) AS changes
        FROM (
            SELECT 'line_id' AS name, OLD.line_id AS was, NEW.line_id AS became
            UNION ALL SELECT 'direction', OLD.direction, NEW.direction
            UNION ALL SELECT 'number', OLD.number, NEW.number
            UNION ALL SELECT 'caller_id', OLD.caller_id, NEW.caller_id
            UNION ALL SELECT 'withheld', OLD.withheld, NEW.withheld
            UNION ALL SELECT 'caller_name', OLD.caller_name, NEW.caller_name
            UNION ALL SELECT 'organisation', OLD.organisation, NEW.organisation
            UNION ALL SELECT 'started_at', OLD.started_at, NEW.started_at
            UNION ALL SELECT 'ended_at', OLD.ended_at, NEW.ended_at
            UNION ALL SELECT 'duration', OLD.duration, NEW.duration
            UNION ALL SELECT 'wait', OLD.wait, NEW.wait
            UNION ALL SELECT 'question', OLD.question, NEW.question
            UNION ALL SELECT 'answer', OLD.answer, NEW.answer
            UNION ALL SELECT 'topic_id', OLD.topic_id, NEW.topic_id
            UNION ALL SELECT 'urgency', OLD.urgency, NEW.urgency
            UNION ALL SELECT 'outcome_id', OLD.outcome_id, NEW.outcome_id
            UNION ALL SELECT 'referred_to', OLD.referred_to, NEW.referred_to
            UNION ALL SELECT 'callback_due', OLD.callback_due, NEW.callback_due
            UNION ALL SELECT 'callback_done', OLD.callback_done, NEW.callback_done
            UNION ALL SELECT 'source_id', OLD.source_id, NEW.source_id
            UNION ALL SELECT 'notes', OLD.notes, NEW.notes
            UNION ALL SELECT 'taken_by_id', OLD.taken_by_id, NEW.taken_by_id
            UNION ALL SELECT 'entered_by_id', OLD.entered_by_id, NEW.entered_by_id
            UNION ALL SELECT 'entered_at', OLD.entered_at, NEW.entered_at
            UNION ALL SELECT 'outside_hours', OLD.outside_hours, NEW.outside_hours
            UNION ALL SELECT 'continues_id', OLD.continues_id, NEW.continues_id
            UNION ALL SELECT 'external_id', OLD.external_id, NEW.external_id
            UNION ALL SELECT 'deleted_at', OLD.deleted_at, NEW.deleted_at
        )
        WHERE was IS NOT became
    ) AS found
    WHERE found.n > 0;
END
"""

SEARCH = """
CREATE VIRTUAL TABLE call_search USING fts5(
    raw, lemma, tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
)
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql(HISTORY)
    db.execute_sql(SEARCH)
