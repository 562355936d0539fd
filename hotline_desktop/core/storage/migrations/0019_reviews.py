"""Reviews that are kept, with their findings and actions.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "review" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,
    "lines" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "review_first_last_lines" ON "review" ("first", "last", "lines");

CREATE TABLE "review_point" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "review_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due" DATE,
    "done_at" INTEGER,
    "edited" INTEGER NOT NULL,
    "deleted_at" INTEGER,
    FOREIGN KEY ("review_id") REFERENCES "review" ("id") ON DELETE CASCADE
);

CREATE INDEX "review_point_review_id" ON "review_point" ("review_id");
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
