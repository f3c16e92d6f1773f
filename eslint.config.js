import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The folders of src in the order of knowledge: a folder may import those before it. Equal steps ignore each other. */
const steps = [
  ['model'],
  ['domain'],
  ['guard', 'i18n'],
  ['queries'],
  ['components'],
  ['layouts'],
  ['pages'],
];

const anyOf = (folders) => `^(#|(\\.\\./)+)(${folders.join('|')})/`;

const forbid = (regex, message, allowTypeImports = false) => ({ regex, message, allowTypeImports });

const readsContent = forbid('^astro:content$', 'Only src/queries reads astro:content.', true);
const noAstro = forbid('^astro(:|/|$)', 'This folder knows nothing of Astro.');

/** Astro's modules that a step may not import. */
const astroRuleOf = (folder) => {
  if (['model', 'domain', 'guard', 'i18n'].includes(folder)) return [noAstro];
  return folder === 'queries' ? [] : [readsContent];
};

const restrict = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const layering = steps.flatMap((step, index) =>
  step.map((folder) => {
    const above = [...steps.slice(index + 1).flat(), ...step.filter((name) => name !== folder)];
    // A component's <script> loads the browser code that upgrades it.
    const later = ['components', 'layouts', 'pages'].includes(folder)
      ? above
      : [...above, 'client'];
    return restrict(
      [`src/${folder}/**/*.{ts,astro}`],
      forbid(anyOf(later), `src/${folder} may import only the folders before it.`),
      forbid('(^|/)cms/', 'The portal never imports the editors’ side.'),
      ...astroRuleOf(folder),
    );
  }),
);

/** Modules of decisions that browsers load too. Each imports nothing, so that no schema or vocabulary follows it there. */
const forBrowsers = ['domain/plain-text'];

const clock = 'Take the time as an argument: src/queries/clock.ts alone reads it.';

export default tseslint.config(
  {
    ignores: [
      '.astro/',
      '.portal/',
      'dist/',
      'content/',
      'tests/fixtures/',
      'playwright-report/',
      'test-results/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // Scripts inside .astro files are virtual files without a type-checked project.
    files: ['**/*.astro/*.ts', '*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, project: null } },
  },
  {
    files: ['**/*.{js,mjs,ts,tsx,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-else-return': 'error',
      'no-console': 'off',
      'max-lines': ['error', 200],
    },
  },
  {
    files: ['src/components/**/*.astro', 'src/layouts/**/*.astro'],
    rules: { 'max-lines': ['error', 120] },
  },
  // Lines of code: blank lines and comments do not count.
  {
    files: ['src/pages/**/*.astro'],
    rules: { 'max-lines': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  ...layering,
  restrict(
    ['cms/**/*.{ts,tsx}'],
    forbid(
      anyOf([...steps.slice(3).flat(), 'i18n', 'client']),
      'cms imports #model, #domain and #guard only.',
    ),
    forbid('(^|/)src/', 'Import by #model/…, #domain/… or #guard/….'),
    noAstro,
  ),
  restrict(
    ['src/client/**/*.ts'],
    forbid(
      `^#(?!client/|(${forBrowsers.join('|')})\\.ts$)`,
      'Browser code imports types, and modules that are there for browsers.',
      true,
    ),
    forbid('^astro', 'Browser code imports types only.', true),
  ),
  restrict(
    forBrowsers.map((name) => `src/${name}.ts`),
    forbid('.', 'Browsers load this module: it imports nothing.'),
  ),
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/queries/clock.ts', 'src/client/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: clock,
        },
      ],
    },
  },
);
