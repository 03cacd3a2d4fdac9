extension Schema {
  /// What the feedback linked to each request adds up to, kept.
  ///
  /// A row is right or isn't there: whatever might change its figures takes it away, and without it they are reckoned
  /// from the feedback itself. Those of the last days hold in the hours from the one in which they were reckoned to the
  /// one in which the oldest of them is no longer of the last days.
  ///
  /// The links are found in an index without what was removed, so that counting them reads no row.
  static let requests25 =
    """
    CREATE TABLE request_figures (
      request INTEGER PRIMARY KEY,
      customers INTEGER NOT NULL,
      feedback INTEGER NOT NULL,
      untold INTEGER NOT NULL,
      revenue INTEGER,
      last_asked INTEGER,
      recent_customers INTEGER NOT NULL,
      recent_feedback INTEGER NOT NULL,
      recent_revenue INTEGER NOT NULL,
      recent_from INTEGER NOT NULL,
      recent_until INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER feedback_figures_insert AFTER INSERT ON feedback WHEN NEW.request IS NOT NULL
      BEGIN DELETE FROM request_figures WHERE request = NEW.request; END;
    CREATE TRIGGER feedback_figures_update AFTER UPDATE OF request, customer, created, told, removed ON feedback
      WHEN (NEW.request IS NOT NULL OR OLD.request IS NOT NULL) AND (NEW.request IS NOT OLD.request
        OR NEW.customer IS NOT OLD.customer OR NEW.created IS NOT OLD.created OR NEW.told IS NOT OLD.told
        OR NEW.removed IS NOT OLD.removed)
      BEGIN
        DELETE FROM request_figures WHERE request = OLD.request;
        DELETE FROM request_figures WHERE request = NEW.request;
      END;
    CREATE TRIGGER feedback_figures_delete AFTER DELETE ON feedback WHEN OLD.request IS NOT NULL
      BEGIN DELETE FROM request_figures WHERE request = OLD.request; END;
    CREATE TRIGGER customers_figures_update AFTER UPDATE OF account, mrr_minor, mrr_currency ON customers
      WHEN NEW.account IS NOT OLD.account OR NEW.mrr_minor IS NOT OLD.mrr_minor
        OR NEW.mrr_currency IS NOT OLD.mrr_currency
      BEGIN DELETE FROM request_figures
        WHERE request IN (SELECT f.request FROM feedback f WHERE f.customer = NEW.id); END;
    CREATE TRIGGER accounts_figures_update AFTER UPDATE OF mrr_minor, mrr_currency ON accounts
      WHEN NEW.mrr_minor IS NOT OLD.mrr_minor OR NEW.mrr_currency IS NOT OLD.mrr_currency
      BEGIN DELETE FROM request_figures
        WHERE request IN (SELECT f.request FROM customers c JOIN feedback f ON f.customer = c.id
          WHERE c.account = NEW.id); END;
    CREATE TRIGGER programme_figures_update AFTER UPDATE OF currency ON programme
      BEGIN DELETE FROM request_figures; END;

    DROP INDEX feedback_request;
    CREATE INDEX feedback_request ON feedback (request, created, customer, told)
      WHERE request IS NOT NULL AND removed = 0;
    DELETE FROM sqlite_stat1 WHERE idx = 'feedback_request';
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('feedback', 'feedback_request', '150000 25 1 1 1'),
      ('request_figures', NULL, '6000');
    ANALYZE sqlite_schema;

    """
}
