import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

/** What the files of one folder of src may import; a test of its own says what each rule is worth. */
interface Rule {
  /** Folders and files of src, relative to it. */
  readonly ours: readonly string[];
  readonly npm: readonly string[];
  /** All of Node.js, none of it, or these modules. */
  readonly node: 'all' | 'none' | readonly string[];
}

/** What the outside offers the operations, by subject. */
const ports = readdirSync(fileURLToPath(new URL('../src/app/', import.meta.url)))
  .filter((name) => /^(?:[a-z]+-)?ports\.ts$/.test(name))
  .map((name) => `app/${name}`);

const rules: Readonly<Record<string, Rule>> = {
  // A library that only computes is no way out of the domain.
  domain: {ours: [], npm: ['string-width', 'croner'], node: 'none'},
  messages: {ours: ['domain'], npm: [], node: 'none'},
  app: {ours: ['domain'], npm: [], node: 'none'},
  kakao: {ours: ['domain', ...ports], npm: ['undici'], node: 'all'},
  storage: {ours: ['domain', ...ports], npm: ['conf'], node: 'all'},
  system: {ours: ['domain', ...ports], npm: ['open'], node: 'all'},
  emulator: {ours: [], npm: [], node: 'all'},
  ui: {
    ours: ['app', 'domain', 'messages'],
    npm: ['ink', 'react', 'ink-text-input', 'string-width'],
    node: 'none',
  },
  commands: {ours: ['app', 'domain', 'messages'], npm: [], node: 'all'},
  'command-definitions': {
    ours: [...ports, 'commands', 'domain', 'messages'],
    npm: ['commander'],
    node: 'none',
  },
};

/** The database belongs to storage; system may look at it from outside to diagnose it. */
const sqlite = {module: 'node:sqlite', folders: ['storage', 'system']};

const src = fileURLToPath(new URL('../src/', import.meta.url));
const scripts = fileURLToPath(new URL('../scripts/', import.meta.url));

interface Source {
  /** Relative to the folder that is read, with `/`. */
  readonly path: string;
  readonly text: string;
}

function readSources(folder: string): readonly Source[] {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return paths
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
}

/** Every module named by `import`, `export … from`, `import()`, `typeof import()` and `require()`. */
function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(
    /^\s*(?:import\s+(?:[\w$*{},\s]+?\s+from\s+)?|export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+)['"]([^'"\n]+)['"]/gm,
  );
  const calls = code.matchAll(/\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g);
  return [...statements, ...calls].map((match) => match[1] ?? '');
}

/** Why a file may not import this; null when it may. */
function offence(path: string, imported: string): string | null {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : null;
  if (folder === null) return null;
  const rule = rules[folder];
  if (rule === undefined) return `${path}: the folder ${folder} has no rule`;
  return isAllowed(rule, {path, folder, imported}) ? null : `${path} imports ${imported}`;
}

function isAllowed(
  {ours, npm, node}: Rule,
  {path, folder, imported}: {path: string; folder: string; imported: string},
): boolean {
  if (imported.startsWith('.')) {
    const target = posix.join(dirname(path), imported);
    const allowed = [folder, ...ours];
    return allowed.some((own) => target === own || target.startsWith(`${own}/`));
  }
  if (imported === sqlite.module) return sqlite.folders.includes(folder);
  if (imported.startsWith('node:')) return node === 'all' || node.includes(imported);
  return npm.some((name) => imported === name || imported.startsWith(`${name}/`));
}

function offencesIn(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({path, text}) =>
    importsOf(text)
      .map((imported) => offence(path, imported))
      .filter((found) => found !== null),
  );
}

const sources = readSources(src);

test('every folder of src imports only what it may', () => {
  assert.deepEqual(offencesIn(sources), []);
});

/** The files of src that each file imports, also where only types are. */
function importedFiles(all: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Set(all.map(({path}) => path));
  return new Map(
    all.map(({path, text}) => [
      path,
      importsOf(text)
        .map((imported) => posix.join(dirname(path), imported))
        .filter((target) => paths.has(target)),
    ]),
  );
}

/** A file that imports itself by way of others, with those on the way; null when there is none. */
function findCircle(files: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const search = (path: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of files.get(path) ?? []) {
      const circle = search(target, [...way, path]);
      if (circle !== null) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of files.keys()) {
    const circle = search(path, []);
    if (circle !== null) return circle;
  }
  return null;
}

test('no file imports itself by way of others, not even for a type', () => {
  assert.equal(findCircle(importedFiles(sources)), null);
  assert.equal(findCircle(importedFiles(readSources(scripts))), null);
});

test('a circle is found, however long', () => {
  const files = [
    {path: 'app/a.ts', text: "import type {B} from './b.ts';"},
    {path: 'app/b.ts', text: "export {c} from '../ui/c.ts';"},
    {path: 'ui/c.ts', text: "type A = typeof import('../app/a.ts');"},
  ];
  assert.deepEqual(findCircle(importedFiles(files)), [
    'app/a.ts',
    'app/b.ts',
    'ui/c.ts',
    'app/a.ts',
  ]);
  assert.equal(findCircle(importedFiles(files.slice(0, 2))), null);
});

