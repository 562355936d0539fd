"""Offers of carriers and the contracts made with them.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TABLES = """
CREATE TABLE "carrier_offer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "carrier" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number_kind" TEXT NOT NULL,
    "numbers" TEXT NOT NULL,
    "setup_fee" TEXT NOT NULL,
    "subscription" TEXT NOT NULL,
    "incoming" TEXT NOT NULL,
    "outgoing" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "free_seconds" INTEGER NOT NULL,
    "included_minutes" INTEGER NOT NULL,
    "included_for" TEXT NOT NULL,
    "channels" INTEGER NOT NULL,
    "channel_price" TEXT NOT NULL,
    "memorable" INTEGER NOT NULL,
    "memorable_fee" TEXT NOT NULL,
    "discounts" TEXT NOT NULL,
    "discount_on" TEXT NOT NULL,
    "vat_percent" TEXT NOT NULL,
    "termination_fee" TEXT NOT NULL,
    "notice_days" INTEGER NOT NULL,
    "coverage" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "links" TEXT NOT NULL,
    "rated_number" INTEGER,
    "rated_coverage" INTEGER,
    "rated_terms" INTEGER,
    "rated_service" INTEGER,
    "created_at" INTEGER NOT NULL,
    "deleted_at" INTEGER,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE
);

CREATE INDEX "carrier_offer_line_id" ON "carrier_offer" ("line_id");

CREATE TABLE "contract" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "line_id" INTEGER NOT NULL,
    "offer_id" INTEGER,
    "carrier" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "numbers" TEXT NOT NULL,
    "starts" DATE NOT NULL,
    "ends" DATE NOT NULL,
    "notice_days" INTEGER NOT NULL,
    "renews" INTEGER NOT NULL,
    "notes" TEXT NOT NULL,
    "settled_at" INTEGER,
    "created_at" INTEGER NOT NULL,
    FOREIGN KEY ("line_id") REFERENCES "line" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("offer_id") REFERENCES "carrier_offer" ("id") ON DELETE SET NULL
);

CREATE INDEX "contract_line_id" ON "contract" ("line_id");

CREATE INDEX "contract_offer_id" ON "contract" ("offer_id");
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute_sql(statement)
