import type {TokenFile} from '../../domain/login/token-file/token-file.ts';

/** A token file's content and metadata. */
export interface TokenSource {
  readonly tokens: TokenFile;
  /** The path of the file; null for stdin. */
  readonly path: string | null;
  readonly writtenAt: number | null;
  readonly isOpenToOthers: boolean;
}