test('every folder of src has a rule, and every rule a folder', () => {
  const folders = new Set(
    sources
      .map(({path}) => path.split('/'))
      .flatMap(([folder, ...rest]) => (rest.length > 0 ? [folder] : [])),
  );
  assert.deepEqual([...folders].sort(), Object.keys(rules).sort());
});

test('relative imports name a file that is there, with its extension', () => {
  const paths = new Set(sources.map(({path}) => path));
  for (const {path, text} of sources) {
    for (const imported of importsOf(text).filter((name) => name.startsWith('.'))) {
      const target = posix.join(dirname(path), imported);
      if (target.startsWith('..')) assert.equal(target, '../package.json', `${path} leaves src`);
      else assert.ok(paths.has(target), `${path} imports ${imported}`);
    }
  }
});

test('the reader of imports sees every form, and no import that is only told of', () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    "import 'a';": ['a'],
    "import b from 'b';": ['b'],
    'import {c} from "c";': ['c'],
    "import type {d} from 'd';": ['d'],
    "import {\n  e,\n  type f,\n} from 'ef';": ['ef'],
    "import * as g from 'g';": ['g'],
    "export {h} from 'h';": ['h'],
    "export * from 'i';": ['i'],
    "const j = await import('j');": ['j'],
    "type K = typeof import('k');": ['k'],
    "const l = require('l');": ['l'],
    "// import m from 'm';": [],
    "/** as in: import('n') */": [],
    "export const o = 'o';": [],
    "export type P = 'p' | 'q';": [],
  };
  for (const [text, expected] of Object.entries(forms)) {
    assert.deepEqual(importsOf(text), expected, text);
  }
});

test('each rule refuses what it is there to refuse', () => {
  const offenders: readonly (readonly [string, string])[] = [
    ['domain/memo.ts', '../app/ports.ts'],
    ['domain/memo.ts', 'node:fs'],
    ['domain/memo.ts', 'ink'],
    ['messages/words.ts', '../app/ports.ts'],
    ['messages/words.ts', '../ui/theme.ts'],
    ['app/store.ts', 'react'],
    ['app/operations/send-now.ts', '../../kakao/http.ts'],
    ['app/operations/send-now.ts', 'node:crypto'],
    ['app/operations/send-now.ts', '../../messages/words.ts'],
    ['kakao/http.ts', '../storage/locks.ts'],
    ['kakao/http.ts', '../app/state.ts'],
    ['kakao/http.ts', 'conf'],
    ['kakao/http.ts', 'node:sqlite'],
    ['storage/locks.ts', '../kakao/http.ts'],
    ['storage/locks.ts', 'undici'],
    ['system/clock.ts', '../ui/theme.ts'],
    ['system/clock.ts', 'ink'],
    ['emulator/world.ts', '../domain/memo.ts'],
    ['emulator/world.ts', 'undici'],
    ['ui/theme.ts', '../system/clock.ts'],
    ['ui/theme.ts', '../emulator/world.ts'],
    ['ui/theme.ts', 'node:fs'],
    ['ui/theme.ts', 'open'],
    ['commands/send.ts', '../storage/locks.ts'],
    ['commands/send.ts', '../kakao/http.ts'],
    ['commands/send.ts', '../services.ts'],
    ['commands/send.ts', 'ink'],
    ['commands/send.ts', 'node:sqlite'],
    ['command-definitions/send-command.ts', '../services.ts'],
    ['command-definitions/send-command.ts', 'node:fs'],
    ['helpers/any.ts', '../domain/memo.ts'],
  ];
  for (const [path, imported] of offenders)
    assert.ok(offence(path, imported), `${path} ${imported}`);
  assert.equal(offence('kakao/http.ts', '../app/ports.ts'), null);
  assert.equal(offence('cli.ts', './ui/start-tui.tsx'), null);
});

/** Without comments, so that prose may say what code may not do. */
function codeOf({text}: Source): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter((source) => pattern.test(codeOf(source))).map(({path}) => path);
}

test('the time is read in one place; the emulator has its own', () => {
  const readers = filesWith(/\bDate\.now\s*\(|\bnew Date\(\s*\)/);
  assert.deepEqual(
    readers.filter((path) => !path.startsWith('emulator/') && path !== 'cli.ts'),
    ['system/clock.ts'],
  );
});

test('no file of src is longer than 200 lines', () => {
  const long = sources
    .map(({path, text}) => ({path, lines: text.trimEnd().split('\n').length}))
    .filter(({lines}) => lines > 200);
  assert.deepEqual(long, []);
});

test('no any, no non-null assertion, no silenced type error, no default export, no enum', () => {
  assert.deepEqual(filesWith(/(?::\s*|<|\bas\s+|\|\s*)any\b(?!['\w-])/), []);
  assert.deepEqual(filesWith(/[\w)\]]!(?:[.[;,)]|\s*$)/m), []);
  assert.deepEqual(filesWith(/@ts-(?:ignore|expect-error|nocheck)/), []);
  assert.deepEqual(filesWith(/^export default\b/m), []);
  assert.deepEqual(filesWith(/^\s*(?:export )?(?:const )?enum\b/m), []);
});

test('files are named in kebab case, and none is a place for anything', () => {
  for (const {path} of sources) {
    assert.match(path, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?$/);
    assert.doesNotMatch(
      path,
      /(?:^|[/-])(?:index|utils?|helpers?|managers?|handlers?|misc|common)\b/,
    );
  }
});
