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
 menyita disita penyitaan sita memusnahkan dimusnahkan musnahkan sidang antisipasi mengantisipasi penyidik penyidikan penyelidikan
 penggeledahan digeledah meresahkan terjerumus menjerumuskan jerat ancaman mengancam melanggar pelanggaran sanksi mendeteksi
 deteksi moderasi bersihkan membersihkan
 police arrest arrested arrests raid raided ban banned illegal unlawful warning warn warns warned beware danger dangers harm harms
 harmful avoid prevent prevents prevention block blocked blocks blocking report reported scam scams fraud fraudulent addiction
 addicted victim victims prohibited forbidden combat crackdown court trial suspect suspects hacked hackers injected hoaxes fake
 campaign`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Words of reports and studies. They excuse the plain names of gambling, as warnings do, but no advertisement: who sells
 * seldom speaks of risks and respondents.
 */
export const accounts: ReadonlySet<string> = new Set(
  `risiko berisiko memicu negatif buruk penyakit resah keresahan kriminal kriminalitas bukti tindak menindak ditindak bersalah disiplin
 menangani penanganan ditangani pulih pemulihan konseling berhenti rugi kerugian kemiskinan miskin bangkrut hutang analisis
 menganalisis penelitian survei studi responden fenomena marak maraknya sponsor undang hukum moral haramkan fatwa bukanlah
 risk risks study survey research problem problems sponsor law laws debt`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that make the plain names of gambling an offer. */
export const invitations: ReadonlySet<string> = new Set(
  `main bermain mainkan maen daftar gabung bergabung join login menang kemenangan untung keuntungan menguntungkan cuan hadiah bonus jackpot
 terpercaya terbaik terbesar terlengkap termurah resmi aman legal gampang mudah seru asyik menarik menghibur nikmati rasakan coba cobain
 ayo yuk kunjungi klik deposit depo wd withdraw modal tajir rezeki hoki gacor situs agen link akun gratis promo sekarang segera
 disini tersedia hadir rekomendasi favorit populer dipercaya dibayar pasti dijamin
 play join win wins winning bonus free best trusted safe easy fun enjoy try site sites deposit register exciting`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that forbid what follows, and words that turn them round: “jangan ragu”. */
export const prohibitions: ReadonlySet<string> = new Set([
  'jangan',
  'hindari',
  'jauhi',
  'dilarang',
  'larang',
]);
export const encouragements: ReadonlySet<string> = new Set(
  'ragu lupa sampai lewatkan ketinggalan khawatir takut tunda tunggu bimbang sungkan hanya'.split(
    ' ',
  ),
);

/** Words by which a number is one to report gambling to, or to seek help at. */
export const reports: ReadonlySet<string> = new Set(
  'lapor laporkan melapor melaporkan dilaporkan laporan pelaporan aduan adukan pengaduan konseling konselor konsultasi rehabilitasi'.split(
    ' ',
  ),
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
  'stadion|stadium bet365',
];
