"""Where a break was planned when it was missed, for it is planned again.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    db.execute_sql('ALTER TABLE "break" ADD COLUMN "missed" INTEGER')
