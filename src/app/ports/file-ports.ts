import type {Result} from '../../domain/failure/result.ts';

/** Files that the user names. */
export interface TextFiles {
  /**
   * Reads a text of at most 1 MB; `~/` is the home folder. Fails with `input-unreadable`,
   * `input-not-text`, or `memo-too-large` in bytes.
   */
  read(path: string): Promise<Result<string>>;
}

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  /** Also for a link to a folder. */
  readonly isFolder: boolean;
}

/** Paths as they are typed: `~/` is the home folder, and others begin in the working folder. */
export interface Paths {
  absolute(path: string): Promise<string>;
  /** Empty for a folder that cannot be read. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}
