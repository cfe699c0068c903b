import type {MemoStatus} from '../memo/memo.ts';
import {tagOf} from '../memo/tags.ts';
import {foldText} from './fold-text.ts';
import type {Query, QueryProblem, Term} from './query.ts';
import {type Operator, readOperator} from './read-operator.ts';
import {phraseTerm, tagTerm, wordTerm} from './terms.ts';

const allStatuses: readonly MemoStatus[] = ['queued', 'sending', 'sent', 'failed', 'unknown'];

/** Search words and phrases. An unclosed quotation mark extends to the end. */
const pieces = /(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/g;

interface Piece {
  readonly isWanted: boolean;
  readonly phrase: string | undefined;
  readonly word: string;
  /** Whether the piece is at the end of the input, and so may be incomplete. */
  readonly isTyped: boolean;
}

interface Found {
  readonly terms: Term[];
  readonly receivers: Term[];
  readonly wanted: MemoStatus[];
  readonly unwanted: MemoStatus[];
  readonly problems: QueryProblem[];
  from: number | null;
  to: number | null;
  isPinned: boolean | null;
}

/**
 * Parses a search: words, "phrases", -without, #tags, after:, before:, status:, pinned and to:. The
 * last word counts as still being typed; a space after it completes it. `now` (ms) is the reference for
 * today and `7d`.
 */
export function parseQuery(text: string, now: number): Query {
  const found: Found = {
    terms: [],
    receivers: [],
    wanted: [],
    unwanted: [],
    problems: [],
    from: null,
    to: null,
    isPinned: null,
  };
  for (const piece of piecesOf(foldText(text))) addPiece(piece, found, now);
  const {terms, receivers, problems, from, to, isPinned} = found;
  return {terms, receivers, problems, from, to, isPinned, statuses: statusesOf(found)};
}

function* piecesOf(folded: string): Iterable<Piece> {
  for (const match of folded.matchAll(pieces)) {
    const [matched, minus, phrase, word = ''] = match;
    const isWanted = minus === '';
    // An unwanted word counts as complete, because a partial one would exclude too much.
    const isTyped = isWanted && match.index + matched.length === folded.length;
    yield {isWanted, phrase, word, isTyped};
  }
}

function addPiece({isWanted, phrase, word, isTyped}: Piece, found: Found, now: number): void {
  if (phrase !== undefined) {
    if (phrase.trim() !== '') found.terms.push(phraseTerm(phrase, isWanted));
    return;
  }
  const operator = readOperator(word, now);
  if (operator !== null) {
    addOperator(operator, isWanted, found);
    return;
  }
  // A lone sign is the beginning of a word.
  if (word === '-' || word === '#') return;
  const isTag = word.startsWith('#') && tagOf(word) !== null;
  const kind = {isWanted, isTyped};
  found.terms.push(isTag ? tagTerm(word.slice(1), kind) : wordTerm(word, kind));
}

/** Adds an operator. A minus before a time has no useful meaning and is ignored. */
function addOperator(operator: Operator, isWanted: boolean, found: Found): void {
  switch (operator.kind) {
    case 'problem':
      found.problems.push(operator.problem);
      return;
    case 'status':
      (isWanted ? found.wanted : found.unwanted).push(operator.status);
      return;
    case 'receiver':
      // Part of a name is enough, as in the list of friends.
      found.receivers.push(wordTerm(operator.name, {isWanted, isTyped: true}));
      return;
    case 'pinned':
      found.isPinned = isWanted;
      return;
    case 'time':
      if (operator.from !== null) found.from = Math.max(found.from ?? operator.from, operator.from);
      if (operator.to !== null) found.to = Math.min(found.to ?? operator.to, operator.to);
  }
}

/** The wanted statuses are alternatives, because a memo has only one. */
function statusesOf({wanted, unwanted}: Found): readonly MemoStatus[] | null {
  if (wanted.length === 0 && unwanted.length === 0) return null;
  const from = wanted.length === 0 ? allStatuses : wanted;
  return allStatuses.filter((status) => from.includes(status) && !unwanted.includes(status));
}
