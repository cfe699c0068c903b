import type {KeyTargets} from '../shell/route-key.ts';
import type {Listing} from './listing.ts';

/** The objects that lines act on, and the output for the responses. */
export interface LineTargets extends KeyTargets {
  readonly say: (lines: readonly string[]) => void;
  /** Whether the end of a line may be missing. */
  readonly isFull: (line: string) => boolean;
  listing: Listing;
  /** The hints about the keys of the page. */
  readonly hints: () => string;
}
