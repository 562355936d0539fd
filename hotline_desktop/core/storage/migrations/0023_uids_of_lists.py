"""Names by which topics, outcomes and sources are known again in a workbook that comes back.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
ALTER TABLE "topic" ADD COLUMN "uid" TEXT NOT NULL DEFAULT '';
UPDATE "topic" SET "uid" = lower(hex(randomblob(8)));

ALTER TABLE "outcome" ADD COLUMN "uid" TEXT NOT NULL DEFAULT '';
UPDATE "outcome" SET "uid" = lower(hex(randomblob(8)));

ALTER TABLE "source" ADD COLUMN "uid" TEXT NOT NULL DEFAULT '';
UPDATE "source" SET "uid" = lower(hex(randomblob(8)));
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
