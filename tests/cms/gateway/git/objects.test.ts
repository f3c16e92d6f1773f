import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { writeCommit, writeTree } from '../../../../cms/gateway/git/commit.ts';
import { openRepository } from '../../../../cms/gateway/git/plumbing.ts';
import { signMessage } from '../../../../cms/signatures/sign.ts';
import { ensureSigningKey } from '../../../../cms/gateway/git/signing.ts';
import { repositoryForTests } from './make-repository.ts';

const run = promisify(execFile);

const place = repositoryForTests(async ({ commit, folder }) => {
  const files = { 'a.txt': 'akar', 'a/b.txt': 'dalam', 'a/é.txt': 'huruf', 'a-b/c.txt': 'tepi' };
  const key = join(folder, 'key');
  await ensureSigningKey(key);
  return { first: await commit(files, [], 'refs/heads/main'), key };
});

const words = {
  author: { name: ' "Siti, S.Kom." ', email: 'siti@palu.demo' },
  committer: { name: 'Portal', email: 'portal@palu.demo' },
  message: 'Ubah\n\nPortal-Action: save\n',
};

test('a tree is the one that git makes of the same files', async () => {
  const git = openRepository(place.dir);
  const tree = await writeTree(
    git,
    place.first,
    new Map([
      ['a/é.txt', null],
      ['a-b/c.txt', null],
      ['a/d/e.txt', Buffer.from('baru')],
      ['a.txt', Buffer.from('lain')],
    ]),
  );
  const meant = await place.commit({ 'a.txt': 'lain', 'a/b.txt': 'dalam', 'a/d/e.txt': 'baru' });
  expect(tree).toBe(await place.git('rev-parse', `${meant}^{tree}`));
});

test('a commit is, byte for byte, the one that git makes of the same words', async () => {
  const git = openRepository(place.dir);
  const tree = await place.git('rev-parse', `${place.first}^{tree}`);
  const id = await writeCommit(git, tree, [place.first], words);
  const at = await place.git('log', '-1', '--date=raw', '--format=%cd', id);
  const file = join(place.folder, 'message');
  await writeFile(file, words.message);
  const { stdout } = await run('git', ['commit-tree', tree, '-p', place.first, '-F', file], {
    env: {
      ...process.env,
      GIT_DIR: place.dir,
      GIT_AUTHOR_NAME: words.author.name,
      GIT_AUTHOR_EMAIL: words.author.email,
      GIT_COMMITTER_NAME: words.committer.name,
      GIT_COMMITTER_EMAIL: words.committer.email,
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_DATE: at,
    },
  });
  expect(id).toBe(stdout.trim());
  expect(await place.git('log', '-1', '--format=%an', id)).toBe('Siti, S.Kom');
});

test('a commit without a name is refused', async () => {
  const git = openRepository(place.dir);
  const nameless = { ...words, author: { name: ' . ', email: 'siti@palu.demo' } };
  await expect(writeCommit(git, place.first, [place.first], nameless)).rejects.toThrow(
    'needs a name',
  );
});

test('a stored object is read-only, and is written afresh where it lies damaged', async () => {
  const git = openRepository(place.dir);
  const object = { type: 'blob' as const, bytes: Buffer.from('sekali lagi') };
  const [id = ''] = await git.store([object], 'sha1');
  const file = join(place.dir, 'objects', id.slice(0, 2), id.slice(2));
  expect((await stat(file)).mode & 0o777).toBe(0o444);
  const sound = await readFile(file);
  await run('chmod', ['u+w', file]);
  await writeFile(file, 'rusak');
  await git.store([object], 'sha1');
  expect(await readFile(file)).toEqual(sound);
  expect(await place.git('cat-file', 'blob', id)).toBe('sekali lagi');
});

test.each([
  ['ed25519', []],
  ['ecdsa', ['-b', '256']],
])('a signature by a key of type %s is one that git accepts', async (type, more) => {
  const file = join(place.folder, `key-${type}`);
  await run('ssh-keygen', ['-q', '-t', type, ...more, '-N', '', '-C', 'portal', '-f', file]);
  const [keyType = '', point = ''] = (await readFile(`${file}.pub`, 'utf8')).split(' ');
  const signers = join(place.folder, `signers-${type}`);
  await writeFile(signers, `portal@palu.demo namespaces="git" ${keyType} ${point}\n`);
  const git = openRepository(place.dir, file);
  const id = await writeCommit(
    git,
    await place.git('rev-parse', `${place.first}^{tree}`),
    [place.first],
    words,
  );
  const setting = `gpg.ssh.allowedSignersFile=${signers}`;
  await expect(place.git('-c', setting, 'verify-commit', id)).resolves.toBe('');
});

test('a key that has a passphrase does not sign', async () => {
  const file = join(place.folder, 'key-locked');
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'rahasia-sekali', '-f', file]);
  await expect(signMessage(file, 'git', Buffer.from('pesan'))).rejects.toThrow(
    /ssh-keygen could not sign/,
  );
});

test('the repository is sound', async () => {
  expect(await place.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});
