extension Schema {
  /// The indexes, as migration 1 made them: the orders of lists and saved views, what is due, and what refers to what.
  static let indexes1 = """
    CREATE UNIQUE INDEX colleagues_handle ON colleagues (handle) WHERE removed = 0;
    CREATE INDEX accounts_name ON accounts (name) WHERE removed = 0;

    CREATE INDEX customers_display ON customers (display) WHERE removed = 0;
    CREATE INDEX customers_standing ON customers (standing, display) WHERE removed = 0;
    CREATE INDEX customers_owner ON customers (owner, display) WHERE removed = 0;
    CREATE INDEX customers_last_contact ON customers (last_contact) WHERE removed = 0;
    CREATE INDEX customers_created ON customers (created) WHERE removed = 0;
    CREATE INDEX customers_email ON customers (email);
    CREATE INDEX customers_account ON customers (account);

    CREATE INDEX feedback_waiting ON feedback (waiting_since) WHERE removed = 0
      AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_owner ON feedback (owner, waiting_since) WHERE removed = 0
      AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_priority ON feedback (priority) WHERE removed = 0
      AND status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer', 'waiting_team');
    CREATE INDEX feedback_status ON feedback (status, created) WHERE removed = 0;
    CREATE INDEX feedback_created ON feedback (created) WHERE removed = 0;
    CREATE INDEX feedback_snoozed ON feedback (snoozed_until) WHERE snoozed_until IS NOT NULL;
    CREATE INDEX feedback_customer ON feedback (customer, status);
    CREATE INDEX feedback_duplicate_of ON feedback (duplicate_of) WHERE duplicate_of IS NOT NULL;

    CREATE INDEX messages_feedback ON messages (feedback, sent);
    CREATE INDEX messages_sent ON messages (sent) WHERE removed = 0;

    CREATE INDEX touchpoints_customer ON touchpoints (customer, at);
    CREATE INDEX touchpoints_at ON touchpoints (at) WHERE removed = 0;

    CREATE INDEX referrals_referrer ON referrals (referrer);
    CREATE INDEX referrals_referred ON referrals (referred);
    CREATE INDEX referrals_status ON referrals (status, created) WHERE removed = 0;
    CREATE INDEX referrals_created ON referrals (created) WHERE removed = 0;
    CREATE INDEX referrals_held ON referrals (held_until) WHERE held_until IS NOT NULL;
    CREATE INDEX referrals_expires ON referrals (expires) WHERE expires IS NOT NULL;

    CREATE UNIQUE INDEX rewards_one_a_side ON rewards (referral, side)
      WHERE removed = 0 AND referral IS NOT NULL;
    CREATE INDEX rewards_referral ON rewards (referral) WHERE referral IS NOT NULL;
    CREATE INDEX rewards_customer ON rewards (customer, status);
    CREATE INDEX rewards_status ON rewards (status, created) WHERE removed = 0;
    CREATE INDEX rewards_created ON rewards (created) WHERE removed = 0;
    CREATE INDEX rewards_issued ON rewards (issued) WHERE removed = 0;
    CREATE INDEX rewards_held ON rewards (held_until) WHERE held_until IS NOT NULL;
    CREATE INDEX rewards_expires ON rewards (expires) WHERE expires IS NOT NULL;

    CREATE INDEX external_ids_thing ON external_ids (kind, id);
    CREATE INDEX batches_colleague ON batches (colleague);
    CREATE INDEX batches_undo_of ON batches (undo_of) WHERE undo_of IS NOT NULL;
    CREATE INDEX batches_unfinished ON batches (state) WHERE state IN ('running', 'interrupted');
    CREATE INDEX activity_thing ON activity (kind, thing);
    CREATE INDEX activity_batch ON activity (batch);
    CREATE INDEX activity_at ON activity (at);
    CREATE INDEX import_changes_thing ON import_changes (kind, thing);

    """
}
