/** Words near gambling or a fraud that make it the subject of a warning or of news. */
export const warnings: ReadonlySet<string> = new Set(
  `bahaya bahayanya berbahaya dampak dampaknya waspada waspadai mewaspadai kewaspadaan awas hindari menghindari jauhi menjauhi
 cegah mencegah dicegah pencegahan pencegah berantas memberantas pemberantasan diberantas perangi memerangi tolak menolak stop hentikan
 lawan melawan blokir memblokir diblokir pemblokiran tutup menutup ditutup penutupan takedown hapus menghapus dihapus penghapusan tangkap
 menangkap ditangkap penangkapan tertangkap ringkus meringkus diringkus bekuk membekuk dibekuk ciduk menciduk diciduk gerebek
 menggerebek digerebek penggerebekan amankan mengamankan diamankan polisi polres polresta polda polri polsek kepolisian satpol satreskrim
 reskrim bareskrim kejaksaan jaksa pengadilan hakim terdakwa tersangka pelaku terpidana vonis divonis perkara kasus razia merazia operasi
 penertiban menertibkan ditertibkan larangan larang melarang dilarang terlarang haram hukuman pidana dipidana kuhp 
 laporkan melaporkan dilaporkan pelaporan aduan adukan pengaduan aduankonten kominfo komdigi diskominfo ojk bssn ppatk satgas korban
 kecanduan candu adiksi ketagihan terjerat jeratan terjebak jebakan edukasi sosialisasi penyuluhan literasi kampanye ilegal bodong
 penipuan penipu tipuan menipu tertipu modus hoaks hoax palsu bohong diretas peretasan meretas peretas disisipkan
 menyisipkan penyisipan sisipan disusupi penyusupan serangan diserang merugikan merusak utang bahas membahas rehabilitasi
 menyita disita penyitaan sita memusnahkan dimusnahkan sidang
 police arrest arrested arrests raid raided ban banned illegal unlawful warning warn warns warned beware danger dangers harm harms
 harmful avoid prevent prevents prevention block blocked blocks blocking report reported scam scams fraud fraudulent addiction
 addicted victim victims prohibited forbidden combat crackdown court trial suspect suspects hacked hackers injected hoaxes fake
 campaign`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that turn a fraud's order into advice against it. */
export const denials: ReadonlySet<string> = new Set([
  'jangan',
  'tidak',
  'tak',
  'bukan',
  'never',
  'not',
  'don',
]);

/** Words that take the warning from the word they stand before: “tanpa penipuan”. */
export const reversals: ReadonlySet<string> = new Set([
  'bukan',
  'tanpa',
  'anti',
  'no',
  'not',
  'without',
]);

/** Phrases of ordinary life whose words are no hint; written as in gambling.ts. */
export const innocent = [
  'slot waktu|antrean|antrian|parkir|ram|memori|pendaftaran|kunjungan|jadwal|ekspansi|kartu|sim|imunisasi|vaksin|vaksinasi|konsultasi|siaran|anggaran|penerbangan|layanan|wawancara|tersedia|kosong|penuh|pagi|siang|sore|bongkar|peserta|ujian',
  'bandar udara|lampung|sri|seri|narkoba|sabu|narkotika|aceh|kayangan|baru|besar',
  'bonus demografi|atlet|demography|akhir|poin|pegawai|hari|dari|materi',
  'efek|effect domino',
  'domino effect',
  'ruang terbuka publik',
  'scatter plot|chart|diagram|graph',
  'kartu poker|domino',
  'toto suprapto|sudarto|wolff',
  'gunung|mount olympus|zeus',
  'burung ~ gacor',
];
