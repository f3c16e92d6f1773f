/** How long a line of the door's log stays, in days. The trigger below holds whoever writes to that. */
const retentionDays = 400;

/** The tables of passwords, second factors, invitations, sessions, attempts, and of who came through the door. */
export const accountsTable = `
  CREATE TABLE credentials (
    login TEXT PRIMARY KEY,
    password TEXT NOT NULL,
    totp TEXT,
    totp_offered TEXT,
    totp_step INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE recovery_codes (
    login TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (login, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE invitations (
    hash TEXT PRIMARY KEY,
    login TEXT NOT NULL,
    ends INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    login TEXT NOT NULL,
    factor TEXT NOT NULL,
    opened INTEGER NOT NULL,
    used INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_login ON sessions (login);
  CREATE TABLE sign_in_attempts (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL,
    address TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX attempts_by_login ON sign_in_attempts (login, at);
  CREATE INDEX attempts_by_address ON sign_in_attempts (address, at);
  CREATE TABLE door_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    login TEXT NOT NULL,
    address TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER door_log_stays BEFORE UPDATE ON door_log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER door_log_is_kept BEFORE DELETE ON door_log
    WHEN OLD.at > (unixepoch() - ${retentionDays} * 86400) * 1000
    BEGIN SELECT RAISE(ABORT, 'this line of the log is too young to go'); END;
`;

/** What came to these tables later: who acted, when each login last came in, and for whom an invitation or an offer is. */
export const accountsSteps = `
  ALTER TABLE door_log ADD COLUMN actor TEXT NOT NULL DEFAULT '';
  CREATE INDEX door_log_by_login ON door_log (event, login, at);
  ALTER TABLE invitations ADD COLUMN drops_second_factor INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE credentials ADD COLUMN totp_offered_to TEXT;
`;

/** The published commit whose list of people the sessions were last compared with: one row. */
export const sessionsKeptTable = `
  CREATE TABLE sessions_kept (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    commit_id TEXT NOT NULL
  ) STRICT;
`;
