extension Schema {
  /// The tables of what was done, as migration 1 made them.
  static let record1 = """
    CREATE TABLE external_ids (
      kind TEXT NOT NULL,
      source TEXT NOT NULL,
      value TEXT NOT NULL,
      id INTEGER NOT NULL,
      batch INTEGER REFERENCES batches(id),
      PRIMARY KEY (kind, source, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batches (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      colleague INTEGER NOT NULL REFERENCES colleagues(id),
      at INTEGER NOT NULL,
      way_in TEXT NOT NULL CHECK (way_in IN ('dashboard', 'command', 'import', 'policy')),
      action TEXT NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('running', 'done', 'interrupted', 'undone')),
      undo_of INTEGER REFERENCES batches(id),
      undone_by INTEGER REFERENCES batches(id),
      source_name TEXT,
      source_kind TEXT,
      fingerprint TEXT,
      rows_done INTEGER NOT NULL DEFAULT 0,
      added INTEGER NOT NULL DEFAULT 0,
      updated INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE activity (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      batch INTEGER NOT NULL REFERENCES batches(id),
      at INTEGER NOT NULL,
      colleague INTEGER NOT NULL REFERENCES colleagues(id),
      way_in TEXT NOT NULL,
      action TEXT NOT NULL,
      kind TEXT,
      thing INTEGER,
      version INTEGER,
      payload TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TABLE activity_texts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      thing INTEGER NOT NULL,
      content TEXT
    ) STRICT;

    CREATE TABLE import_changes (
      batch INTEGER NOT NULL REFERENCES batches(id),
      kind TEXT NOT NULL,
      thing INTEGER NOT NULL,
      version INTEGER NOT NULL,
      after INTEGER NOT NULL,
      before TEXT NOT NULL,
      PRIMARY KEY (batch, kind, thing)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE grants (
      key TEXT PRIMARY KEY,
      action TEXT NOT NULL,
      kind TEXT NOT NULL,
      thing INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches(id)
    ) STRICT, WITHOUT ROWID;

    """

  /// What keeps the record of activity from being changed, as migration 1 made it.
  static let triggers1 = """
    CREATE TRIGGER activity_is_not_changed BEFORE UPDATE ON activity
    BEGIN SELECT RAISE(ABORT, 'the record of activity is never changed'); END;

    CREATE TRIGGER activity_is_not_deleted BEFORE DELETE ON activity
    BEGIN SELECT RAISE(ABORT, 'the record of activity is never deleted'); END;

    CREATE TRIGGER activity_texts_are_only_forgotten BEFORE UPDATE ON activity_texts
    WHEN new.content IS NOT NULL OR new.id <> old.id OR new.kind <> old.kind OR new.thing <> old.thing
    BEGIN SELECT RAISE(ABORT, 'a text of the record of activity can only be forgotten'); END;

    CREATE TRIGGER activity_texts_are_not_deleted BEFORE DELETE ON activity_texts
    BEGIN SELECT RAISE(ABORT, 'a text of the record of activity can only be forgotten'); END;

    """
}
