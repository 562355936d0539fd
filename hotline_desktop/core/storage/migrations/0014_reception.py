"""Who takes the calls of a line and from when, the partner's part in it, and what is ready.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "reception" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "starts" DATE NOT NULL,
    "mode" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "monthly" TEXT NOT NULL,
    "included_calls" INTEGER NOT NULL,
    "per_call" TEXT NOT NULL,
    "per_minute" TEXT NOT NULL,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

CREATE INDEX "reception_line_id" ON "reception" ("line_id");

CREATE TABLE "partner_operator" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "operator_id" INTEGER NOT NULL,
    FOREIGN KEY ("operator_id") REFERENCES "operator" ("id") ON DELETE CASCADE
);

CREATE INDEX "partner_operator_operator_id" ON "partner_operator" ("operator_id");

CREATE TABLE "partner_batch" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "batch_id" INTEGER NOT NULL,
    FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE CASCADE
);

CREATE INDEX "partner_batch_batch_id" ON "partner_batch" ("batch_id");

CREATE TABLE "readiness_item" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due" DATE,
    "done_at" INTEGER,
    "dropped" INTEGER NOT NULL,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

CREATE INDEX "readiness_item_line_id" ON "readiness_item" ("line_id");
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
