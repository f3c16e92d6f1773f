import { contentPath } from '#model/path.ts';
import { makeNews, newsPath } from '../make-city.ts';
import { makePng } from '../make-png.ts';
import { draftOf, openNews, publishNews, saveNews, saveTexts } from '../save.ts';
import { attack, type Attack } from './attack.ts';

const draft = draftOf('dinkes/rahasia');
const secret = newsPath('dinkes/rahasia');

/** What a signed-in account tries outside of its rights. The draft `dinkes/rahasia` is the penulis’ own, in review. */
export const rightsAttacks: readonly Attack[] = [
  attack('reads a draft of another agency', ({ bpbd }) => bpbd.ask('unpublishedEntry', draft)),
  attack('reads a text of such a draft', ({ bpbd }) =>
    bpbd.ask('unpublishedEntryDataFile', { ...draft, path: secret }),
  ),
  attack('asks for a picture of such a draft', ({ bpbd }) =>
    bpbd.send(
      `/api/cms/v1/media?${new URLSearchParams({ path: newsPath('dinkes/rahasia').replace('index.md', 'foto.png'), draft: 'news-dinkes/rahasia/index' })}`,
    ),
  ),
  attack('asks a draft of its own for a text of another agency', async ({ bpbd }) => {
    await saveNews(bpbd, 'bpbd/umpan', makeNews({ topics: ['bencana'] }));
    return bpbd.ask('unpublishedEntryDataFile', { ...draftOf('bpbd/umpan'), path: secret });
  }),
  attack('saves into another agency', ({ bpbd }) => saveNews(bpbd, 'dinkes/susupan')),
  attack('saves over a draft of another agency', ({ bpbd }) => saveNews(bpbd, 'dinkes/rahasia')),
  attack('saves two entries at once, one its own', ({ bpbd }) =>
    saveTexts(bpbd, {
      [newsPath('bpbd/sendiri')]: makeNews(),
      [newsPath('dinkes/susupan')]: makeNews(),
    }),
  ),
  attack('moves an entry of its own into another agency', async ({ bpbd }) =>
    saveNews(bpbd, 'bpbd/siaga', makeNews(), {
      base: await openNews(bpbd, 'bpbd/siaga'),
      newPath: newsPath('dinkes/pindahan'),
    }),
  ),
  attack('moves an entry of another agency into its own', ({ bpbd }) =>
    saveNews(bpbd, 'dinkes/imunisasi', makeNews(), { newPath: newsPath('bpbd/curian') }),
  ),
  attack('uploads beside an entry of another agency', ({ bpbd }) =>
    saveNews(bpbd, 'bpbd/gambar', makeNews(), {
      assets: [
        {
          path: 'content/agencies/dinkes/news/imunisasi/foto.png',
          content: makePng(),
          encoding: 'base64',
        },
      ],
    }),
  ),
  attack('moves a draft of another agency on', ({ bpbd }) =>
    bpbd.ask('updateUnpublishedEntryStatus', { ...draft, newStatus: 'draft' }),
  ),
  attack('throws a draft of another agency away', ({ bpbd }) =>
    bpbd.ask('deleteUnpublishedEntry', draft),
  ),
  attack('publishes in another agency', ({ bpbd }) => publishNews(bpbd, 'dinkes/rahasia')),
  attack('calls its own draft ready, as a writer', ({ penulis }) =>
    penulis.ask('updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' }),
  ),
  attack('publishes its own draft, as a writer', ({ penulis }) =>
    publishNews(penulis, 'dinkes/rahasia'),
  ),
  attack('publishes what is not ready', ({ penyunting }) =>
    publishNews(penyunting, 'dinkes/rahasia'),
  ),
  attack('lets links lead to a new site, as a writer', ({ penulis }) =>
    saveTexts(penulis, { 'content/agencies/dinkes/domains.yml': 'slot.example: { reason: x }\n' }),
  ),
  attack('lets links of another agency lead to a new site', ({ penyunting }) =>
    saveTexts(penyunting, { 'content/agencies/bpbd/domains.yml': 'slot.example: { reason: x }\n' }),
  ),
  attack('lets links of the whole city lead to a new site, as a publisher', ({ penyunting }) =>
    saveTexts(penyunting, { 'content/domains.yml': 'slot.example: { reason: x }\n' }),
  ),
  attack('lets a news item bring the list of sites along', ({ penulis }) =>
    saveTexts(penulis, {
      [newsPath('dinkes/titipan')]: makeNews(),
      'content/agencies/dinkes/domains.yml': 'slot.example: { reason: x }\n',
    }),
  ),
  attack('moves a news item onto the list of sites', ({ penyunting }) =>
    saveNews(penyunting, 'dinkes/titipan', makeNews(), {
      newPath: 'content/agencies/dinkes/domains.yml',
    }),
  ),
  attack('deletes the list of sites', ({ penyunting }) =>
    penyunting.ask('deleteFiles', { paths: ['content/agencies/dinkes/domains.yml'] }),
  ),
  attack('publishes without a review by another mode of saving', ({ penyunting }) =>
    saveNews(penyunting, 'dinkes/langsung', makeNews(), { options: { useWorkflow: false } }),
  ),
  attack('saves a draft that is ready from the start', async ({ penyunting }) => {
    const options = { status: 'pending_publish' };
    await saveNews(penyunting, 'dinkes/siap', makeNews({ title: 'Siap' }), { options });
    return publishNews(penyunting, 'dinkes/siap');
  }),
  attack('deletes what is published, as a publisher', ({ penyunting }) =>
    penyunting.ask('deleteFiles', { paths: [newsPath('dinkes/imunisasi')] }),
  ),
  attack('deletes what is published, as an administrator', ({ admin }) =>
    admin.ask('deleteFiles', { paths: [newsPath('dinkes/imunisasi')] }),
  ),
  attack('writes the closed vocabulary', ({ penyunting }) =>
    saveTexts(penyunting, { 'content/topics.yml': '{}' }),
  ),
  attack('writes the list of accounts', ({ penyunting }) =>
    saveTexts(penyunting, { 'cms/editors.yml': '[]' }),
  ),
  attack('writes the city’s facts', ({ penyunting }) =>
    saveTexts(penyunting, { [contentPath('city', 'city')]: 'title: x' }),
  ),
];
