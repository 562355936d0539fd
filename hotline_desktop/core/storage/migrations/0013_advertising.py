"""Advertising placements, and the one that a caller named.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "placement" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts" DATE NOT NULL,
    "ends" DATE,
    "cost" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "deleted_at" INTEGER,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("source_id") REFERENCES "source" ("id")
);

CREATE INDEX "placement_line_id" ON "placement" ("line_id");

CREATE INDEX "placement_source_id" ON "placement" ("source_id");

ALTER TABLE "call" ADD COLUMN "placement_id" INTEGER;

DROP TRIGGER call_changed;
"""

HISTORY = """
CREATE TRIGGER call_changed AFTER UPDATE OF
    line_id, direction, number, caller_id, withheld, caller_name, organisation, started_at,
    ended_at, duration, wait, question, answer, topic_id, urgency, outcome_id, referred_to,
    callback_due, callback_done, source_id, placement_id, notes, taken_by_id, entered_by_id,
    entered_at, outside_hours, continues_id, external_id, deleted_at
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
            UNION ALL SELECT 'placement_id', OLD.placement_id, NEW.placement_id
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


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql(HISTORY)
