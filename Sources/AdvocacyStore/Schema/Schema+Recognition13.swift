extension Schema {
  /// Stories with the consent to them, what is said in public, and news with who was told.
  static let recognition13 = """
    CREATE TABLE stories (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      title TEXT NOT NULL,
      story_kind TEXT NOT NULL CHECK (story_kind IN ('case_study', 'video', 'testimonial', 'post', 'talk')),
      status TEXT NOT NULL CHECK (status IN ('captured', 'enriched', 'verified', 'consent_pending', 'approved',
        'published', 'retired')),
      customer INTEGER NOT NULL REFERENCES customers(id),
      account INTEGER REFERENCES accounts(id),
      request INTEGER REFERENCES requests(id),
      quote TEXT,
      body TEXT,
      url TEXT,
      owner INTEGER REFERENCES colleagues(id),
      employee_author INTEGER CHECK (employee_author IN (0, 1)),
      disclosure TEXT,
      consent_scope TEXT,
      consent_channels TEXT,
      consent_until TEXT CHECK (consent_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      consent_ends INTEGER,
      consent_proof TEXT,
      consent_by TEXT,
      consent_at INTEGER,
      consent_withdrawn INTEGER,
      withdrawn_why TEXT,
      published INTEGER,
      published_in TEXT,
      retired INTEGER,
      thanked INTEGER,
      reason TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT,
      CHECK (status NOT IN ('approved', 'published') OR consent_at IS NOT NULL AND consent_withdrawn IS NULL)
    ) STRICT;

    CREATE INDEX stories_status ON stories (status, created) WHERE removed = 0;
    CREATE INDEX stories_created ON stories (created) WHERE removed = 0;
    CREATE INDEX stories_ends ON stories (consent_ends) WHERE consent_ends IS NOT NULL AND removed = 0;
    CREATE INDEX stories_customer ON stories (customer, created);
    CREATE INDEX stories_account ON stories (account) WHERE account IS NOT NULL;
    CREATE INDEX stories_request ON stories (request) WHERE request IS NOT NULL;

    CREATE TABLE mentions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      at INTEGER NOT NULL,
      sentiment TEXT NOT NULL CHECK (sentiment IN ('praise', 'criticism', 'neutral')),
      status TEXT NOT NULL CHECK (status IN ('seen', 'thanked', 'amplified', 'answered', 'passed_over')),
      author TEXT,
      source TEXT,
      url TEXT,
      customer INTEGER REFERENCES customers(id),
      body TEXT,
      owner INTEGER REFERENCES colleagues(id),
      feedback INTEGER REFERENCES feedback(id),
      thanked INTEGER,
      amplified INTEGER,
      amplified_in TEXT,
      reason TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT
    ) STRICT;

    CREATE INDEX mentions_status ON mentions (status, at) WHERE removed = 0;
    CREATE INDEX mentions_sentiment ON mentions (sentiment, at) WHERE removed = 0;
    CREATE INDEX mentions_at ON mentions (at) WHERE removed = 0;
    CREATE INDEX mentions_customer ON mentions (customer, at) WHERE customer IS NOT NULL;
    CREATE INDEX mentions_feedback ON mentions (feedback) WHERE feedback IS NOT NULL;

    CREATE TABLE announcements (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      title TEXT NOT NULL,
      news TEXT NOT NULL CHECK (news IN ('good', 'bad')),
      status TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'corrected')),
      segment TEXT,
      channel TEXT CHECK (channel IN ('mail', 'call', 'chat', 'post')),
      owner INTEGER REFERENCES colleagues(id),
      body TEXT NOT NULL,
      sent INTEGER,
      told_count INTEGER,
      left_out INTEGER,
      override TEXT,
      corrections TEXT,
      corrected INTEGER,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT
    ) STRICT;

    CREATE INDEX announcements_status ON announcements (status, created) WHERE removed = 0;
    CREATE INDEX announcements_created ON announcements (created) WHERE removed = 0;

    CREATE TABLE announcement_told (
      announcement INTEGER NOT NULL REFERENCES announcements(id),
      customer INTEGER NOT NULL REFERENCES customers(id),
      gap TEXT CHECK (gap IN ('denied', 'unknown', 'no_address')),
      PRIMARY KEY (announcement, customer)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX announcement_told_customer ON announcement_told (customer, announcement);

    ALTER TABLE rewards ADD COLUMN story INTEGER REFERENCES stories(id);
    CREATE INDEX rewards_story ON rewards (story) WHERE story IS NOT NULL;
    CREATE UNIQUE INDEX rewards_story_once ON rewards (story) WHERE story IS NOT NULL AND removed = 0
      AND status NOT IN ('not_eligible', 'rejected', 'voided', 'clawed_back');

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('stories', 'stories_status', '3000 500 1'),
      ('stories', 'stories_created', '3000 1'),
      ('stories', 'stories_ends', '2000 1'),
      ('stories', 'stories_customer', '3000 1 1'),
      ('stories', 'stories_account', '1000 2'),
      ('stories', 'stories_request', '500 1'),
      ('mentions', 'mentions_status', '10000 2000 1'),
      ('mentions', 'mentions_sentiment', '10000 3000 1'),
      ('mentions', 'mentions_at', '10000 1'),
      ('mentions', 'mentions_customer', '4000 1 1'),
      ('mentions', 'mentions_feedback', '2000 1'),
      ('announcements', 'announcements_status', '500 170 1'),
      ('announcements', 'announcements_created', '500 1'),
      ('announcement_told', 'announcement_told_customer', '100000 5 1'),
      ('rewards', 'rewards_story', '1000 1'),
      ('rewards', 'rewards_story_once', '1000 1');
    ANALYZE sqlite_schema;

    """
}
