import type {Fact} from '../../domain/doctor/facts.ts';
import type {Words} from '../subjects/words.ts';

/** What a check found and, when it is not well, what to do about it. */
export type FindingWords = Omit<Words, 'next'> & Partial<Pick<Words, 'next'>>;

/** Facts by their kind. */
export type FactOf = {readonly [F in Fact as F['kind']]: F};

/** Words for facts, by kind. */
export type FactWords = {readonly [Kind in keyof FactOf]: (fact: FactOf[Kind]) => FindingWords};
