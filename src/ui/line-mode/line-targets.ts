import type {KeyTargets} from '../shell/route-key.ts';
import type {Listing} from './listing.ts';

/** What lines act upon, and what they are answered with. */
export interface LineTargets extends KeyTargets {
  readonly say: (lines: readonly string[]) => void;
  /** Whether the end of a line may be missing. */
  readonly isFull: (line: string) => boolean;
  listing: Listing;
  /** What the keys of the page do. */
  readonly hints: () => string;
}
