import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {FailureError} from '../../domain/failure/failure.ts';
import {decodeText} from '../../domain/text/decode-text.ts';
import type {Decoded} from '../../domain/text/decode-utf8.ts';

/** The folders that hold a text in an editor, with the id of the process that waits for it. */
export const editorFolderName = /^editor-(?<owner>.+)-[^-]{6}$/;

const textName = 'memo.txt';

/** Marks a folder whose path the user was given: it belongs to the user from then on. */
const givenName = '.path-was-given';

/** A text in its own folder (0700), which an editor opens or has opened. */
export interface EditorFile {
  /** The path of the text (0600). */
  readonly path: string;
  readonly folder: string;
  /** The saved text, or null if there is no file that can be read. */
  read(): Decoded | null;
  /** Whether the editor left other files, such as text that it could no longer save. */
  hasOtherFiles(): boolean;
  isGiven(): boolean;
  markGiven(): void;
  removeText(): void;
  /** Removes the folder if it is empty; returns whether it is gone. */
  removeFolder(): boolean;
  /** Removes the text and all that the editor left next to it, such as a backup of the text. */
  remove(): void;
}

/** A new file with the text that the editor is given. */
export interface NewEditorFile extends EditorFile {
  /** The current text, or null if nothing changed or the file cannot be read. */
  changedText(): Decoded | null;
}

/**
 * Creates a file below `folder` for the process `owner`. Throws `FailureError` if that fails.
 */
export function createEditorFile(folder: string, owner: string, text: string): NewEditorFile {
  // Editors add a newline to the last line; one that the user did not type is removed again.
  const ending = text === '' || text.endsWith('\n') ? '' : '\n';
  const given = text + ending;
  const file = editorFileIn(written(folder, owner, given));
  const changedText = (): Decoded | null => {
    const now = file.read();
    if (now === null || !now.ok) return now;
    if (now.text === given) return null;
    const edited = text.endsWith('\n') ? now.text : now.text.replace(/\r?\n$/, '');
    return edited === text ? null : {ok: true, text: edited};
  };
  return {...file, changedText};
}

/** The file in a folder that exists. */
export function editorFileIn(folder: string): EditorFile {
  const path = join(folder, textName);
  const marker = join(folder, givenName);
  return {
    path,
    folder,
    read: () => readText(path),
    hasOtherFiles: () =>
      ignoringSystemErrors(() => readdirSync(folder), []).some((name) => name !== textName),
    isGiven: () => lstatSync(marker, {throwIfNoEntry: false}) !== undefined,
    markGiven: () => ignoringSystemErrors(() => writeFileSync(marker, '', {mode: 0o600}), null),
    removeText: () => ignoringSystemErrors(() => rmSync(path, {force: true}), null),
    removeFolder: () => {
      ignoringSystemErrors(() => rmdirSync(folder), null);
      return lstatSync(folder, {throwIfNoEntry: false}) === undefined;
    },
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

/** Returns the folder of the new file. */
function written(parent: string, owner: string, text: string): string {
  try {
    const folder = mkdtempSync(join(parent, `editor-${owner}-`));
    writeFileSync(join(folder, textName), text, {mode: 0o600, flag: 'wx'});
    return folder;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const problem = code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'not-writable';
    throw new FailureError({kind: 'storage', problem, path: parent, detail: code});
  }
}

/**
 * An editor may have moved or deleted the file: then there is no text to read. Reading a FIFO would
 * wait for a writer forever.
 */
function readText(path: string): Decoded | null {
  const read = () => (statSync(path).isFile() ? decodeText(readFileSync(path)) : null);
  return ignoringSystemErrors(read, null);
}

/**
 * The result of an action, or `otherwise` if the system refuses it: another process may do the
 * same, or the file may be on a disk that takes no change.
 */
export function ignoringSystemErrors<Done, Otherwise>(
  action: () => Done,
  otherwise: Otherwise,
): Done | Otherwise {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return otherwise;
  }
}
