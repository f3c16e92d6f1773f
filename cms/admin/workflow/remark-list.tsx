import { useId, useState, type FormEvent } from 'react';
import type { Note } from './review-client.ts';
import { momentWords } from './wita.ts';

interface FormProps {
  label: string;
  button: string;
  /** The words that are there already. */
  before?: string;
  /** Sends the words; gives whether they arrived. */
  onSend: (words: string) => Promise<boolean>;
  onCancel?: () => void;
}

/** Writes words and sends them. What did not arrive stays in the field. */
export const RemarkForm = ({ label, button, before = '', onSend, onCancel }: FormProps) => {
  const [words, setWords] = useState(before);
  const [sending, setSending] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    if (await onSend(words)) setWords('');
    setSending(false);
  };
  return (
    <form className="remarks-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={4000}
        required
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="ask-buttons">
        <button type="submit" className="ask-main" disabled={sending || words.trim() === ''}>
          {button}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            Batal
          </button>
        )}
      </div>
    </form>
  );
};

interface ListProps {
  notes: readonly Note[];
  act: (action: string, params: object) => Promise<boolean>;
}

const headOf = ({ author, timestamp, isReason, resolvedBy }: Note): string =>
  [
    `${author}, ${momentWords(timestamp, new Date())}`,
    ...(isReason ? ['alasan pengembalian'] : []),
    ...(resolvedBy === null ? [] : [`selesai menurut ${resolvedBy}`]),
  ].join(' · ');

const Remark = ({ note, act }: { note: Note; act: ListProps['act'] }) => {
  const [isEdited, setEdited] = useState(false);
  const noteId = note.id;
  if (isEdited)
    return (
      <li>
        <RemarkForm
          label="Ubah catatan"
          button="Simpan catatan"
          before={note.content}
          onCancel={() => setEdited(false)}
          onSend={async (content) => {
            const isDone = await act('updateNote', { noteId, updates: { content } });
            if (isDone) setEdited(false);
            return false;
          }}
        />
      </li>
    );
  const drop = () => {
    if (window.confirm('Hapus catatan ini?')) void act('deleteNote', { noteId });
  };
  return (
    <li data-state={note.resolved ? 'settled' : 'open'}>
      <p className="remarks-head">{headOf(note)}</p>
      <p className="remarks-words">{note.content}</p>
      <div className="ask-buttons">
        <button type="button" onClick={() => void act('toggleNoteResolution', { noteId })}>
          {note.resolved ? 'Buka lagi' : 'Tandai selesai'}
        </button>
        {note.isOwn && (
          <button type="button" onClick={() => setEdited(true)}>
            Ubah
          </button>
        )}
        {note.isOwn && !note.isReason && (
          <button type="button" onClick={drop}>
            Hapus
          </button>
        )}
      </div>
    </li>
  );
};

/** The remarks on a draft, oldest first. */
export const RemarkList = ({ notes, act }: ListProps) =>
  notes.length === 0 ? (
    <p>Belum ada catatan pada draf ini.</p>
  ) : (
    <ul className="ask-list" aria-label="Catatan">
      {notes.map((note) => (
        <Remark key={note.id} note={note} act={act} />
      ))}
    </ul>
  );
