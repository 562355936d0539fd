"""The history of contacts says that a photo was added, replaced or removed.

It is told by the number of its bytes, null without one: the pictures themselves are not kept.

Frozen: released databases were made by exactly this. Whatever changes later is a later migration.
"""

TRIGGER = """
CREATE TRIGGER contact_photo_changed AFTER UPDATE OF photo ON contact
WHEN OLD.photo IS NOT NEW.photo BEGIN
    INSERT INTO change (table_name, row, at, by_id, changes)
    VALUES ('contact', NEW.id, coalesce(NEW.changed_at, CAST(strftime('%s', 'now') AS INTEGER)),
        NEW.changed_by_id,
        json_object('picture', json_array(length(OLD.photo), length(NEW.photo))));
END
"""


def up(_migrator, db):  # type: ignore[no-untyped-def]
    db.execute_sql(TRIGGER)
