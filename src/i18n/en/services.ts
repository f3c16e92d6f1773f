import type { Dictionary } from '../id.ts';

/** Services and their catalogue, in English. */
export const services: Dictionary['services'] = {
  title: 'Services',
  lead: 'What to bring, how it goes, how long it takes and what it costs. Read first, so that one visit is enough.',
  count: (count) => (count === 1 ? '1 service' : `${count} services`),
  audiences: { warga: 'Citizens', usaha: 'Business', antarinstansi: 'Other agencies' },
  audienceTitles: {
    warga: 'Services for citizens',
    usaha: 'Services for business',
    antarinstansi: 'Services for other agencies',
  },
  topicTitle: (topic) => `Services: ${topic}`,
  cost: 'Cost',
  free: 'Free',
  costBasis: (rule) => `Basis: ${rule}`,
  duration: 'Time',
  place: 'Place',
  way: 'How to apply',
  digital: {
    informasi: 'Read here, apply at the counter',
    formulir: 'Download the form, apply at the counter',
    ajukan: 'Apply from home, collect at the counter',
    selesai: 'Entirely from home',
  },
  online: 'Apply from home',
  requirements: 'What you need',
  requirementsLead: 'Have these ready before you go.',
  steps: 'Steps',
  actors: { pemohon: 'You', petugas: 'Officer' },
  product: 'What you get',
  complaints: 'Complaints and suggestions',
  legalBasis: 'Legal basis',
  words: (words) => `Also called: ${words}.`,
  reviewed: (day) => `Last checked ${day}.`,
  others: (agency) => `Other services of ${agency}`,
};
