/** The tables of whose hands were on which entry, and of who may go past the limits for a while. */
export const editLimitsTable = `
  CREATE TABLE edits (
    login TEXT NOT NULL,
    action TEXT NOT NULL,
    entry TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (login, action, entry)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX edits_by_time ON edits (at);
  CREATE TABLE edit_lifts (
    login TEXT PRIMARY KEY,
    by TEXT NOT NULL,
    ends INTEGER NOT NULL
  ) STRICT;
`;
