import type {Warning} from '../../domain/program/warning.ts';

/** The warnings that any process has already shown. */
export interface WarningStore {
  /**
   * Returns true once for each new `mark` under this name: the caller must then show the warning.
   */
  claim(name: Warning['kind'], mark: string): boolean;
}
