import {spawn} from 'node:child_process';
import {isatty} from 'node:tty';
import type {EditorOutcome} from '../../app/ports/editor-ports.ts';
import type {Locks} from '../../app/ports/storage-ports.ts';
import type {EditorProblem} from '../../domain/draft/editor-problem.ts';
import type {Environment} from '../../domain/failure/environment.ts';
import type {Decoded} from '../../domain/text/decode-utf8.ts';
import {editorCommand, editorSpawning} from './editor-command.ts';
import {createEditorFile, type NewEditorFile} from './editor-file.ts';
import {environmentWithoutSecrets} from './environment-without-secrets.ts';
import {withoutInterrupts} from './without-interrupts.ts';

/** An editor that exits within this time (ms) has probably not shown the text to the user. */
const minEditorMs = 1000;

/** The time (ms) for which a process that looks for texts left behind may hold this lock. */
const lockTimeoutMs = 1000;

/** The time (ms) that an editor may take to exit after SIGTERM. */
const exitTimeoutMs = 1000;

/** Exit codes 126 and 127, as in POSIX shells: found but not executable, not found. */
const notFound: ReadonlySet<number | null> = new Set([126, 127]);

interface End {
  /** Null if a signal ended the editor. */
  readonly code: number | null;
  readonly isMissing: boolean;
  readonly tookMs: number;
}

/** Where the texts are, and the process that waits for them. */
export interface EditorPlace {
  readonly folder: string;
  readonly processId: string;
  readonly locks: Locks;
}

/**
 * Opens the user's editor on a file in `folder`; it has the terminal to itself. The lock is held
 * while the editor runs: without it, the text was left behind by a process that was killed.
 */
export async function editExternally(
  env: Environment,
  {folder, processId, locks}: EditorPlace,
  {text, stop}: {text: string; stop: AbortSignal},
): Promise<EditorOutcome> {
  const lock = await locks.acquire(`editor-${processId}`, lockTimeoutMs);
  try {
    const command = editorCommand(env);
    const file = createEditorFile(folder, processId, text);
    const end = await withoutInterrupts(() => run(command, file.path, stop));
    // An editor that has lost its terminal was interrupted, no matter how it exited.
    const isStopped = stop.aborted || (process.stdin.isTTY && !isatty(process.stdin.fd));
    const changed = file.changedText();
    const trouble = troubleOf({command, end, changed, file, isStopped});
    const isKept = trouble !== null && 'keptAt' in trouble && trouble.keptAt !== null;
    if (isKept) file.markGiven();
    else if (isStopped && file.hasOtherFiles()) file.removeText();
    else file.remove();
    if (trouble !== null) return {kind: 'trouble', trouble};
    return {kind: 'edited', text: changed?.ok ? changed.text : text};
  } finally {
    lock?.release();
  }
}

interface Ended {
  readonly command: string;
  readonly end: End;
  readonly changed: Decoded | null;
  readonly file: NewEditorFile;
  readonly isStopped: boolean;
}

function troubleOf({command, end, changed, file, isStopped}: Ended): EditorProblem | null {
  if (changed !== null && !changed.ok) return {problem: 'not-text', keptAt: file.path};
  // Text that was saved before the app was stopped is still the user's text.
  if (isStopped) return null;
  if (end.isMissing) return {problem: 'missing', command};
  if (end.code !== 0) {
    return {problem: 'failed', command, keptAt: changed === null ? null : file.path};
  }
  const isUnseen = changed === null && end.tookMs < minEditorMs;
  return isUnseen ? {problem: 'did-not-wait', command} : null;
}

function run(command: string, path: string, stop: AbortSignal): Promise<End> {
  const {file, args, shell} = editorSpawning(command, path);
  const startedAt = performance.now();
  const env = environmentWithoutSecrets(process.env);
  const child = spawn(file, args, {stdio: 'inherit', shell, env});
  const kill = (): void => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), exitTimeoutMs).unref();
  };
  if (stop.aborted) kill();
  stop.addEventListener('abort', kill);
  return new Promise<End>((resolve) => {
    const end = (code: number | null, isMissing: boolean): void => {
      stop.removeEventListener('abort', kill);
      resolve({code, isMissing, tookMs: performance.now() - startedAt});
    };
    child.once('error', () => end(null, true));
    child.once('close', (code) => end(code, notFound.has(code)));
  }).finally(() => {
    if (stop.aborted) leaveCooked();
  });
}

/**
 * An editor that was killed may leave the terminal in raw mode; setting it twice restores the
 * initial mode.
 */
function leaveCooked(): void {
  if (!process.stdin.isTTY) return;
  process.stdin.setRawMode(true);
  process.stdin.setRawMode(false);
}
