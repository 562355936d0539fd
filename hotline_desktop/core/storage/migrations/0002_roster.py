"""The roster: shifts, breaks, absences, the people needed; more about an operator.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "shift_template" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "lunch_length" INTEGER NOT NULL,
    "lunch_from" INTEGER NOT NULL,
    "lunch_to" INTEGER NOT NULL,
    "short_breaks" INTEGER NOT NULL,
    "short_length" INTEGER NOT NULL,
    "first_stretch" INTEGER NOT NULL,
    "last_stretch" INTEGER NOT NULL,
    "longest_stretch" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" INTEGER
);

CREATE TABLE "weekly_shift" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "operator_id" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "template_id" INTEGER NOT NULL,
    FOREIGN KEY ("operator_id") REFERENCES "operator" ("id"),
    FOREIGN KEY ("template_id") REFERENCES "shift_template" ("id")
);

CREATE UNIQUE INDEX "weekly_shift_operator_id_weekday_template_id"
    ON "weekly_shift" ("operator_id", "weekday", "template_id");

CREATE TABLE "shift" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "lunch_length" INTEGER NOT NULL,
    "lunch_from" INTEGER NOT NULL,
    "lunch_to" INTEGER NOT NULL,
    "short_breaks" INTEGER NOT NULL,
    "short_length" INTEGER NOT NULL,
    "first_stretch" INTEGER NOT NULL,
    "last_stretch" INTEGER NOT NULL,
    "longest_stretch" INTEGER NOT NULL,
    "operator_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,
    "template_id" INTEGER,
    "notes" TEXT NOT NULL,
    FOREIGN KEY ("operator_id") REFERENCES "operator" ("id"),
    FOREIGN KEY ("template_id") REFERENCES "shift_template" ("id")
);

CREATE INDEX "shift_date_operator_id" ON "shift" ("date", "operator_id");

CREATE INDEX "shift_operator_id_date" ON "shift" ("operator_id", "date");

CREATE TABLE "break" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "shift_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "starts" INTEGER,
    "length" INTEGER NOT NULL,
    "pinned" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "taken_start" INTEGER,
    "taken_end" INTEGER,
    "postponed" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "offered" INTEGER,
    FOREIGN KEY ("shift_id") REFERENCES "shift" ("id") ON DELETE CASCADE
);

CREATE INDEX "break_shift_id" ON "break" ("shift_id");

CREATE TABLE "absence" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "operator_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,
    "notes" TEXT NOT NULL,
    FOREIGN KEY ("operator_id") REFERENCES "operator" ("id")
);

CREATE INDEX "absence_operator_id" ON "absence" ("operator_id");

CREATE TABLE "needed_staff" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "weekday" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "people" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "needed_staff_weekday_hour" ON "needed_staff" ("weekday", "hour");
"""

OPERATOR = (
    "\"extension\" TEXT NOT NULL DEFAULT ''",
    "\"skills\" TEXT NOT NULL DEFAULT ''",
    "\"languages\" TEXT NOT NULL DEFAULT ''",
    "\"notes\" TEXT NOT NULL DEFAULT ''",
    "\"colour\" TEXT NOT NULL DEFAULT ''",
    '"weekly_minutes" INTEGER NOT NULL DEFAULT 0',
)


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for column in OPERATOR:
        db.execute_sql(f"ALTER TABLE operator ADD COLUMN {column}")
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
