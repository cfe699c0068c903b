import assert from 'node:assert/strict';
import {existsSync, lstatSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {Ports} from '../../src/app/ports/ports.ts';
import {type Memo, statusOfParts} from '../../src/domain/memo/memo.ts';
import type {Emulator} from '../../src/emulator/start-emulator.ts';
import {keyInRoom, keysOfParts} from './message-key.ts';
import type {Terminal} from './terminal.ts';

/** The evidence of a run that has ended. A missing field is not checked. */
export interface Ended {
  readonly emulator?: Pick<Emulator, 'memos'> & Partial<Pick<Emulator, 'people' | 'memosOf'>>;
  readonly ports?: {readonly memos: Pick<Ports['memos'], 'all'>};
  /** Ids of memos that the program reported as accepted. */
  readonly confirmed?: Iterable<string>;
  /** Memos that the user, or a test, confirmed as delivered. */
  readonly confirmedArrived?: ReadonlySet<string>;
  readonly folder?: string;
  /** Everything that was printed or drawn. */
  readonly output?: string;
  readonly secrets?: readonly string[];
  readonly terminal?: Pick<Terminal, 'modes' | 'output'>;
  /** Null when a signal ended the program. */
  readonly exit?: number | null;
  readonly breaks?: Breaks;
}

/** The invariants that a test breaks on purpose, each with the reason; they are not checked. */
export type Breaks = Readonly<Partial<Record<'I1' | 'I2' | 'I3' | 'I6', string>>>;

/**
 * Exit codes of the commands and the app; 126 and 127 are from `run`, those above 128 from signals.
 */
export const documentedCodes: ReadonlySet<number> = new Set([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 126, 127, 129, 130, 131, 133, 134, 138, 140, 141, 142, 143, 144,
  152, 154, 157, 158, 159,
]);

/** Asserts what must hold after any run: I1 to I8, as far as evidence is given. */
export function assertInvariants(ended: Ended): void {
  const {emulator, ports, folder, terminal, secrets = [], breaks = {}} = ended;
  const record = ports === undefined ? null : [...ports.memos.all()];
  if (record !== null && !breaks.I3) assertOneState(record, ended.confirmed ?? []);
  if (record !== null && emulator !== undefined) {
    assertDelivered(
      record.filter(({receivers}) => receivers === undefined),
      emulator,
      ended,
    );
    if (!breaks.I1 && !breaks.I2) assertReceived(record, emulator);
  }
  const output = (ended.output ?? '') + (terminal?.output() ?? '');
  assertSecretFree('the output', output, secrets);
  assert.doesNotMatch(output, /\n\s+at \S.*:\d+:\d+|node:internal/, 'I7: a stack trace was shown');
  if (terminal !== undefined) assertRestored(terminal);
  if (folder !== undefined && existsSync(folder)) assertFolder(folder, secrets, breaks);
  if (ended.exit === undefined) return;
  assert.ok(ended.exit !== null && documentedCodes.has(ended.exit), `I8: exit ${ended.exit}`);
}

/**
 * I1 and I2, compared by what the parts show, because Kakao gives memos no id. A part is due when
 * all parts before it are stored as sent.
 */
function assertDelivered(
  record: readonly Memo[],
  {memos}: Pick<Emulator, 'memos'>,
  {confirmedArrived = new Set(), breaks = {}}: Ended,
): void {
  const delivered = countBy(memos.map(keyInRoom));
  const asked = countBy(record.flatMap(keysInTurn));
  for (const [key, count] of breaks.I1 ? [] : delivered) {
    assert.ok(count <= (asked.get(key) ?? 0), `I1: delivered ${count} times: ${key}`);
  }
  const believed = record.filter(({id}) => !confirmedArrived.has(id));
  const sent = countBy(believed.flatMap(keysOfSent));
  for (const [key, count] of breaks.I2 ? [] : sent) {
    assert.ok(count <= (delivered.get(key) ?? 0), `I2: shown as sent, never accepted: ${key}`);
  }
}

/**
 * I1 and I2 for memos to friends, by the name of the room: each part that is shown as sent to a
 * friend arrived there, and no more arrived than was sent or is unknown.
 */
function assertReceived(
  record: readonly Memo[],
  {people = [], memosOf}: NonNullable<Ended['emulator']>,
): void {
  for (const {id, nickname} of people.slice(1)) {
    const delivered = countBy(
      (memosOf?.(id) ?? []).filter(({from}) => from !== undefined).map(keyInRoom),
    );
    const toThis = record.flatMap((memo) =>
      (memo.receivers ?? [])
        .filter(({name}) => name === nickname)
        .map((receiver) => ({keys: keysOfParts(memo), receiver})),
    );
    const sent = toThis.flatMap(({keys, receiver}) => keys.slice(0, receiver.sentParts));
    const asked = toThis.flatMap(({keys, receiver: {status, sentParts}}) => {
      const inDoubt = status === 'unknown' || status === 'sending' ? 1 : 0;
      return keys.slice(0, sentParts + inDoubt);
    });
    for (const [key, count] of countBy(sent)) {
      const arrived = delivered.get(key) ?? 0;
      assert.ok(count <= arrived, `I2: shown as sent to ${nickname}, never accepted: ${key}`);
    }
    for (const [key, count] of delivered) {
      const known = countBy(asked).get(key) ?? 0;
      assert.ok(count <= known, `I1: delivered to ${nickname} ${count} times: ${key}`);
    }
  }
}

function keysInTurn(memo: Memo): readonly string[] {
  const first = memo.parts.findIndex(({status}) => status !== 'sent');
  const keys = keysOfParts(memo);
  return first === -1 ? keys : keys.slice(0, first + 1);
}

function keysOfSent(memo: Memo): readonly string[] {
  return keysOfParts(memo).filter((_key, index) => memo.parts[index]?.status === 'sent');
}

/**
 * I3: each memo is stored once, in the state that follows from its parts. A part that is being sent
 * is not considered.
 */
function assertOneState(record: readonly Memo[], confirmed: Iterable<string>): void {
  const ids = countBy(record.map(({id}) => id));
  for (const [id, count] of ids) assert.equal(count, 1, `I3: on record ${count} times: ${id}`);
  for (const id of confirmed) assert.ok(ids.has(id), `I3: confirmed, not on record: ${id}`);
  for (const {id, status, parts} of record) {
    if (status === 'sending') continue;
    assert.equal(status, statusOfParts(parts), `I3: two states at once: ${id}`);
  }
}

/** I4: only the database may contain secrets. */
function assertSecretFree(where: string, text: string, secrets: readonly string[]): void {
  for (const secret of secrets) assert.ok(!text.includes(secret), `I4: a secret in ${where}`);
}

/** I5: the main screen, the cursor visible, no keyboard or paste mode left on. */
export function assertRestored(terminal: Pick<Terminal, 'modes'>): void {
  const {synchronizedOutput: _held, applicationCursorKeys: _keys, ...modes} = terminal.modes();
  assert.deepEqual(
    modes,
    {
      alternateScreen: false,
      autowrap: true,
      bracketedPaste: false,
      cursorVisible: true,
      focusReports: false,
      kittyKeyboard: 0,
      mouse: false,
      wheelArrows: true,
    },
    'I5: the terminal was not given back',
  );
}

/** Expected files, relative to the data folder; a profile has a data folder of its own. */
const expectedFiles =
  /^(profile|profiles(\/[^/]+)?|(profiles\/[^/]+\/)?(state\.db(\.damaged-[\dTZ-]+)?(-wal|-shm)?|config\.json(\.damaged)?|serve-token|crash-[\dTZ-]+\.txt|locks(\/(calendar|daemon|refresh|delivery|notes|salvage)\.lock(-journal)?)?|demo(\/.*)?|cache(\/.*)?))$/;

/** I6: files and folders are private, and no unexpected file is left. */
function assertFolder(folder: string, secrets: readonly string[], {I6}: Breaks): void {
  if (!I6) assert.equal(lstatSync(folder).mode & 0o777, 0o700, `I6: the folder ${folder}`);
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (!I6) assertExpected(path, name);
    if (!entry.isFile() || name.includes('state.db')) continue;
    assertSecretFree(name, readFileSync(path, 'utf8'), secrets);
  }
}

function assertExpected(path: string, name: string): void {
  assert.match(name, expectedFiles, `I6: left behind: ${name}`);
  const entry = lstatSync(path);
  const mode = entry.mode & 0o777;
  assert.equal(mode, entry.isDirectory() ? 0o700 : 0o600, `I6: ${name} is ${mode.toString(8)}`);
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
