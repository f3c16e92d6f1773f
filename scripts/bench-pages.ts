import { pagesOf } from './site/page.ts';
import { budget, weightOf, type Weight } from './site/weight.ts';

const site = process.env['PORTAL_OUT'] ?? 'dist';

/** The kind of a page: its address with the parts that name an entry left open. */
const kindOf = (address: string): string => {
  const parts = address
    .replace(/^\/en\//, '/')
    .split('/')
    .filter((part) => part !== '');
  if (parts.length === 0) return '/';
  const [first, second, ...rest] = parts;
  if (first === 'instansi' && rest.length > 0)
    return `/instansi/*/${rest[0]}/${'*/'.repeat(rest.length - 1)}`;
  if (second === undefined) return `/${first}/`.replace('.html/', '.html');
  return /^(\d+|lalu|topik|untuk|halaman)$/.test(second)
    ? `/${first}/${/^\d+$/.test(second) ? '*' : second}/${'*/'.repeat(rest.length)}`
    : `/${first}/${'*/'.repeat(1 + rest.length)}`;
};

const firstPaint = ({ html, css }: Weight) => html + css;

const heaviest = new Map<string, { weight: Weight; pages: number }>();
for (const page of pagesOf(site)) {
  const weight = weightOf(site, page);
  const kind = kindOf(page.address);
  const known = heaviest.get(kind);
  const heavier = known && firstPaint(known.weight) >= firstPaint(weight) ? known.weight : weight;
  heaviest.set(kind, { weight: heavier, pages: (known?.pages ?? 0) + 1 });
}

const rows = [...heaviest].sort(([a], [b]) => a.localeCompare(b));
console.log(
  `Compressed bytes (brotli) of the heaviest page of each kind. Budget: HTML + CSS ${budget.firstPaint}, JS ${budget.script}.\n`,
);
console.log(
  `${'kind'.padEnd(36)}${['pages', 'HTML', 'CSS', 'sum', 'JS'].map((name) => name.padStart(8)).join('')}`,
);
for (const [kind, { weight, pages }] of rows) {
  const numbers = [pages, weight.html, weight.css, firstPaint(weight), weight.script];
  console.log(`${kind.padEnd(36)}${numbers.map((number) => String(number).padStart(8)).join('')}`);
}
