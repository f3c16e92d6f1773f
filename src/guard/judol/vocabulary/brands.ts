/** Words that name a game of chance; glued to another piece, or to a number that gamblers favour, they are a site's name. */
export const brandCores = [
  'slot',
  'slots',
  'togel',
  'toto',
  'poker',
  'casino',
  'kasino',
  'gacor',
  'maxwin',
  'sbobet',
  'bet',
  'qq',
  'jackpot',
  'parlay',
  'pragmatic',
  'domino',
];

/** What is glued to them. */
export const affixes = [
  '4d',
  '5d',
  'agen',
  'alternatif',
  'asia',
  'bandar',
  'bola',
  'bonus',
  'bos',
  'club',
  'cuan',
  'daftar',
  'dana',
  'deposit',
  'depo',
  'dewa',
  'game',
  'games',
  'gg',
  'hoki',
  'hk',
  'indo',
  'jp',
  'judi',
  'juara',
  'king',
  'link',
  'live',
  'login',
  'mahjong',
  'mania',
  'mega',
  'mpo',
  'naga',
  'olympus',
  'online',
  'panen',
  'play',
  'pola',
  'pro',
  'pulsa',
  'qris',
  'raja',
  'ratu',
  'resmi',
  'rtp',
  'scatter',
  'sgp',
  'situs',
  'sultan',
  'super',
  'thailand',
  'vip',
  'win',
  'x500',
  'zeus',
];

/** Ends of made-up names that nothing but a site of gamblers has: `mawarslot`, `inulpoker`. */
export const brandEnds = ['slot', 'togel', 'poker', 'casino', 'kasino', 'gacor', 'jackpot', '4d'];

/** Ends that other names have too, so that they say it only beside words of gambling: `asiktoto`, `pulauwin`. */
export const hintingEnds = ['toto', 'bet', 'bets', 'win', 'hoki', 'spin', 'qq', '5d'];

/** Ends of names that begin with a number: `505vip`. */
export const numberedEnd = /^\d{2,3}(?:vip|win|bet|slot|toto|play|hoki|jp|qq)$/;

/** Words with such an end that are no site's name. */
export const ordinaryEnds: ReadonlySet<string> = new Set(
  `timeslot backslot videopoker megacor segacor tergacor usg4d film4d bioskop4d kamera4d studio4d intertoto sutoto hartoto alphabet alfabet diabet elisabet elizabet
 menyabet disabet sabet merembet serbet sorbet sherbet robet albet kabet tibet debet autodebet ngebet krebet belibet
 darwin edwin erwin sherwin baldwin godwin goodwin aldwin alwin irwin marwin melvin kakawin kawin berkawin nikahwin takwin twin win
 topspin backspin`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that a number follows without a space in ordinary life: `densus88`, `alumni212`. */
export const ordinaryHeads: ReadonlySet<string> = new Set(
  `densus reuni alumni aksi kelas hut dirgahayu angkatan sman smpn sdn sman smkn smp sma smk sdit kodim yonif armed rayon pasal ayat
 isu umumkan call halo radio vitamin covid merdeka indonesia`
    .split(/\s+/)
    .filter(Boolean),
);

/** Numbers that gamblers glue to any word at all: `merpati88`. */
export const luckyNumber =
  /^(?:69|77|88|99|(\d)\1\1|1[36]8|2[16]8|288|303|3[2368]8|388|500|505|678|76[87]|78[89]|8[0368]8|878|898|1[02]00)$/;

/** Two digits that stand for luck; three and more always do. */
export const favouredNumbers: ReadonlySet<string> = new Set([
  '33',
  '55',
  '66',
  '69',
  '77',
  '88',
  '99',
]);

/** Words that are cut by signs to hide them. */
export const cutWords = ['slot', 'gacor', 'togel', 'judi', 'maxwin', 'jackpot', 'casino', 'poker'];

/** Words that are cut by spaces to hide them, and that no two words make together. */
export const spacedWords = ['slot', 'gacor', 'maxwin', 'jackpot', 'kasino'];
