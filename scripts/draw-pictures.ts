/**
 * Draws the illustrations of the seed content: `node scripts/draw-pictures.ts [out-folder]`.
 * Each item of {@link table} is one WebP of 1200 × 750; the same item always gives the same picture.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { palettes, randomFrom } from './pictures/brush.ts';
import { scenes } from './pictures/scenes.ts';

/** Entry below `content/agencies`, scene, light, seed. */
const table = `
bapenda/news/layanan-pbb-keliling-kelurahan counter morning 25
bappeda/events/musyawarah-perencanaan-mantikulore meeting morning 66
bappeda/news/usulan-warga-dalam-perencanaan meeting morning 24
bkpsdmd/news/pelatihan-pelayanan-ramah workshop day 26
bpbd/events/latihan-evakuasi-pesisir siren day 68
bpbd/news/latihan-evakuasi-di-sekolah school morning 27
bpbd/news/lima-belas-menit-menjauh-dari-pantai hills morning 5
bpbd/news/mengenang-28-september-2018 hills dusk 2
bpbd/news/uji-sirene-talise-silae-lere siren dusk 9
damkar/news/anak-belajar-mencegah-kebakaran engine morning 28
dinkes/events/pekan-pemeriksaan-kesehatan clinic dusk 67
dinkes/news/bersih-jentik-musim-hujan rain rain 15
dinkes/news/imunisasi-anak-di-puskesmas clinic morning 10
dinkes/news/kelas-ibu-hamil-puskesmas-tipo clinic day 32
dinkes/news/psc-119-nagasi ambulance day 18
dinkop/events/bazar-umkm-akhir-tahun market dusk 65
dinkop/news/kelas-kemasan-umkm workshop day 44
dinsos/news/juru-bahasa-isyarat-di-loket counter day 36
disdikbud/news/permainan-tradisional-di-sekolah school day 29
disdikbud/news/persiapan-penerimaan-murid-baru counter day 30
disdukcapil/news/jemput-bola-perekaman-ktp-di-sekolah school day 38
disdukcapil/news/layanan-kia-akhir-pekan counter morning 39
disdukcapil/news/penduduk-palu-pertengahan-2024 hills day 8
dishub/news/mengenal-trans-palu bus day 5
dishub/news/zona-selamat-sekolah road day 41
diskominfo/news/kelas-keamanan-digital workshop morning 42
diskominfo/news/sangupalu-aplikasi-kota phone day 17
dispar/news/wisata-teluk-bersama-nelayan bay day 1
disperindag/news/lapak-pasar-masomba-ditata market morning 4
disperindag/news/tera-ulang-timbangan-manonda market day 43
dispora/events/jalan-sehat-keluarga park dusk 63
dispora/news/senam-pagi-lapangan-vatulemo park day 46
dispusip/events/pameran-arsip-palu-dari-masa-ke-masa library dusk 62
dispusip/news/merawat-arsip-keluarga library morning 47
dispusip/news/perpustakaan-keliling-kelurahan library day 7
distan/news/kebun-pekarangan-keluarga field morning 16
dlh/events/bersih-pantai-hari-lingkungan bay day 69
dlh/news/bank-sampah-sekolah bins morning 40
dlh/news/pilah-sampah-dari-rumah bins day 12
dlh/news/tanam-pohon-hutan-kota park morning 6
dp3a/news/ruang-bermain-ramah-anak park day 37
dpmptsp/news/pendampingan-nib-usaha-mikro counter day 45
dpu/news/perbaikan-jalan-lingkungan-duyu road morning 13
dpu/news/saluran-air-birobuli-dibersihkan rain rain 34
humas/events/dialog-wali-kota-dan-pelaku-usaha meeting dusk 61
humas/events/pelatihan-pengelola-website workshop dusk 64
humas/news/jejak-kota-palu-sejak-1978 bay morning 3
humas/news/kelas-menulis-berita-instansi workshop morning 21
humas/news/lokakarya-tata-kelola-website workshop day 11
kecamatan-mantikulore/news/musyawarah-jalur-evakuasi meeting day 49
kecamatan-tawaeli/news/kerja-bakti-pesisir-pantoloan bay dusk 48
rsud-anutapura/news/antrean-pendaftaran-dari-rumah counter day 33
setda/news/standar-pelayanan-ditinjau-bersama meeting day 22
setwan/news/ruang-aspirasi-warga counter day 23
`;

/** The picture as SVG; fails on a scene or light that does not exist. */
const draw = (scene: string, light: string, seed: number): string => {
  const [drawScene, palette] = [scenes[scene], palettes[light]];
  if (!drawScene || !palette) throw new Error(`No scene "${scene}" or no light "${light}".`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750">
    <linearGradient id="sky" x2="0" y2="1">
      <stop stop-color="${palette.top}"/><stop offset=".62" stop-color="${palette.low}"/>
    </linearGradient>
    ${drawScene({ light: palette, random: randomFrom(seed) })}</svg>`;
};

const folder = process.argv[2] ?? 'content/agencies';
for (const [, entry = '', scene = '', light = '', seed] of table.matchAll(
  /(\S+) (\w+) (\w+) (\d+)/g,
)) {
  const file = join(folder, entry, 'ilustrasi.webp');
  const svg = Buffer.from(draw(scene, light, Number(seed)));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await sharp(svg).webp({ quality: 78, effort: 6 }).toBuffer());
}
