extension Schema {
  /// The tables of the kinds, as migration 1 made them.
  static let things1 = """
    CREATE TABLE programme (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      zone TEXT NOT NULL,
      created INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE colleagues (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      handle TEXT NOT NULL COLLATE NOCASE,
      name TEXT COLLATE NOCASE,
      email TEXT COLLATE NOCASE,
      role TEXT NOT NULL DEFAULT 'advocate' CHECK (role IN ('viewer', 'advocate', 'manager')),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT
    ) STRICT;

    CREATE TABLE accounts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      name TEXT NOT NULL COLLATE NOCASE,
      domain TEXT,
      industry TEXT,
      street TEXT,
      postcode TEXT,
      city TEXT,
      country TEXT,
      owner INTEGER REFERENCES colleagues(id),
      tags TEXT CHECK (tags GLOB ' * '),
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      notes TEXT,
      attributes TEXT
    ) STRICT;

    CREATE TABLE customers (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      display TEXT NOT NULL COLLATE NOCASE,
      name TEXT,
      email TEXT COLLATE NOCASE,
      phone TEXT,
      account INTEGER REFERENCES accounts(id),
      job_title TEXT,
      language TEXT,
      street TEXT,
      postcode TEXT,
      city TEXT,
      country TEXT,
      lifecycle TEXT CHECK (lifecycle IN ('prospect', 'onboarding', 'active', 'lapsed')),
      standing TEXT NOT NULL DEFAULT 'none'
        CHECK (standing IN ('none', 'potential', 'invited', 'advocate', 'champion')),
      resting_until TEXT CHECK (resting_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      owner INTEGER REFERENCES colleagues(id),
      tags TEXT CHECK (tags GLOB ' * '),
      since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      may_mail TEXT NOT NULL DEFAULT 'unknown' CHECK (may_mail IN ('unknown', 'granted', 'denied')),
      may_call TEXT NOT NULL DEFAULT 'unknown' CHECK (may_call IN ('unknown', 'granted', 'denied')),
      may_chat TEXT NOT NULL DEFAULT 'unknown' CHECK (may_chat IN ('unknown', 'granted', 'denied')),
      may_post TEXT NOT NULL DEFAULT 'unknown' CHECK (may_post IN ('unknown', 'granted', 'denied')),
      last_contact INTEGER,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      notes TEXT,
      attributes TEXT
    ) STRICT;

    CREATE TABLE feedback (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      feedback_kind TEXT CHECK (feedback_kind IN ('complaint', 'suggestion', 'praise', 'question')),
      status TEXT NOT NULL CHECK (status IN ('new', 'acknowledged', 'in_progress', 'waiting_customer',
        'waiting_team', 'resolved', 'closed', 'duplicate', 'declined')),
      priority INTEGER NOT NULL DEFAULT 1 CHECK (priority IN (0, 1, 2, 3)),
      customer INTEGER REFERENCES customers(id),
      owner INTEGER REFERENCES colleagues(id),
      tags TEXT CHECK (tags GLOB ' * '),
      channel TEXT
        CHECK (channel IN ('mail', 'call', 'chat', 'social', 'web', 'event', 'visit', 'shop')),
      waiting_since INTEGER,
      first_answered INTEGER,
      resolved INTEGER,
      snoozed_until INTEGER,
      waiting_team TEXT,
      duplicate_of INTEGER REFERENCES feedback(id) CHECK (duplicate_of <> id),
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      subject TEXT COLLATE NOCASE,
      reason TEXT,
      folded TEXT NOT NULL DEFAULT '',
      body TEXT,
      attributes TEXT
    ) STRICT;

    CREATE TABLE messages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      feedback INTEGER NOT NULL REFERENCES feedback(id),
      direction TEXT NOT NULL CHECK (direction IN ('from_customer', 'to_customer', 'note')),
      author INTEGER REFERENCES colleagues(id),
      channel TEXT
        CHECK (channel IN ('mail', 'call', 'chat', 'social', 'web', 'event', 'visit', 'shop')),
      sent INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      body TEXT,
      attributes TEXT
    ) STRICT;

    CREATE TABLE touchpoints (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      customer INTEGER NOT NULL REFERENCES customers(id),
      channel TEXT
        CHECK (channel IN ('mail', 'call', 'chat', 'social', 'web', 'event', 'visit', 'shop')),
      direction TEXT CHECK (direction IN ('inbound', 'outbound')),
      at INTEGER NOT NULL,
      colleague INTEGER REFERENCES colleagues(id),
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      summary TEXT,
      folded TEXT NOT NULL DEFAULT '',
      body TEXT,
      attributes TEXT
    ) STRICT;

    CREATE TABLE referrals (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      status TEXT NOT NULL CHECK (status IN ('invited', 'registered', 'qualified', 'held', 'flagged',
        'approved', 'rewarded', 'rejected', 'expired', 'refunded')),
      code TEXT COLLATE NOCASE,
      referrer INTEGER NOT NULL REFERENCES customers(id),
      referred INTEGER REFERENCES customers(id) CHECK (referred <> referrer),
      referred_name TEXT,
      referred_email TEXT,
      invited INTEGER,
      registered INTEGER,
      qualified INTEGER,
      held_until INTEGER,
      expires INTEGER,
      reason TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT
    ) STRICT;

    CREATE TABLE rewards (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      batch INTEGER REFERENCES batches(id),
      status TEXT NOT NULL CHECK (status IN ('pending', 'held', 'approved', 'issued', 'redeemed',
        'not_eligible', 'rejected', 'expired', 'voided', 'in_review', 'clawed_back')),
      customer INTEGER NOT NULL REFERENCES customers(id),
      referral INTEGER REFERENCES referrals(id),
      side TEXT NOT NULL CHECK (side IN ('referrer', 'referred', 'single')),
      value_minor INTEGER CHECK (value_minor > 0),
      value_currency TEXT CHECK (length(value_currency) = 3),
      points INTEGER CHECK (points > 0),
      reason TEXT,
      rule TEXT,
      held_until INTEGER,
      expires INTEGER,
      decided INTEGER,
      decided_by INTEGER REFERENCES colleagues(id),
      issued INTEGER,
      redeemed INTEGER,
      grant_key TEXT UNIQUE,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      folded TEXT NOT NULL DEFAULT '',
      attributes TEXT,
      CHECK ((value_minor IS NULL) = (value_currency IS NULL)),
      CHECK ((value_minor IS NULL) <> (points IS NULL)),
      CHECK ((side = 'single') = (referral IS NULL))
    ) STRICT;

    """
}
