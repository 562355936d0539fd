"""What became of the things that the program says by itself.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "notice_answer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "notice" TEXT NOT NULL,
    "until" DATE
);

CREATE UNIQUE INDEX "notice_answer_notice" ON "notice_answer" ("notice");
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
