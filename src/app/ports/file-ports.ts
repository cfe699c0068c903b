import type {Result} from '../../domain/failure/result.ts';

/** Files that the user names. */
export interface TextFiles {
  /**
   * Reads a text of at most 1 MB; `~/` is the home folder. Fails with `input-unreadable`,
   * `input-not-text`, or `memo-too-large` in bytes.
   */
  read(path: string): Promise<Result<string>>;
}
