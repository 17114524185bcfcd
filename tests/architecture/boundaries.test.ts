import { beforeAll, describe, expect, test } from 'vitest';
import { lintCheckout, lintPlanted } from './plant.ts';
import type { Linted } from './plant.ts';

type Fault = {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly rule: string;
};

const IMPORTS = 'eslint(no-restricted-imports)';
const PROPERTIES = 'eslint(no-restricted-properties)';
const FEATURES = [
  'people',
  'cards',
  'attendance',
  'service',
  'staff',
  'hall',
  'reports',
  'lending',
  'sale',
  'sync',
  'sample',
];

const use = (from: string) => `import { thing } from '${from}';\nexport const used = thing();\n`;

const faults: readonly Fault[] = [
  ...forbidden('shared/domain/fault.ts', {
    'shared imports Node': 'node:fs',
    'shared imports main': '../../main/store/clock.ts',
    'shared imports the renderer': '../../renderer/ui/cx.ts',
    'shared imports React': 'react',
  }),
  ...forbidden('renderer/features/people/fault.ts', {
    'the renderer imports the store': '../../../main/store/people/person-store.ts',
    'the renderer imports the shell': '../../../main/shell/ipc.ts',
    'the renderer imports SQLite': 'better-sqlite3',
    'the renderer imports Electron': 'electron',
    'the renderer imports Node': 'node:path',
  }),
  ...forbidden('main/store/journal/fault.ts', {
    'the store imports Electron': 'electron',
    'the store imports the renderer': '../../../renderer/ui/cx.ts',
    'the store imports the shell': '../../shell/ipc.ts',
    'the journal opens SQLite itself': 'better-sqlite3',
  }),
  ...forbidden('main/store/db/fault.ts', { 'even the database part imports Electron': 'electron' }),
  ...forbidden('main/cli/fault.ts', { 'the command line opens SQLite itself': 'better-sqlite3' }),
  ...forbidden('main/shell/fault.ts', {
    'the shell imports the store': '../store/index.ts',
    'the shell imports SQLite': 'better-sqlite3',
    'the shell imports the renderer': '../../renderer/ui/cx.ts',
  }),
  ...forbidden('main/shell/ipc.ts', { 'ipc.ts itself imports the store': '../store/index.ts' }),
  ...FEATURES.flatMap((feature, index) => {
    const sibling = FEATURES[(index + 1) % FEATURES.length] ?? '';
    return [
      ...forbidden(`main/store/${feature}/fault.ts`, {
        [`${feature} imports its sibling ${sibling}`]: `../${sibling}/x.ts`,
        [`${feature} opens SQLite itself`]: 'better-sqlite3',
        [`${feature} imports Electron`]: 'electron',
      }),
      ...forbidden(`main/store/${feature}/deeper/fault.ts`, {
        [`a folder within ${feature} imports ${sibling}`]: `../../${sibling}/x.ts`,
      }),
    ];
  }),
  {
    what: 'a file beside ipc.ts takes calls',
    path: 'main/shell/second-door.ts',
    text: "import { ipcMain } from 'electron';\nexport const used = ipcMain.eventNames();\n",
    rule: IMPORTS,
  },
  {
    what: 'a screen talks to the preload by itself',
    path: 'renderer/features/people/direct.ts',
    text: "export const used = window.qinlin.call('people.search');\n",
    rule: PROPERTIES,
  },
  {
    what: 'a rule of the domain reads the clock',
    path: 'shared/domain/clock-fault.ts',
    text: 'export const used = () => Date.now();\n',
    rule: PROPERTIES,
  },
  {
    what: 'a rule of the domain draws a random number',
    path: 'shared/domain/random-fault.ts',
    text: 'export const used = () => Math.random();\n',
    rule: PROPERTIES,
  },
  {
    what: 'a sentence stands in JSX',
    path: 'renderer/features/people/Sentence.tsx',
    text: 'export function Sentence() {\n  return <p>请刷卡</p>;\n}\n',
    rule: 'react(jsx-no-literals)',
  },
];

/** The same words where they belong: a rule that refuses these would be switched off before long. */
const allowed = new Map<string, string>([
  ['main/store/db/opens.ts', use('better-sqlite3')],
  ['main/store/people/uses-journal.ts', use('../journal/journal.ts')],
  ['main/store/people/uses-domain.ts', use('../../../shared/domain/people.ts')],
  ['main/store/people/uses-contract.ts', use('../../../shared/contract/staff.ts')],
  ['main/store/index.ts', use('./people/person-store.ts')],
  [
    'main/store/people/types-only.ts',
    "import type { Database } from 'better-sqlite3';\nexport type Handle = Database;\n",
  ],
  [
    'main/shell/ipc.ts',
    "import { ipcMain } from 'electron';\nexport const used = ipcMain.eventNames();\n",
  ],
  ['renderer/app/call.ts', "export const used = window.qinlin.call('people.search');\n"],
  ['renderer/features/people/uses-domain.ts', use('../../../shared/domain/people.ts')],
]);

let planted: Linted;

beforeAll(() => {
  planted = lintPlanted(new Map(faults.map(({ text }, index) => [pathOf(index), text])));
});

describe('a planted fault is found', () => {
  test.each(faults.map((fault, index) => ({ ...fault, index })))('$what', ({ rule, index }) => {
    const found = planted.found.filter(({ file }) => file === pathOf(index));
    expect(found.map(({ code }) => code)).toContain(rule);
  });

  test('and every planted file was looked at', () => {
    expect(planted.files).toBe(faults.length);
  });
});

describe('what is allowed is let through', () => {
  test('in a tree of allowed imports', () => {
    const { files, found } = lintPlanted(allowed);
    expect(files).toBe(allowed.size);
    expect(found.filter(isBoundary)).toEqual([]);
  });

  test('in the checkout itself', () => {
    const { files, found } = lintCheckout();
    expect(files).toBeGreaterThan(100);
    expect(found.filter(isBoundary)).toEqual([]);
  });
});

function forbidden(path: string, imports: Readonly<Record<string, string>>): readonly Fault[] {
  return Object.entries(imports).map(([what, from]) => {
    return { what, path, text: use(from), rule: IMPORTS };
  });
}

/** Several faults name one path: each gets a file of its own in the same folder, unless its name matters. */
function pathOf(index: number): string {
  const path = faults[index]?.path ?? '';
  return path.replace(/fault\.ts$/, `fault-${index}.ts`);
}

function isBoundary({ code }: { readonly code: string }): boolean {
  return [IMPORTS, PROPERTIES, 'react(jsx-no-literals)'].includes(code);
}
