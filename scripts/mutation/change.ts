import type {Node} from 'typescript/unstable/ast';
import type {MutationKind} from './mutation.ts';

/** A change to a syntax tree, before its position in a file is known. */
export interface Change {
  readonly kind: MutationKind;
  /** The expression that must be evaluated for the change to matter. */
  readonly spot: Node;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A change that replaces a complete expression. */
export function replaced(spot: Node, kind: MutationKind, replacement: string): Change {
  return {kind, spot, start: spot.getStart(), end: spot.end, replacement};
}
