import { useCallback, useEffect, useState } from 'react';
import { askInDialog, dialogTitle } from '../dialog.tsx';
import { draftInAddress } from './first-screen.ts';
import { ask, wordsOf } from '../gateway-client.ts';
import { RemarkForm, RemarkList } from './remark-list.tsx';
import { readReview, type DraftName, type Note, type ReviewState } from './review-client.ts';
import { momentWords } from './wita.ts';
import './remarks.css';

interface Shown {
  state: ReviewState;
  notes: readonly Note[];
}

interface StepProps {
  state: ReviewState;
  /** Asks the gateway for one action on the draft; gives whether it was done. */
  act: (action: string, params: object) => Promise<boolean>;
}

const Reviewer = ({ state: { reviewer, candidates, mayAssign }, act }: StepProps) => {
  const [chosen, setChosen] = useState(reviewer ?? '');
  const name = candidates.find(({ login }) => login === reviewer)?.name ?? 'belum dipilih';
  if (!mayAssign) return <p>Pemeriksa: {name}.</p>;
  return (
    <div className="remarks-reviewer">
      <label htmlFor="reviewer">Pemeriksa</label>
      <select id="reviewer" value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">Belum dipilih</option>
        {candidates.map(({ login, name: shown }) => (
          <option key={login} value={login}>
            {shown}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={chosen === (reviewer ?? '')}
        onClick={() => void act('assignReviewer', { reviewer: chosen === '' ? null : chosen })}
      >
        Simpan pemeriksa
      </button>
    </div>
  );
};

const SendBack = ({ act, onDone }: Pick<StepProps, 'act'> & { onDone: () => void }) => (
  <section className="remarks-back">
    <h3>Kembalikan kepada penulis</h3>
    <p>Draf menjadi “Draf” lagi. Penulisnya membaca alasan Anda di layar “Menunggu Anda”.</p>
    <RemarkForm
      label="Alasan (wajib diisi)"
      button="Kembalikan"
      onSend={async (reason) => {
        const isDone = await act('returnDraft', { reason });
        if (isDone) onDone();
        return isDone;
      }}
    />
  </section>
);

/** The remarks on a draft, who reviews it, and sending it back. Calls `onClose` with whether it was sent back. */
const Remarks = ({
  draft,
  onClose,
}: {
  draft: DraftName;
  onClose: (isSentBack?: boolean) => void;
}) => {
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState('');

  const load = useCallback(async () => setShown(await readReview(draft)), [draft]);
  useEffect(() => {
    load().catch((error: unknown) => setProblem(wordsOf(error)));
  }, [load]);

  const act = async (action: string, params: object): Promise<boolean> => {
    setProblem('');
    try {
      await ask(action, { ...draft, ...params });
      if (action !== 'returnDraft') await load();
      return true;
    } catch (error) {
      setProblem(wordsOf(error));
      return false;
    }
  };

  return (
    <div className="remarks">
      <h2 id={dialogTitle}>Catatan dan pemeriksaan</h2>
      {!shown && problem === '' && <p>Memuat catatan …</p>}
      {shown && (
        <>
          {shown.state.returned && (
            <p className="remarks-returned">
              Dikembalikan oleh {shown.state.returned.by},{' '}
              {momentWords(shown.state.returned.at, new Date())}.
            </p>
          )}
          <Reviewer key={shown.state.reviewer} state={shown.state} act={act} />
          <RemarkList notes={shown.notes} act={act} />
          <RemarkForm
            label="Catatan baru"
            button="Tambah catatan"
            onSend={(content) => act('addNote', { note: { content } })}
          />
          {shown.state.mayReturn && <SendBack act={act} onDone={() => onClose(true)} />}
        </>
      )}
      <div className="ask-foot">
        <p className="ask-problem" role="alert">
          {problem}
        </p>
        <div className="ask-buttons">
          <button type="button" onClick={() => onClose()}>
            Tutup
          </button>
        </div>
      </div>
    </div>
  );
};

const openRemarks = async (): Promise<void> => {
  const draft = draftInAddress(location.hash);
  if (!draft) return;
  const isSentBack = await askInDialog<boolean>((close) => (
    <Remarks draft={draft} onClose={close} />
  ));
  // The form still shows the old status; the list of what waits does not.
  if (isSentBack === true) location.assign('./');
};

/** Opens the remarks on the draft in the form. */
export const RemarksButton = () => (
  <button
    type="button"
    className="remarks-button"
    aria-haspopup="dialog"
    onClick={() => void openRemarks()}
  >
    Catatan
  </button>
);
