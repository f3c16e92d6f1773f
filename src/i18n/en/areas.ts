import type { Dictionary } from '../id.ts';

export const areas: Dictionary['areas'] = {
  title: 'Areas of Palu',
  summary:
    'Eight districts (kecamatan) and forty-six wards (kelurahan), with the area codes of the Ministry of Home Affairs.',
  listDescription: 'The districts and wards of Palu, with their area codes and district offices.',
  nameOf: { kecamatan: (name) => `${name} District`, kelurahan: (name) => `${name} Ward` },
  childrenOf: (count) => `${count} wards`,
  description: {
    kecamatan: (name) => `${name} District of Palu: its wards, district office, services and news.`,
    kelurahan: (name) => `${name} Ward of Palu: its district, services and news.`,
  },
  code: 'Area code',
  codeOf: (code) => `Area code ${code}`,
  parent: 'District',
  relatives: { kecamatan: 'Wards of this district', kelurahan: 'Other wards of the same district' },
  office: 'Office that serves it',
  services: 'Services in this area',
  notices: 'Notices for this area',
  news: 'News from this area',
  events: 'Events in this area',
  nothing:
    'There are no services or news for this area alone yet. The services of the city are open to its people too.',
  allServices: 'See all services of the city',
};
