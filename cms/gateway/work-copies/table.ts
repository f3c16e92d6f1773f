/** The table of typing that was not saved yet. A released step of the store: it never changes. */
export const workCopiesTable = `
CREATE TABLE work_copies (
  login TEXT NOT NULL,
  form TEXT NOT NULL,
  collection TEXT NOT NULL,
  slug TEXT NOT NULL,
  path TEXT NOT NULL,
  texts TEXT NOT NULL,
  base TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (login, form)
) STRICT;
CREATE INDEX work_copies_by_entry ON work_copies (login, collection, slug);
CREATE INDEX work_copies_by_age ON work_copies (saved_at);
`;
