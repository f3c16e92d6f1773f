import { existsSync } from 'node:fs';
import { join, resolve as absolute } from 'node:path';
import { parseArgs } from 'node:util';
import { moveRefs } from '../git/commit.ts';
import { openRepository } from '../git/plumbing.ts';
import { fetchBranch, trackingRef } from '../remote/exchange.ts';
import { joinHistories } from '../remote/join.ts';
import { remoteSettings } from '../remote/settings.ts';
import { standingOf } from '../remote/standing.ts';
import { createJudge } from '../remote/unfit.ts';
import { conflictWords, divergedWords, problemWords, rewrittenWords } from '../remote/words.ts';
import type { Command } from './command.ts';

const usage = `Pemakaian: npm run cms -- remote --repository FOLDER [--branch main] [--state .portal] [--gabung]

Menunjukkan bedanya isi di sini dengan repositori jauh (PORTAL_REMOTE). Tidak mengirim apa pun.
Dengan --gabung, perubahan dari kedua tempat digabung bila tidak bertabrakan; gerbang lalu mengirimnya sendiri.`;

const options = {
  repository: { type: 'string' },
  branch: { type: 'string', default: 'main' },
  state: { type: 'string', default: '.portal' },
  gabung: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface Asked {
  repository: string;
  branch: string;
  /** The gateway's key, with which a merge is signed. */
  signingKey: string;
  joins: boolean;
}

/** Shows the standing, joins where that is asked for, and gives the exit code. */
const report = async ({ repository, branch, signingKey, joins }: Asked): Promise<number> => {
  const link = remoteSettings(process.env, branch)?.link;
  if (!link) {
    console.log('PORTAL_REMOTE belum diisi: gerbang ini bekerja tanpa repositori jauh.');
    return 0;
  }
  const git = openRepository(repository, existsSync(signingKey) ? signingKey : undefined);
  const main = `refs/heads/${branch}`;
  const fetched = await fetchBranch(git, link, joins);
  if ('problem' in fetched) {
    console.error(`${problemWords[fetched.problem]}\n${fetched.detail}`);
    return 1;
  }
  const { local, remote, ahead, behind } = await standingOf(git, main, trackingRef(link));
  console.log(`Repositori jauh: ${link.url}, cabang ${branch}`);
  console.log(`Di sini ${local.slice(0, 12)}, di sana ${remote?.slice(0, 12) ?? 'belum ada'}.`);
  console.log(`Hanya di sini: ${ahead} perubahan. Hanya di sana: ${behind} perubahan.`);
  if ('rewritten' in fetched || (ahead > 0 && behind > 0 && !joins)) {
    console.error('rewritten' in fetched ? rewrittenWords : divergedWords);
    return 1;
  }
  const unfit = remote === null || joins ? undefined : await createJudge(git)(local, remote);
  if (unfit !== undefined) {
    console.error(unfit);
    return 1;
  }
  if (!joins || remote === null || behind === 0) return 0;
  if (ahead === 0) {
    await moveRefs(git, [{ ref: main, from: local, to: remote }]);
    console.log('Perubahan dari sana sudah masuk.');
    return 0;
  }
  const joined = await joinHistories(git, main, local, remote);
  if ('conflicts' in joined) {
    console.error(conflictWords(joined.conflicts));
    return 1;
  }
  console.log(`Sudah digabung menjadi ${joined.commit.slice(0, 12)}. Gerbang mengirimnya sendiri.`);
  return 0;
};

/** Tells an operator how the gateway's repository stands to the one elsewhere. */
export const remote: Command = {
  summary: 'Menunjukkan dan menggabungkan perbedaan dengan repositori jauh.',
  async run(args) {
    try {
      const given = parseArgs({ args: [...args], options }).values;
      if (given.help || given.repository === undefined) {
        console.log(usage);
        return given.help ? 0 : 2;
      }
      const repository = absolute(given.repository);
      const signingKey = join(absolute(given.state), 'signing-key');
      return await report({
        repository,
        branch: given.branch,
        signingKey,
        joins: given.gabung,
      });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return 1;
    }
  },
};
