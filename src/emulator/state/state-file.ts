import {createHash} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {OptionFault} from '../option-fault.ts';
import type {Person} from '../person.ts';
import type {World} from '../world.ts';
import {type SavedWorld, savedRest} from './saved-world.ts';

const schema = 'kakao-tui/emulator-state';
const version = 1;

/**
 * Reads a state file; null if it is missing or empty. Throws OptionFault for a file that this
 * version did not write as it is, and system errors.
 */
export function readState(path: string): SavedWorld | null {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (stats === undefined || (stats.isFile() && stats.size === 0)) return null;
  if (!stats.isFile()) throw new OptionFault('state-foreign', path);
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n');
  const [, found, digest] = headPattern.exec(text.slice(0, end + 1)) ?? [];
  if (found === undefined) throw new OptionFault('state-foreign', path);
  if (found !== String(version)) throw new OptionFault('state-version', path);
  const body = text.slice(end + 1);
  // The digest stands for every check of the content: only this program writes it.
  if (digestOf(body) !== digest) throw new OptionFault('state-damaged', path);
  return JSON.parse(body);
}

const headPattern =
  /^\{"schema":"kakao-tui\/emulator-state@(\d{1,9})"(?:,"sha256":"(\w{64})")?.*\n$/;

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/**
 * Returns a function that saves the world if it changed. The file is complete at any time, and only
 * its owner can read it. Throws system errors.
 */
export function saveTo(path: string, world: World): () => void {
  const memos = new Map<Person, string[]>();
  let saved = '';
  return () => {
    let count = 0;
    for (const person of world.people) {
      const lines = memos.get(person) ?? [];
      for (const memo of person.room.memos.slice(lines.length)) lines.push(JSON.stringify(memo));
      memos.set(person, lines);
      count += lines.length;
    }
    // A memo is only ever added, so that their number says whether one has to be written.
    const rest = JSON.stringify(savedRest(world));
    const state = `${count} ${rest}`;
    if (state === saved) return;
    const rooms = Array.from(memos.values(), (lines) => `[${lines.join()}]`);
    const body = `${rest.slice(0, -1)},"memos":[${rooms.join()}]}\n`;
    replaceFile(path, `{"schema":"${schema}@${version}","sha256":"${digestOf(body)}"}\n${body}`);
    saved = state;
  };
}

/** Writes beside the file and renames, so that no reader and no kill leaves a part of it. */
function replaceFile(given: string, text: string): void {
  // A link is kept: the file behind it is replaced.
  const path = statSync(given, {throwIfNoEntry: false}) === undefined ? given : realpathSync(given);
  const temporary = `${path}.tmp`;
  rmSync(temporary, {force: true});
  const file = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    // What is left holds secrets, and fills a disk that may be full.
    rmSync(temporary, {force: true});
    throw error;
  }
}
