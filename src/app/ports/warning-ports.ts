import type {Warning} from '../../domain/program/warning.ts';

/** The warnings that any process has already shown. */
export interface WarningStore {
  /**
   * Returns true once for each new `mark` under this name: the caller must then show the warning.
   */
  claim(name: Warning['kind'], mark: string): boolean;
}

/** The domains that memos link to. */
export interface LinkDomainStore {
  /**
   * Stores a domain with the time `now` (ms); returns true when it is new and no stored memo links
   * to it.
   */
  note(domain: string, now: number): boolean;
}
