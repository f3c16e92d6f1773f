import { pageKind } from './site/page-kind.ts';
import { pagesOf } from './site/page.ts';
import { budget, weightOf, type Weight } from './site/weight.ts';

const site = process.env['PORTAL_OUT'] ?? 'dist';

const firstPaint = ({ html, css }: Weight) => html + css;

const heaviest = new Map<string, { weight: Weight; pages: number }>();
for (const page of pagesOf(site)) {
  const weight = weightOf(site, page);
  const kind = pageKind(page.address);
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
