import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

/** The allowed imports of the files in one folder of src. A separate test checks each rule. */
interface Rule {
  /** Folders and files of src, relative to it. */
  readonly own: readonly string[];
  readonly npm: readonly string[];
  /** All of Node.js, none of it, or these modules. */
  readonly node: 'all' | 'none' | readonly string[];
}

/** Public entries of image-size: its main one also has the readers of formats that are not sent. */
const pictureSizes = ['gif', 'jpg', 'png', 'webp'].map((format) => `image-size/types/${format}`);

/** The server library of the Model Context Protocol, and its own entry for stdio. */
const protocol = ['@modelcontextprotocol/server', '@modelcontextprotocol/server/stdio'];

const rules: Readonly<Record<string, Rule>> = {
  // The libraries only compute, so they are not a way out of the domain.
  domain: {own: [], npm: ['string-width', 'croner', 'smol-toml', 'uqr'], node: 'none'},
  messages: {own: ['domain'], npm: [], node: 'none'},
  app: {own: ['domain'], npm: [], node: 'none'},
  kakao: {own: ['domain', 'app/ports'], npm: ['undici'], node: 'all'},
  storage: {own: ['domain', 'app/ports'], npm: ['conf'], node: 'all'},
  system: {own: ['domain', 'app/ports'], npm: ['open', ...protocol, ...pictureSizes], node: 'all'},
  emulator: {own: [], npm: [], node: 'all'},
  ui: {
    own: ['app', 'domain', 'messages'],
    npm: ['ink', 'react', 'ink-text-input', 'string-width'],
    node: 'none',
  },
  commands: {own: ['app', 'domain', 'messages'], npm: [], node: 'all'},
  // The only place in which real parts become ports.
  main: {
    own: [
      '../package.json',
      'app',
      'commands',
      'domain',
      'emulator',
      'kakao',
      'messages',
      'storage',
      'system',
      'ui',
    ],
    npm: ['commander'],
    node: 'all',
  },
};

/** The syntax of a command does not depend on its implementation. */
const definition: Rule = {
  own: ['app/ports', 'commands', 'domain', 'messages'],
  npm: ['commander'],
  node: 'none',
};

/**
 * The rooms of a folder, from the ground up: a room may import from those below it, and from
 * nothing beside or above it.
 */
const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  app: [
    ['ports'],
    ['shared'],
    ['state'],
    ['events'],
    ['steps'],
    ['draft', 'login'],
    ['form'],
    ['picture'],
    ['memo', 'setup'],
    ['friend', 'search', 'schedule', 'reminder', 'doctor'],
    ['programs'],
    ['background', 'demo'],
    ['shell'],
  ],
  commands: [
    ['shared'],
    ['definition', 'questions'],
    ['send'],
    ['history'],
    ['serve'],
    ['background', 'draft', 'hook', 'login', 'program', 'schedule', 'transfer'],
    ['mcp'],
    ['registry'],
  ],
  domain: [
    ['failure'],
    ['text'],
    ['memo'],
    ['draft', 'login', 'program'],
    ['doctor', 'preferences', 'schedule', 'search'],
    ['agent', 'friend', 'program-note', 'reminder'],
  ],
  kakao: [['http'], ['templates'], ['auth'], ['api'], ['probes']],
  messages: [['subjects'], ['kakao-codes'], ['failures'], ['doctor']],
  storage: [
    ['schema'],
    ['base'],
    ['draft', 'login', 'memo'],
    ['reminder', 'schedule', 'search'],
    ['recovery'],
    ['opening'],
  ],
  system: [
    ['terminal'],
    ['process', 'protocol', 'thumbnail'],
    ['doctor', 'login'],
    ['note-server'],
  ],
  ui: [
    ['base'],
    ['friend', 'picture'],
    ['memo'],
    ['draft', 'form', 'login', 'reminder', 'schedule', 'search', 'setup'],
    ['shell'],
    ['line-mode'],
  ],
};

/** More files in one folder are hard to survey. */
const mostFiles = 30;

/** The database belongs to storage; system may read it from outside for the diagnosis. */
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

/**
 * Every module named by `import`, `export … from`, `import()`, `typeof import()` and `require()`.
 */
function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(
    /^\s*(?:import\s+(?:[\w$*{},\s]+?\s+from\s+)?|export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+)['"]([^'"\n]+)['"]/gm,
  );
  const calls = code.matchAll(/\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g);
  return [...statements, ...calls].map((match) => match[1] ?? '');
}

/**
 * The reason why a file must not import this, or null if it may. Only the entry is in no folder.
 */
function offence(path: string, imported: string): string | null {
  if (path === 'cli.ts') return null;
  const folder = path.slice(0, Math.max(0, path.indexOf('/')));
  const rule = isDefinition(path) ? definition : rules[folder];
  if (rule === undefined) return `${path}: no rule is for it`;
  const isFine = isAllowed(rule, {path, folder, imported}) && !goesUp(path, imported);
  return isFine ? null : `${path} imports ${imported}`;
}

