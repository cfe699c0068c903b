import type {TokenFile} from '../../domain/login/token-file.ts';

/** A file of tokens that was found, and what is known about the file itself. */
export interface TokenSource {
  readonly tokens: TokenFile;
  /** Null: stdin. */
  readonly path: string | null;
  readonly writtenAt: number | null;
  readonly isOpenToOthers: boolean;
}
