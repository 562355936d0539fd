"""Search indexes that take words as they come: those are folded and cut out before, in Python.

FTS5's own rules for Unicode came to the same words and took a quarter of the time of indexing.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

INDEXES = ("call_search", "contact_search", "answer_search")

STATEMENTS = """
CREATE VIRTUAL TABLE {index}_new USING fts5(
    raw, lemma, tokenize = "ascii", prefix = '1 2 3'
);
INSERT INTO {index}_new (rowid, raw, lemma) SELECT rowid, raw, lemma FROM {index};
DROP TABLE {index};
ALTER TABLE {index}_new RENAME TO {index};
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    for index in INDEXES:
        for statement in STATEMENTS.format(index=index).split(";"):
            if statement.strip():
                db.execute_sql(statement)
