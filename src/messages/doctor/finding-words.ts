import type {Fact} from '../../domain/doctor/facts.ts';
import type {Words} from '../subjects/words.ts';

/** The result of a check and, for a problem or note, what to do next. */
export type FindingWords = Omit<Words, 'next'> & Partial<Pick<Words, 'next'>>;

/** Facts by their kind. */
export type FactOf = {readonly [F in Fact as F['kind']]: F};

/** Sentences about facts, by kind. */
export type FactWords = {readonly [Kind in keyof FactOf]: (fact: FactOf[Kind]) => FindingWords};
