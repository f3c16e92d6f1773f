import { makeNews, newsPath } from '../make-city.ts';
import { saveNews, saveTexts, type SaveMore } from '../save.ts';
import { attack, type Attack } from './attack.ts';

const home = 'content/agencies/dinkes/news';

const save = (what: string, raw: string, more?: SaveMore): Attack =>
  attack(what, ({ penulis }) => saveNews(penulis, 'dinkes/serangan', raw, more));

const writeTo = (what: string, path: string): Attack =>
  attack(`${what}: ${JSON.stringify(path)}`, ({ penulis }) =>
    saveTexts(penulis, { [path]: makeNews() }),
  );

const upload = (what: string, file: string, content: string | Uint8Array): Attack =>
  save(what, makeNews(), {
    assets: [
      {
        path: `${home}/serangan/${file}`,
        content: Buffer.from(content).toString('base64'),
        encoding: 'base64',
      },
    ],
  });

/** Nine lists, each of nine of the one before: a gigabyte once it is unfolded. */
const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
      const before = String.fromCharCode(97 + index);
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
    }),
  )
  .join('\n');

const withLine = (line: string): string => makeNews().replace('---\n', `---\n${line}\n`);

/** What is hidden in paths, texts and uploads. */
export const contentAttacks: readonly Attack[] = [
  writeTo('climbs out of its folder', `${home}/../../bpbd/news/siaga/index.md`),
  writeTo('climbs out in code', `${home}/%2e%2e/%2e%2e/bpbd/index.md`),
  writeTo('climbs out with backslashes', `${home}\\..\\..\\bpbd\\index.md`),
  writeTo('writes git’s settings', '.git/config'),
  writeTo('writes git’s settings inside its folder', `${home}/.git/config`),
  writeTo('writes a hook', 'hooks/post-update'),
  writeTo('writes attributes', `${home}/x/.gitattributes`),
  writeTo('writes sub-projects', '.gitmodules'),
  writeTo('writes another case of a stored path', `${home}/IMUNISASI/index.md`),
  writeTo('writes another case of the agency', 'content/agencies/Dinkes/news/x/index.md'),
  writeTo('writes a look-alike letter', `${home}/imun\u0456sasi/index.md`),
  writeTo('writes full-width letters', `${home}/ｘ/index.md`),
  writeTo('writes a name that reads backwards', `${home}/x\u202e/index.md`),
  writeTo('writes an invisible letter', `${home}/imunisasi\u200b/index.md`),
  writeTo('writes two spellings of one letter', `${home}/e\u0301/index.md`),
  writeTo('ends a path early', `${home}/x/index.md\0.png`),
  writeTo('writes two lines', `${home}/x/index.md\nmain:content/city.yml`),
  writeTo('writes an option', '--upload-pack=touch'),
  writeTo('writes a name of the language', 'content/agencies/__proto__/news/x/index.md'),
  writeTo('writes code of the program', 'src/pages/index.astro'),
  save('unfolds aliases', withLine(bomb)),
  save('uses an anchor', withLine('summary: &a Satu\nbyline: *a')),
  save('uses a tag', withLine('summary: !!js/function "x"')),
  save('writes a field of the prototype', withLine('__proto__: { admin: true }')),
  save('writes a field of the constructor', withLine('constructor: { prototype: { admin: 1 } }')),
  save('writes an unknown field', withLine('layout: ../../evil.astro')),
  save('writes a script', makeNews({}, '<script>alert(1)</script>')),
  save('writes a handler', makeNews({}, '<img src=x onerror=alert(1)>')),
  save('writes a link that runs', makeNews({}, '[klik](javascript:alert(1))')),
  save('breaks out of front matter', makeNews({ title: 'x\n---\n<script>' }, '{{evil}} <b>')),
  save('writes half a letter', makeNews().replace('kartu', '\ud800')),
  upload('uploads a drawing that can run', 'foto.svg', '<svg onload="alert(1)"/>'),
  upload('uploads a page as a picture', 'foto.png', '<!doctype html><script>1</script>'),
  upload('uploads a program as a document', 'berkas.pdf', 'MZ\x90\0'),
  upload('uploads an empty file', 'foto.jpg', ''),
  upload('uploads a cut picture', 'foto.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
  upload('uploads letters as a table', 'data.csv', new Uint8Array([0xff, 0xfe, 0, 65])),
  save('uploads what is not base64', makeNews(), {
    assets: [{ path: `${home}/serangan/foto.png`, content: '%%%', encoding: 'base64' }],
  }),
  attack('reads a path through a commit’s name', ({ penulis }) =>
    penulis.ask('getEntry', { path: `HEAD:${newsPath('bpbd/siaga')}` }),
  ),
];
