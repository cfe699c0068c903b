import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {FailureError} from '../../domain/failure/failure.ts';

/** The file (0600, in a folder of its own, 0700) that an editor is given. */
export interface EditorFile {
  readonly path: string;
  /** What is in it now; null when nothing changed or it cannot be read. */
  changedText(): string | null;
  /** Whether the editor left something of its own, such as what it could not save any more. */
  hasCompany(): boolean;
  /** Together with what the editor left beside it, such as a backup of the text. */
  remove(): void;
}

/** Throws `FailureError` when `folder` takes no file. */
export function createEditorFile(folder: string, text: string): EditorFile {
  // Editors end the last line; the newline that was not the person's is taken off again.
  const ending = text === '' || text.endsWith('\n') ? '' : '\n';
  const given = text + ending;
  const path = written(folder, given);
  const changedText = (): string | null => {
    const now = readText(path);
    if (now === null || now === given) return null;
    const edited = text.endsWith('\n') ? now : now.replace(/\r?\n$/, '');
    return edited === text ? null : edited;
  };
  const own = dirname(path);
  const hasCompany = (): boolean => readdirSync(own).some((name) => name !== basename(path));
  const remove = (): void => rmSync(own, {recursive: true, force: true});
  return {path, changedText, hasCompany, remove};
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

function readText(path: string): string | null {
  try {
    // The decoder takes a byte order mark off, and replaces what is no UTF-8.
    return new TextDecoder().decode(readFileSync(path));
  } catch {
    // An editor may have moved or deleted the file: then there is nothing to take over.
    return null;
  }
}
