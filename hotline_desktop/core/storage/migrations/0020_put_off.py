"""Until when a break was put off, for the program may be closed meanwhile.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    db.execute_sql('ALTER TABLE "break" ADD COLUMN "put_off_until" INTEGER')
