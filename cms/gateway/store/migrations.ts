import { accountsSteps, accountsTable, sessionsKeptTable } from '../accounts/table.ts';
import { editLimitsTable } from '../edit-limits/table.ts';
import { remarksTable } from '../reviews/table.ts';
import { workCopiesTable } from '../work-copies/table.ts';

/** The steps that made the store what it is, oldest first. A step that was released never changes; a new one joins at the end. */
export const migrations: readonly string[] = [
  workCopiesTable,
  remarksTable,
  accountsTable,
  accountsSteps,
  sessionsKeptTable,
  editLimitsTable,
];
