/** The content of a profile, shown before it is removed. */
export interface ProfileContents {
  readonly memos: number;
  /** Memos that are not sent yet. */
  readonly unsettled: number;
  readonly isLoggedIn: boolean;
}

/** Independent accounts and apps, each with its own database and preferences. */
export interface Profiles {
  /** The profile in use. */
  readonly current: string;
  /** `default` first, then by name. */
  list(): readonly string[];
  /** Returns false when the profile already exists. */
  add(name: string): boolean;
  /** Returns null when the profile cannot be opened. */
  contents(name: string): ProfileContents | null;
  /** Deletes everything in the profile; throws `FailureError` when that fails. */
  remove(name: string): void;
  /** Makes the profile the default from now on. */
  use(name: string): void;
}
