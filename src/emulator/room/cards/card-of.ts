import type {Card} from '../card.ts';

/** The card of one kind. */
export type CardOf<Kind extends Card['kind']> = Extract<Card, {readonly kind: Kind}>;
