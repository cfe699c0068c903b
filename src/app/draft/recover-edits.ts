import type {EditorProblem} from '../../domain/draft/editor-problem.ts';
import {succeeded} from '../../domain/failure/result.ts';
import {cleanMemo} from '../../domain/memo/split-memo.ts';
import type {Decoded} from '../../domain/text/decode-utf8.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import type {LeftText} from '../ports/editor-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {lockOfEnded} from '../shared/working-locks.ts';
import {newDraft} from './save-draft.ts';

type RecoveryPorts = Pick<Ports, 'clock' | 'drafts' | 'editor' | 'locks' | 'newId' | 'savedDrafts'>;

/** What was left in editors. */
export interface RecoveredEdits {
  /** The number of texts that became drafts. */
  readonly saved: number;
  /** What remains in a file: each is reported once, one at a time. */
  readonly kept: EditorProblem | null;
}

/**
 * Moves the texts of editors whose kakao-tui was killed to the saved drafts. A running process
 * holds its lock; where locks exclude nothing, the texts stay where they are. What storage does not
 * take now stays for the next time.
 */
export async function recoverEdits(ports: RecoveryPorts): Promise<RecoveredEdits> {
  let saved = 0;
  let kept: EditorProblem | null = null;
  await storageResult(async () => {
    for (const left of await ports.editor.listLeft()) {
      const lock = await lockOfEnded(ports, `editor-${left.owner}`);
      if (lock === null) continue;
      try {
        const written = left.read();
        if (written?.ok && saveOnce(ports, written.text)) saved += 1;
        if (written?.ok) left.removeText();
        if (left.removeFolder() || kept !== null) continue;
        kept = problemOf(left, written);
        left.markGiven();
      } finally {
        lock.release();
      }
    }
    return succeeded(null);
  });
  return {saved, kept};
}

function problemOf({path, folder}: LeftText, written: Decoded | null): EditorProblem {
  return written?.ok === false
    ? {problem: 'not-text', keptAt: path}
    : {problem: 'other-files', keptAt: folder};
}

/**
 * Saves a text that is not among the drafts yet: the editor may have saved nothing new, or an
 * earlier recovery was killed before it removed the file. Returns whether it was new.
 */
function saveOnce(ports: RecoveryPorts, written: string): boolean {
  const memo = cleanMemo(written);
  if (memo === '') return false;
  const {drafts, savedDrafts} = ports;
  const isSame = ({text}: {text: string}): boolean => cleanMemo(text) === memo;
  if (drafts.list().some(isSame) || Array.from(savedDrafts.list()).some(isSame)) return false;
  // Editors end the last line.
  const text = sanitize(written).replace(/\n$/, '');
  savedDrafts.add(newDraft(ports, {text, link: null, origin: 'left'}));
  return true;
}
