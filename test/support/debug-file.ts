import assert from 'node:assert/strict';
import {existsSync, readFileSync, statSync} from 'node:fs';
import type {Emulator} from '../../src/emulator/start-emulator.ts';

export interface DebugEntry {
  readonly time: string;
  readonly pid: number;
  readonly kind: string;
  readonly [name: string]: unknown;
}

/** The entry of every line of a debug file. Throws if a line is not an entry. */
export function readEntries(path: string | null): readonly DebugEntry[] {
  assert.ok(path !== null, 'the stage was not opened with `traced`');
  const text = readFileSync(path, 'utf8');
  assert.ok(text.endsWith('\n'), 'the last line is cut');
  return text.trimEnd().split('\n').map(readEntry);
}

function readEntry(line: string): DebugEntry {
  const entry: DebugEntry = JSON.parse(line);
  assert.match(entry.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, line);
  assert.ok(Number.isSafeInteger(entry.pid) && typeof entry.kind === 'string', line);
  return entry;
}

/** Shorter texts occur in any file by chance. */
const shortestText = 5;

/** Asserts that the file is private, and contains no secret, no key and no text of a memo. */
export function assertPrivate(
  path: string,
  {secrets, emulator}: {readonly secrets: readonly string[]; readonly emulator: Emulator},
): void {
  if (!existsSync(path)) return;
  assert.equal(statSync(path).mode & 0o777, 0o600, 'the debug file is open to others');
  const written = readFileSync(path, 'utf8');
  for (const secret of [...secrets, emulator.restApiKey]) {
    assert.ok(!written.includes(secret), 'a secret in the debug file');
  }
  const texts = emulator.memos.map(({text}) => text);
  for (const text of texts.filter(({length}) => length >= shortestText)) {
    assert.ok(!written.includes(text), `the text of a memo in the debug file: ${text}`);
  }
}
