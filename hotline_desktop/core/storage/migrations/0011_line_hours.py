"""What a line is for, its numbers, and hours with seasons, ranges of dates and holidays.

A line without any hours was open around the clock; from now on it says so itself.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "line_number" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

CREATE INDEX "line_number_line_id" ON "line_number" ("line_id");

INSERT INTO line_number (line_id, number, label, position)
    SELECT id, number, '', 0 FROM line WHERE number <> '';

CREATE TABLE "line_season" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "first_month" INTEGER NOT NULL,
    "first_day" INTEGER NOT NULL,
    "last_month" INTEGER NOT NULL,
    "last_day" INTEGER NOT NULL,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

CREATE INDEX "line_season_line_id" ON "line_season" ("line_id");

CREATE TABLE "new_line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "greeting" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "other_languages" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "opens" DATE,
    "closes" DATE,
    "holidays" TEXT NOT NULL,
    "holiday_hours" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "retired_at" INTEGER
);

INSERT INTO new_line
    SELECT id, name, organisation, timezone, language, greeting, closing, '', '', 'permanent', '',
        NULL, NULL, 'usual', '[]', created_at, retired_at
    FROM line;

DROP TABLE line;

ALTER TABLE new_line RENAME TO line;

CREATE TABLE "new_line_period" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "season_id" INTEGER,
    "weekday" INTEGER NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("season_id") REFERENCES "line_season" ("id") ON DELETE CASCADE
);

INSERT INTO new_line_period SELECT id, line_id, NULL, weekday, starts, ends FROM line_period;

DROP TABLE line_period;

ALTER TABLE new_line_period RENAME TO line_period;

CREATE INDEX "line_period_line_id" ON "line_period" ("line_id");

CREATE INDEX "line_period_season_id" ON "line_period" ("season_id");

INSERT INTO line_period (line_id, weekday, starts, ends)
    SELECT line.id, day.value, 0, 1440
    FROM line, json_each('[0,1,2,3,4,5,6]') AS day
    WHERE NOT EXISTS (SELECT 1 FROM line_period WHERE line_period.line_id = line.id);

CREATE TABLE "new_line_exception" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "last" DATE,
    "name" TEXT NOT NULL,
    "starts" INTEGER,
    "ends" INTEGER,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

INSERT INTO new_line_exception SELECT id, line_id, date, NULL, name, starts, ends
    FROM line_exception;

DROP TABLE line_exception;

ALTER TABLE new_line_exception RENAME TO line_exception;

CREATE INDEX "line_exception_line_id" ON "line_exception" ("line_id");
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
