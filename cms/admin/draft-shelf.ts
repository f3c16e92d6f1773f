import { joinLanguages, languageFiles } from './single-file.ts';
import { blankTranslation, toDecapPath } from './wire.ts';

/** A draft as the gateway gives it, all its texts included. */
export interface DraftAnswer {
  collection: string;
  slug: string;
  status: string;
  updatedAt: string;
  pullRequestAuthor: string;
  diffs: readonly { path: string; id: string; newFile: boolean }[];
  data: Readonly<Record<string, string>>;
  versions: Readonly<Record<string, string>>;
}

const idOf = ({ collection, slug }: DraftAnswer) => `${collection}/${slug}`;

/** The path that Decap knows a changed file by; both languages of a single file are one. */
const decapPath = (path: string): string => languageFiles(path)?.id ?? toDecapPath(path);

const forDecap = (draft: DraftAnswer): DraftAnswer => {
  const diffs = draft.diffs.map((diff) => [decapPath(diff.path), diff] as const);
  return { ...draft, diffs: [...new Map(diffs)].map(([path, diff]) => ({ ...diff, path })) };
};

/** Decap asks for drafts one by one and for each of their texts; this holds what came in one answer. */
export class DraftShelf {
  private readonly listed = new Map<string, DraftAnswer>();
  private readonly texts = new Map<string, DraftAnswer['data']>();

  /** Holds a list of drafts; gives their ids. */
  put(drafts: readonly DraftAnswer[]): string[] {
    for (const draft of drafts) {
      this.listed.set(idOf(draft), draft);
      this.texts.set(idOf(draft), draft.data);
    }
    return drafts.map(idOf);
  }

  /** A draft of the list, once: whoever asks again wants it fresh. */
  take(id: string): DraftAnswer | undefined {
    const draft = this.listed.get(id);
    this.listed.delete(id);
    return draft && forDecap(draft);
  }

  /** Holds the texts of a draft that is being opened. */
  open(draft: DraftAnswer): DraftAnswer {
    this.texts.set(idOf(draft), draft.data);
    return forDecap(draft);
  }

  /** A text of a draft that was listed or opened; a blank one for a translation that was not written. */
  text(id: string, path: string): string {
    const files = languageFiles(path);
    if (files)
      return joinLanguages({ id: this.stored(id, files.id), en: this.stored(id, files.en) });
    return this.stored(id, path);
  }

  private stored(id: string, path: string): string {
    const raw = this.texts.get(id)?.[path] ?? blankTranslation(path);
    if (raw === undefined) throw new Error(`${path} is not in the draft ${id}`);
    return raw;
  }
}