function isDefinition(path: string): boolean {
  return /^commands\/(?:definition\/|.*-commands?\.ts$)/.test(path);
}

/** Whether the import leads to a room beside or above. */
function goesUp(path: string, imported: string): boolean {
  if (!imported.startsWith('.')) return false;
  const [folder, room] = path.split('/');
  const [otherFolder, otherRoom] = posix.join(dirname(path), imported).split('/');
  if (folder !== otherFolder || room === otherRoom) return false;
  const ranks = floors[folder ?? ''];
  return ranks !== undefined && floorOf(ranks, otherRoom) >= floorOf(ranks, room);
}

function floorOf(ranks: readonly (readonly string[])[], room = ''): number {
  return ranks.findIndex((rooms) => rooms.includes(room));
}

function isAllowed(
  {own, npm, node}: Rule,
  {path, folder, imported}: {path: string; folder: string; imported: string},
): boolean {
  if (imported.startsWith('.')) {
    const target = posix.join(dirname(path), imported);
    const allowed = [folder, ...own];
    return allowed.some((path) => target === path || target.startsWith(`${path}/`));
  }
  if (imported === sqlite.module) return sqlite.folders.includes(folder);
  if (imported.startsWith('node:')) return node === 'all' || node.includes(imported);
  // Internal files of a package are not part of its public API.
  return npm.includes(imported);
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

/** The files of src that each file imports, including type imports. */
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

/**
 * A file that imports itself through others, with the files of the cycle, or null if there is none.
 */
function findCycle(files: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
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

test('no file imports itself through others, not even for a type', () => {
  assert.equal(findCycle(importedFiles(sources)), null);
  assert.equal(findCycle(importedFiles(readSources(scripts))), null);
});

test('a cycle of any length is found', () => {
  const files = [
    {path: 'app/a.ts', text: "import type {B} from './b.ts';"},
    {path: 'app/b.ts', text: "export {c} from '../ui/c.ts';"},
    {path: 'ui/c.ts', text: "type A = typeof import('../app/a.ts');"},
  ];
  assert.deepEqual(findCycle(importedFiles(files)), [
    'app/a.ts',
    'app/b.ts',
    'ui/c.ts',
    'app/a.ts',
  ]);
  assert.equal(findCycle(importedFiles(files.slice(0, 2))), null);
});

/** Folders within a room, which have its rank. */
const chambers: readonly string[] = [
  'domain/login/token-file',
  'domain/memo/kinds',
  'domain/memo/picture',
  'domain/memo/template',
  'ui/memo/kinds',
];

test('every file is in a room: only the entry is directly in src', () => {
  const folders = new Set<string>();
  const rooms: Record<string, Set<string>> = {};
  for (const {path} of sources.filter(({path}) => path !== 'cli.ts')) {
    const [folder = '', ...below] = path.split('/');
    assert.ok(below.length > 0, `${path} stands in no room`);
    folders.add(folder);
    if (floors[folder] === undefined) continue;
    const isRoom = below.length === 2 || chambers.includes(dirname(path));
    assert.ok(isRoom, `${path} stands in no room of ${folder}`);
    rooms[folder] ??= new Set();
    rooms[folder].add(below[0] ?? '');
  }
  assert.deepEqual([...folders].sort(), Object.keys(rules).sort());
  for (const [folder, ranks] of Object.entries(floors)) {
    assert.deepEqual([...(rooms[folder] ?? [])].sort(), ranks.flat().sort(), folder);
  }
});

test(`no folder has more than ${mostFiles} files`, () => {
  const counts = Map.groupBy(sources, ({path}) => dirname(path));
  const full = [...counts].filter(([, files]) => files.length > mostFiles);
  assert.deepEqual(
    full.map(([folder]) => folder),
    [],
  );
});

test('relative imports name an existing file, with its extension', () => {
  const paths = new Set(sources.map(({path}) => path));
  for (const {path, text} of sources) {
    for (const imported of importsOf(text).filter((name) => name.startsWith('.'))) {
      const target = posix.join(dirname(path), imported);
      if (target.startsWith('..')) assert.equal(target, '../package.json', `${path} leaves src`);
      else assert.ok(paths.has(target), `${path} imports ${imported}`);
    }
  }
});

test('the reader of imports finds every form, and none in comments or other exports', () => {
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

test('each rule refuses what it should refuse', () => {
  const offenders: readonly (readonly [string, string])[] = [
    ['domain/memo/memo.ts', '../../app/ports/ports.ts'],
    ['domain/memo/memo.ts', 'node:fs'],
    ['domain/memo/memo.ts', 'ink'],
    ['domain/text/sanitize.ts', '../memo/memo.ts'],
    ['messages/subjects/words.ts', '../../app/ports/ports.ts'],
    ['messages/subjects/words.ts', '../../ui/base/theme.ts'],
    ['messages/subjects/words.ts', '../failures/describe-failure.ts'],
    ['app/events/store.ts', 'react'],
    ['app/memo/send-once.ts', '../../kakao/http/http.ts'],
    ['app/memo/send-once.ts', 'node:crypto'],
    ['app/memo/send-once.ts', '../../messages/subjects/words.ts'],
    ['app/memo/send-once.ts', '../shell/update.ts'],
    ['app/memo/send-once.ts', '../setup/setup.ts'],
    ['app/state/state.ts', '../events/event.ts'],
    ['kakao/http/http.ts', '../../storage/base/locks.ts'],
    ['kakao/http/http.ts', '../../app/state/state.ts'],
    ['kakao/http/http.ts', '../api/kakao-api.ts'],
    ['kakao/http/http.ts', 'conf'],
    ['kakao/http/http.ts', 'undici/lib/dispatcher/client.js'],
    ['kakao/http/http.ts', 'node:sqlite'],
    ['storage/base/locks.ts', '../../kakao/http/http.ts'],
    ['storage/base/locks.ts', '../memo/memo-store.ts'],
    ['storage/base/locks.ts', 'undici'],
    ['system/process/clock.ts', '../../ui/base/theme.ts'],
    ['system/process/clock.ts', '../login/open-browser.ts'],
    ['system/process/clock.ts', 'ink'],
    ['emulator/world.ts', '../domain/memo/memo.ts'],
    ['emulator/world.ts', 'undici'],
    ['ui/base/theme.ts', '../../system/process/clock.ts'],
    ['ui/base/theme.ts', '../../emulator/world.ts'],
    ['ui/base/theme.ts', '../../main/services.ts'],
    ['ui/base/theme.ts', '../shell/keymap.ts'],
    ['ui/base/theme.ts', 'node:fs'],
    ['ui/base/theme.ts', 'open'],
    ['commands/send/send.ts', '../../storage/base/locks.ts'],
    ['commands/send/send.ts', '../../kakao/http/http.ts'],
    ['commands/send/send.ts', '../../main/services.ts'],
    ['commands/send/send.ts', '../history/outbox.ts'],
    ['commands/send/send.ts', 'commander'],
    ['commands/send/send.ts', 'ink'],
    ['commands/send/send.ts', 'node:sqlite'],
    ['commands/send/send-command.ts', '../../app/memo/send-once.ts'],
    ['commands/send/send-command.ts', 'node:fs'],
    ['main/services.ts', 'ink'],
    ['main/services.ts', 'node:sqlite'],
    ['helpers/any.ts', '../domain/memo/memo.ts'],
    ['services.ts', './domain/memo/memo.ts'],
  ];
  for (const [path, imported] of offenders)
    assert.ok(offence(path, imported), `${path} ${imported}`);
  assert.equal(offence('kakao/http/http.ts', '../../app/ports/ports.ts'), null);
  assert.equal(offence('app/shell/update.ts', '../memo/send-once.ts'), null);
  assert.equal(offence('cli.ts', './main/opening/open-app.ts'), null);
});

/** The source without comments, which may mention what code must not do. */
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
    ['system/process/clock.ts'],
  );
});

test('what a loader names is imported by nothing else that is loaded earlier', () => {
  const statically = new Map(
    sources.map(({path, text}) => [
      path,
      [...text.matchAll(/^(?:import|export)\b(?! type)[^;]*?\bfrom '(\.[^']+)';/gm)].map(
        ([, name = '']) => posix.join(dirname(path), name),
      ),
    ]),
  );
  const loaders = [...statically.keys()].filter((path) => /(?:^|\/)load(?:-\w+)?\.ts$/.test(path));
  assert.ok(loaders.length > 5);
  const early: string[] = [];
  for (const loader of loaders) {
    const named = statically.get(loader) ?? [];
    const together = new Set([loader, ...named]);
    for (const [path, imported] of statically) {
      if (together.has(path)) continue;
      early.push(
        ...imported.filter((name) => named.includes(name)).map((name) => `${path} imports ${name}`),
      );
    }
  }
  assert.deepEqual(early, []);
});

test('an operation names the ports that it needs: only the effects are given all of them', () => {
  const taking = filesWith(/(?:\bports|\}): Ports\b/).filter((path) => path.startsWith('app/'));
  assert.deepEqual(taking, ['app/events/effect-context.ts']);
});

test('texts are next to each other in both languages: no other place checks the language', () => {
  assert.deepEqual(
    filesWith(/[!=]==?\s*['"](?:ko|en)['"]|['"](?:ko|en)['"]\s*[!=]==?|case ['"](?:ko|en)['"]/),
    ['domain/program/language.ts'],
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

test('files are named in kebab case, and none has a catch-all name', () => {
  for (const {path} of sources) {
    assert.match(path, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.tsx?$/);
    assert.doesNotMatch(
      path,
      /(?:^|[/-])(?:index|utils?|helpers?|managers?|handlers?|misc|common)\b/,
    );
  }
});
