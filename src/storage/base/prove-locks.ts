import {randomUUID} from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {existingFile, isMissingFile, openExisting} from './open-existing.ts';

/**
 * Whether a file in the folder can be locked at all. SQLite reports a system without locks (ENOLCK)
 * like a lock that another process holds, so a new file is locked, which no process holds. True
 * where no file can be created: that is another failure.
 */
export function canLock(folder: string): boolean {
  if (lockable.has(folder)) return true;
  const held = lockNewFile(folder);
  if (held === 'refused') return false;
  held?.end();
  lockable.add(folder);
  return true;
}

/** Folders in which a file was locked: a lock that is polled must not create a file each time. */
const lockable = new Set<string>();

/**
 * Whether a held lock excludes other processes. Some network and container mounts accept every lock
 * and do nothing. Linux lists the locks that it really holds; elsewhere, and for locks that only a
 * file server holds, another process tries to acquire the held lock. Null where no file can be
 * created. `isKnownHeld` answers from what the system lists.
 */
export async function locksExclude(
  folder: string,
  isKnownHeld: (path: string) => boolean = isListed,
): Promise<boolean | null> {
  const held = lockNewFile(folder);
  if (held === null) return null;
  if (held === 'refused') return false;
  try {
    if (isKnownHeld(held.path)) return true;
    const isAcquired = await canAnotherLock(held.path);
    // A process that sweeps removes only a file whose lock it acquired.
    return !isAcquired && existsSync(held.path);
  } finally {
    held.end();
  }
}

interface HeldFile {
  readonly path: string;
  /** Frees the lock and removes the file. */
  end(): void;
}

/**
 * Another process that sweeps may remove the file, or hold it for a moment, before it is locked:
 * then the next one is tried.
 */
const maxAttempts = 5;

/** Locks a new file; null if none can be created, `refused` if the system has no locks for it. */
function lockNewFile(folder: string): HeldFile | 'refused' | null {
  let last: 'refused' | null = null;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const path = join(folder, `proof-${randomUUID()}.lock`);
    const held = lockNew(path);
    if (held === null || held === 'refused') remove(path);
    if (held !== 'swept' && held !== 'refused') return held;
    last = held === 'refused' ? held : null;
  }
  return last;
}

function lockNew(path: string): HeldFile | 'refused' | 'swept' | null {
  let connection: DatabaseSync | null = null;
  try {
    closeSync(openSync(path, 'wx', 0o600));
    const {ino} = statSync(path);
    connection = openExisting(path, 0);
    connection.exec('BEGIN EXCLUSIVE');
    if (statSync(path, {throwIfNoEntry: false})?.ino === ino) return heldFile(path, connection);
    connection.close();
    return 'swept';
  } catch (error) {
    connection?.close();
    if (isLockRefused(error)) return 'refused';
    return isMissingFile(error) ? 'swept' : null;
  }
}

function heldFile(path: string, connection: DatabaseSync): HeldFile {
  return {
    path,
    end: () => {
      connection.close();
      remove(path);
    },
  };
}

/** A file that cannot be removed is left to the next sweep. */
function remove(path: string): void {
  try {
    rmSync(path, {force: true});
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/**
 * SQLite's codes for a lock that the system refuses: PERM, BUSY (also ENOLCK), PROTOCOL, and the
 * extended codes of IOERR for UNLOCK, RDLOCK, CHECKRESERVEDLOCK, LOCK and SHMLOCK (sqlite.org,
 * "Result Codes").
 */
const ambiguousCodes = [3, 5, 15];
const lockCodes = [2058, 2314, 3594, 3850, 5130];

/** Whether an extended result code of SQLite always means that the system refuses locks. */
export function isLockCode(errcode: number): boolean {
  return lockCodes.includes(errcode);
}

function isLockRefused(error: unknown): boolean {
  if (!(error instanceof Error && 'errcode' in error)) return false;
  const {errcode} = error;
  if (typeof errcode !== 'number') return false;
  return isLockCode(errcode) || ambiguousCodes.includes(errcode & 0xff);
}

/** Whether Linux lists a lock of this process on the file (proc_pid_fdinfo(5)). */
function isListed(path: string): boolean {
  try {
    const real = realpathSync(path);
    return readdirSync('/proc/self/fd').some(
      (fd) => linkOf(`/proc/self/fd/${fd}`) === real && hasLock(`/proc/self/fdinfo/${fd}`),
    );
  } catch {
    // Another system, or a container without /proc.
    return false;
  }
}

/** The descriptor with which the folder is read is closed by the time it is looked at. */
function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function hasLock(info: string): boolean {
  return /^lock:.*\bWRITE\b/m.test(readFileSync(info, 'utf8'));
}

/** The exit code of a process that acquired the lock; no failure of Node.js has it. */
const acquiredCode = 86;

const attemptScript = `
  const {DatabaseSync} = process.getBuiltinModule('node:sqlite');
  new DatabaseSync(new URL(process.argv[1])).exec('BEGIN EXCLUSIVE');
  process.exit(${acquiredCode});
`;

/** The time (ms) that the other process gets to start and try. */
const attemptTimeoutMs = 10_000;

async function canAnotherLock(path: string): Promise<boolean> {
  const {spawn} = await import('node:child_process');
  const options = {stdio: 'ignore', windowsHide: true, timeout: attemptTimeoutMs} as const;
  return new Promise<boolean>((resolve, reject) => {
    const other = spawn(process.execPath, ['-e', attemptScript, existingFile(path).href], options);
    other.on('error', reject);
    other.on('exit', (code) => resolve(code === acquiredCode));
  }).catch(() => false);
}
