"""Search indexes that take words as they come: those are folded and cut out before, in Python.

FTS5's own rules for Unicode came to the same words and took a quarter of the time of indexing. What
is indexed stays as it is, so only the declarations are changed, in the way that
https://sqlite.org/lang_altertable.html names for changes that do not touch what is stored.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

STATEMENTS = """
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = replace(sql, 'unicode61 remove_diacritics 0', 'ascii')
WHERE name IN ('call_search', 'contact_search', 'answer_search');
PRAGMA writable_schema = RESET
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for statement in STATEMENTS.split(";"):
        db.execute_sql(statement)
