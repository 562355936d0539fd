"""The history of contacts names their numbers, addresses and competences; that of answers is whole.

Each part stands under its contact or answer as a pair of lists: before and after, null where it was
added or removed. Parts that an entry was first written with are no edits.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

PARTS = (
    ("contact", "contact_phone", "phones", ("number", "extension", "label")),
    ("contact", "contact_email", "emails", ("address", "label")),
    ("contact", "competence", "skills", ("topic_id", "words", "level", "remark")),
    ("answer", "variant", "variants", ("text", "kind", "language")),
)

TRIGGER = """
CREATE TRIGGER {part}_{done} AFTER {event} ON {part}
WHEN (SELECT changed_at FROM {owner} WHERE id = {row}.{owner}_id) NOTNULL BEGIN
    INSERT INTO change (table_name, row, at, by_id, changes)
    SELECT '{owner}', id, changed_at, changed_by_id,
        json_object('{field}', json_array({before}, {after}))
    FROM {owner} WHERE id = {row}.{owner}_id;
END
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    db.execute_sql("DROP TRIGGER variant_changed")
    db.execute_sql("DROP TRIGGER variant_removed")
    for owner, part, field, columns in PARTS:
        old, new = (
            f"json_array({', '.join(f'{row}.{column}' for column in columns)})"
            for row in ("OLD", "NEW")
        )
        for done, event, row, before, after in (
            ("added", "INSERT", "NEW", "NULL", new),
            ("changed", f"UPDATE OF {', '.join(columns)}", "NEW", old, new),
            ("removed", "DELETE", "OLD", old, "NULL"),
        ):
            db.execute_sql(
                TRIGGER.format(
                    owner=owner, part=part, field=field, done=done, event=event, row=row,
                    before=before, after=after,
                )
            )  # fmt: skip
