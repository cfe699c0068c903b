import {fieldsOf, kindField, linksOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {isNoLink} from '../../domain/memo/memo-link.ts';
import type {Language} from '../../domain/program/language.ts';
import {failureJson} from './report-failure.ts';

/** A memo as in all JSON output; times are ISO 8601. */
export function memoJson(memo: Memo, language: Language) {
  const error = memo.failure === null ? null : failureJson(memo.failure, language);
  return {...recordJson(memo), error};
}

/** A memo as the history prints it, without Kakao's response. */
export function recordJson(memo: Memo) {
  return {
    id: memo.id,
    text: memo.text,
    ...kindField(memo.content),
    ...fieldsOf(memo.content),
    ...(hasNoLink(memo) ? {link: null} : {}),
    status: memo.status,
    createdAt: new Date(memo.createdAt).toISOString(),
    sentAt: memo.sentAt === null ? null : new Date(memo.sentAt).toISOString(),
    ...receiversJson(memo),
    parts: partsJson(memo),
    tags: memo.tags,
    pinnedAt: memo.pinnedAt === null ? null : new Date(memo.pinnedAt).toISOString(),
  };
}

/** Kakao requires an address for every memo: the program's own one is no link of the user. */
function hasNoLink({content}: Memo): boolean {
  return linksOf(content).every((link) => isNoLink(link));
}

/** The friends to whom a memo was sent, by name. */
function receiversJson({receivers}: Memo) {
  if (receivers === undefined) return {};
  const list = receivers.map(({name, status, sentParts}) => ({name, status, sentParts}));
  return {receivers: list};
}

function partsJson({parts}: Pick<Memo, 'parts'>) {
  return parts.map(({status}, index) => ({index: index + 1, of: parts.length, status}));
}
