import type {Warning} from '../../domain/program/warning.ts';

/** What was told already, by whichever process. */
export interface WarningStore {
  /** True once for each `mark` that follows another under this name: then it is to be told. */
  claim(name: Warning['kind'], mark: string): boolean;
}
