"""The office's own days off, working and shortened days.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "special_day" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

CREATE UNIQUE INDEX "special_day_date" ON "special_day" ("date");
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
