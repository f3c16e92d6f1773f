/** The table of remarks on drafts. A released step of the store: it never changes. */
export const remarksTable = `
CREATE TABLE remarks (
  id TEXT PRIMARY KEY,
  draft TEXT NOT NULL,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  changed_at INTEGER,
  resolved_by TEXT,
  is_reason INTEGER NOT NULL
) STRICT;
CREATE INDEX remarks_by_draft ON remarks (draft, written_at);
`;
