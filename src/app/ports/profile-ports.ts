/** What a profile holds, told before it is removed. */
export interface ProfileContents {
  readonly memos: number;
  /** Not sent yet. */
  readonly unsettled: number;
  readonly isLoggedIn: boolean;
}

/** Accounts and apps side by side, each with a database and preferences of its own. */
export interface Profiles {
  /** The one that is used at present. */
  readonly current: string;
  /** `default` first, then by name. */
  list(): readonly string[];
  /** False when it is there already. */
  add(name: string): boolean;
  /** Null when it cannot be opened. */
  contents(name: string): ProfileContents | null;
  /** Deletes all of it; throws `FailureError` when it could not. */
  remove(name: string): void;
  /** Is used from now on where no other is named. */
  use(name: string): void;
}
