// Reports every reader of text that takes more than linear time, and how many were fed.

import {agentCalls} from './agent-calls.ts';
import {badShapes, commonShapes, shapesOf} from './bad-shapes.ts';
import {domainCalls} from './domain-calls.ts';
import {excludedFunctions} from './excluded-functions.ts';
import {friendCalls} from './friend-calls.ts';
import {type BadShape, growsTooFast, type Work} from './growth.ts';
import {noteCalls, noteReaders} from './note-calls.ts';
import {outerCalls, statefulReaders} from './outer-calls.ts';
import {srcFolder} from './source-files.ts';
import {type TextFunction, textFunctions} from './source-functions.ts';
import {sourcePatterns} from './source-patterns.ts';

/** The rooms whose functions read what users, files, programs and Kakao write. */
const rooms = [
  'app/shell',
  'commands/shared',
  'commands/transfer',
  'domain',
  'kakao/api',
  'kakao/auth',
  'kakao/http',
  'messages/kakao-codes',
  'messages/subjects',
  'system/terminal',
  'ui/base',
];

const calls: ReadonlyMap<unknown, Work> = new Map([
  ...domainCalls,
  ...outerCalls,
  ...noteCalls,
  ...friendCalls,
  ...agentCalls,
]);

function report(fact: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`);
}

function feed(name: string, work: Work, shapes: readonly BadShape[]): void {
  for (const shape of shapes) {
    if (growsTooFast(work, shape)) report({kind: 'too-fast', name, shape});
  }
}

// All functions are looked up before the first one is fed, so that an unknown one fails soon.
const functions = textFunctions(rooms);
const works = new Map<string, Work>();
let unknown = 0;
for (const found of functions) {
  const work = await workOf(found);
  if (work !== null) works.set(`${found.path}: ${found.name}`, work);
}
if (unknown > 0) process.exit();

const patterns = sourcePatterns();
for (const {path, literal} of patterns) {
  const end = literal.lastIndexOf('/');
  const pattern = new RegExp(literal.slice(1, end), literal.slice(end + 1));
  const own = [...new Set(pattern.source)].flatMap(shapesOf);
  feed(`${path}: ${literal}`, (text) => text.replace(pattern, ''), [...badShapes, ...own]);
}

for (const [name, work] of works) feed(name, work, commonShapes);
for (const [name, work] of Object.entries({...statefulReaders, ...noteReaders})) {
  feed(name, work, commonShapes);
}

report({kind: 'fed', patterns: patterns.length, functions: functions.length});

/** How to feed a function; null if it is excluded or unknown, which is reported. */
async function workOf({path, name, takesTextAlone}: TextFunction): Promise<Work | null> {
  const module: Readonly<Record<string, unknown>> = await import(new URL(path, srcFolder).href);
  const exported = module[name];
  if (excludedFunctions.has(exported)) return null;
  const call = calls.get(exported);
  if (call !== undefined) return call;
  if (takesTextAlone && typeof exported === 'function') return (text) => consumed(exported(text));
  unknown += 1;
  report({kind: 'unknown', name: `${path}: ${name}`});
  return null;
}

/** Generators work only while they are read. */
function consumed(result: unknown): unknown {
  return result instanceof Object && isGenerator(result) ? Array.from(result) : result;
}

function isGenerator(value: object): value is Iterable<unknown> {
  return 'next' in value && Symbol.iterator in value;
}
