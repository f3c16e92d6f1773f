import type { Audience } from '#model/topic.ts';
import type { KindName } from '#model/kinds.ts';
import type { Locale } from '#model/path.ts';

/** The parts of an agency's own section, in the order of its navigation; the first is its front page. */
export const agencySections = [
  'ringkasan',
  'layanan',
  'berita',
  'agenda',
  'dokumen',
  'profil',
  'kontak',
] as const;

/** A part of an agency's own section. */
export type AgencySection = (typeof agencySections)[number];

/** Where entries of a kind have their pages; a page of the city lies at the root. */
const roots: Readonly<Record<KindName, string>> = {
  city: '/',
  topic: '/layanan/topik/',
  area: '/wilayah/',
  agency: '/instansi/',
  official: '/pejabat/',
  service: '/layanan/',
  evidence: '/persyaratan/',
  counter: '/loket/',
  journey: '/peristiwa/',
  news: '/berita/',
  event: '/agenda/',
  notice: '/pengumuman/',
  document: '/dokumen/',
  page: '/',
  redirect: '/',
  domain: '/',
  holidays: '/hari-libur/',
};

const entryPath = (kind: KindName, id: string): string => {
  const [agency, slug] = id.split('/');
  if (kind === 'page' && slug !== undefined) return `/instansi/${agency}/halaman/${slug}/`;
  return ['city', 'redirect', 'domain', 'holidays'].includes(kind)
    ? roots[kind]
    : `${roots[kind]}${id}/`;
};

/** Every address of a page in one language. Paths from the site's root, with a trailing slash. */
export const addresses = (locale: Locale) => {
  const at = (path: string) => (locale === 'id' ? path : `/${locale}${path}`);
  return {
    home: at('/'),
    search: at('/cari/'),
    services: at('/layanan/'),
    servicesOf: (audience: Audience) => at(`/layanan/untuk/${audience}/`),
    /** A service as one variant of it is. `service` is its id. */
    variant: (service: string, variant: string) => at(`/layanan/${service}/${variant}/`),
    /** The checklist to take along, of a service or of one variant of it. */
    card: (service: string, variant?: string) =>
      at(`/layanan/${service}/${variant === undefined ? '' : `${variant}/`}kartu/`),
    journeys: at('/peristiwa/'),
    /** The checklist of a whole journey. */
    journeyCard: (journey: string) => at(`/peristiwa/${journey}/kartu/`),
    evidence: at('/persyaratan/'),
    counters: at('/loket/'),
    holidays: at('/hari-libur/'),
    /** Where the code of a card is confirmed. */
    check: at('/cek/'),
    /** The confirmation of one code. */
    checked: (code: string) => at(`/cek/${code}/`),
    /** Where a citizen checks a file or a text. */
    authenticity: at('/cek-keaslian/'),
    /** The services that can be asked for in one way; `way` is a digital level. */
    servicesBy: (way: string) => at(`/layanan/cara/${way}/`),
    agencies: at('/instansi/'),
    agencySection: (agency: string, section: AgencySection) =>
      at(section === 'ringkasan' ? `/instansi/${agency}/` : `/instansi/${agency}/${section}/`),
    news: at('/berita/'),
    newsPage: (page: number) => at(page === 1 ? '/berita/' : `/berita/halaman/${page}/`),
    events: at('/agenda/'),
    pastEvents: at('/agenda/lalu/'),
    notices: at('/pengumuman/'),
    documents: at('/dokumen/'),
    documentsOf: (documentClass: string) => at(`/dokumen/golongan/${documentClass}/`),
    documentsPage: (page: number, documentClass?: string) => {
      const list =
        documentClass === undefined ? '/dokumen/' : `/dokumen/golongan/${documentClass}/`;
      return at(page === 1 ? list : `${list}halaman/${page}/`);
    },
    areas: at('/wilayah/'),
    officials: at('/pejabat/'),
    siteMap: at('/peta-situs/'),
    data: at('/data/'),
    /** The page that says of an address that nothing is there any more. */
    gone: (address: string) => at(`/tiada${address.replace(/\/?$/, '/')}`),
    entry: (kind: KindName, id: string) => at(entryPath(kind, id)),
  };
};

/** The same page in another language. `path` is an address of this site, from its root. */
export const inLanguage = (path: string, locale: Locale): string => {
  const bare = path === '/en' ? '/' : path.replace(/^\/en\//, '/');
  return locale === 'id' ? bare : `/${locale}${bare}`;
};

/** The news of the whole city as RSS. */
export const cityFeed = '/rss.xml';

/** The news of one agency as RSS. */
export const agencyFeed = (agency: string): string => `/instansi/${agency}/rss.xml`;

/** The agenda of the whole city as iCalendar. */
export const cityCalendar = '/agenda.ics';

/** One event as iCalendar. */
export const eventCalendar = (id: string): string => `/agenda/${id}.ics`;

/** All entries of a kind as JSON. */
export const apiOf = (collection: string): string => `/api/${collection}.json`;

/** One service as JSON. */
export const serviceApi = (id: string): string => `/api/services/${id}.json`;

/** The JSON Schema of a door; `name` is a collection, or `service` for {@link serviceApi}. */
export const apiSchema = (name: string): string => `/api/schema/${name}.json`;

/** The services as a table in the components of SIPPN. */
export const sippnTable = '/api/services-sippn.csv';

/** The services as Open Referral (HSDS 3). */
export const hsdsServices = '/api/hsds/services.json';

/** Below it lie the lists of published hashes, one a first digit: `a.json`. */
export const hashLists = '/cek-keaslian/';

/** The list of all doors for machines (RFC 9727). */
export const apiCatalog = '/.well-known/api-catalog';

/** A file that lies beside an entry, such as a document's PDF. */
export const attachment = (kind: KindName, id: string, file: string): string =>
  `/berkas${entryPath(kind, id)}${file}`;

/** The address on the portal that leads to the editor. */
export const editor = '/admin/';
