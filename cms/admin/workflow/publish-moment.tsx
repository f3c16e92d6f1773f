import { useEffect, useState } from 'react';
import { instantOf } from '#domain/dates.ts';
import { ask } from '../gateway-client.ts';
import { onDraftMoved } from './draft-moved.ts';
import { draftInAddress } from './first-screen.ts';
import type { ReviewState } from './review-client.ts';
import { momentWords } from './wita.ts';
import './remarks.css';

/** A moment of the content, which is written in WITA, in words. */
export const publishMomentWords = (moment: string): string =>
  momentWords(instantOf(moment).toISOString(), new Date());

const wordsFor = ({ status, publishAt, isScheduled }: ReviewState): string => {
  if (publishAt === null || status !== 'pending_publish') return '';
  const moment = publishMomentWords(publishAt);
  return isScheduled
    ? `Sudah dijadwalkan: terbit sendiri ${moment}.`
    : `Belum dijadwalkan. Setelah penyunting menekan “Terbitkan”, tulisan ini terbit sendiri ${moment}.`;
};

/** Above the form: when a draft that is ready is published by itself, and what that still needs. */
export const PublishMoment = () => {
  const [words, setWords] = useState('');
  useEffect(() => {
    let latest = 0;
    const load = () => {
      latest += 1;
      const asked = latest;
      const show = (found: string) => asked === latest && setWords(found);
      const draft = draftInAddress(location.hash);
      if (!draft) return show('');
      // Without a draft there is nothing to tell.
      ask<ReviewState>('reviewState', draft).then(
        (state) => show(wordsFor(state)),
        () => show(''),
      );
    };
    load();
    const end = onDraftMoved(load);
    return () => {
      latest += 1;
      end();
    };
  }, []);
  return (
    <p className="publish-moment" role="status">
      {words}
    </p>
  );
};
