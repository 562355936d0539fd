"""Photos of operators, and names by which people, shifts and absences come back from a workbook.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "operator_photo" (
    "operator_id" INTEGER NOT NULL PRIMARY KEY,
    "picture" BLOB NOT NULL,
    FOREIGN KEY ("operator_id") REFERENCES "operator" ("id") ON DELETE CASCADE
);

ALTER TABLE "operator" ADD COLUMN "uid" TEXT NOT NULL DEFAULT '';
UPDATE "operator" SET "uid" = lower(hex(randomblob(8)));

ALTER TABLE "shift" ADD COLUMN "uid" TEXT NOT NULL DEFAULT '';
UPDATE "shift" SET "uid" = lower(hex(randomblob(8)));

ALTER TABLE "absence" ADD COLUMN "uid" TEXT NOT NULL DEFAULT '';
UPDATE "absence" SET "uid" = lower(hex(randomblob(8)));
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
