import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {FailureError} from '../../domain/failure/failure.ts';
import {decodeText} from '../../domain/text/decode-text.ts';
import type {Decoded} from '../../domain/text/decode-utf8.ts';

/** The file (0600, in its own folder, 0700) that an editor opens. */
export interface EditorFile {
  readonly path: string;
  /** The current text, or null if nothing changed or the file cannot be read. */
  changedText(): Decoded | null;
  /** Whether the editor left other files, such as text that it could no longer save. */
  hasOtherFiles(): boolean;
  /**
   * Removes the file and everything that the editor left next to it, such as a backup of the text.
   */
  remove(): void;
}

/** Throws `FailureError` if no file can be created in `folder`. */
export function createEditorFile(folder: string, text: string): EditorFile {
  // Editors add a newline to the last line; one that the user did not type is removed again.
  const ending = text === '' || text.endsWith('\n') ? '' : '\n';
  const given = text + ending;
  const path = written(folder, given);
  const changedText = (): Decoded | null => {
    const now = readText(path);
    if (now === null || !now.ok) return now;
    if (now.text === given) return null;
    const edited = text.endsWith('\n') ? now.text : now.text.replace(/\r?\n$/, '');
    return edited === text ? null : {ok: true, text: edited};
  };
  const ownFolder = dirname(path);
  const hasOtherFiles = (): boolean =>
    readdirSync(ownFolder).some((name) => name !== basename(path));
  const remove = (): void => rmSync(ownFolder, {recursive: true, force: true});
  return {path, changedText, hasOtherFiles, remove};
}

function written(folder: string, text: string): string {
  try {
    const path = join(mkdtempSync(join(folder, 'editor-')), 'memo.txt');
    writeFileSync(path, text, {mode: 0o600, flag: 'wx'});
    return path;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const problem = code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'not-writable';
    throw new FailureError({kind: 'storage', problem, path: folder, detail: code});
  }
}

function readText(path: string): Decoded | null {
  try {
    return decodeText(readFileSync(path));
  } catch {
    // An editor may have moved or deleted the file: then there is no text to read.
    return null;
  }
}
