import {recoverMemos} from '../../app/memo/recover-memos.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import {cardsOf, linksOf} from '../../domain/memo/kinds/kinds.ts';
import type {FailedAttempt, Memo} from '../../domain/memo/memo.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {
  friendName,
  memoStatusWords,
  memoText,
  receiverStatusWords,
} from '../../messages/subjects/memo-words.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {requireMemo} from '../shared/find-memo.ts';
import {memoJson} from '../shared/memo-json.ts';
import {failureJson} from '../shared/report-failure.ts';
import type {Line} from '../shared/styled-line.ts';
import {type KeptPicture, keptPictureJson, keptPictureLine, keptPictures} from './kept-pictures.ts';
import {kindWords} from './kind-words.ts';

/** `kakao-tui history show ID`: prints all stored details of one memo. */
export async function runHistoryShow(
  context: CommandContext,
  id: string,
  options: {json?: boolean},
): Promise<number> {
  await recoverMemos(context.ports());
  const memo = requireMemo(context, id);
  if (memo === null) return exitCode.usage;
  const failed = context.ports().memos.failedAttempts(memo.id);
  const more = {failed, pictures: keptPictures(context.ports(), memo)};
  if (options.json) printJson(context, detailJson(context, memo, more));
  else for (const line of detailLines(context, memo, more)) context.print(line);
  return exitCode.done;
}

/** What is stored about a memo besides it. */
interface Stored {
  readonly failed: readonly FailedAttempt[];
  readonly pictures: readonly KeptPicture[];
}

function detailJson({language}: CommandContext, memo: Memo, {failed, pictures}: Stored) {
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  const {parts, ...rest} = memoJson(memo, language);
  return {
    schema: 'kakao-tui/memo@1',
    ...rest,
    ...(pictures.length === 0 ? {} : {pictures: pictures.map(keptPictureJson)}),
    parts: parts.map((part, index) => ({...part, text: memo.parts[index]?.text ?? ''})),
    attempts: memo.attempts,
    setbacks: failed.map(({endedAt, failure}) => ({
      endedAt: iso(endedAt),
      error: failureJson(failure, language),
    })),
    nextAttemptAt: iso(memo.nextAttemptAt),
    sourceId: memo.sourceId,
  };
}

function detailLines(
  {language}: CommandContext,
  memo: Memo,
  {failed, pictures}: Stored,
): readonly Line[] {
  const time = (at: number | null): string => (at === null ? '' : dateTime(here(at), language));
  const parts = memo.parts.map(
    ({status}, index) => `${index + 1} ${memoStatusWords(status, language)}`,
  );
  const named: readonly (readonly [Phrase, string])[] = [
    [{ko: 'ID      ', en: 'id      '}, memo.id],
    [{ko: '종류    ', en: 'kind    '}, kindOf(memo, language)],
    [{ko: '상태    ', en: 'state   '}, memoStatusWords(memo.status, language)],
    ...(memo.receivers ?? []).map((receiver): readonly [Phrase, string] => [
      {ko: '받는이  ', en: 'to      '},
      `${friendName(receiver, language)}  ${receiverStatusWords(receiver, memo.parts.length, language)}`,
    ]),
    [{ko: '작성    ', en: 'written '}, time(memo.createdAt)],
    [{ko: '전송    ', en: 'sent    '}, time(memo.sentAt)],
    [{ko: '재시도  ', en: 'next try'}, time(memo.nextAttemptAt)],
    [{ko: '분할    ', en: 'parts   '}, parts.length > 1 ? parts.join('  ') : ''],
    [{ko: '시도    ', en: 'attempts'}, String(memo.attempts)],
    ...failed.map(({endedAt, failure}): readonly [Phrase, string] => [
      {ko: '실패    ', en: 'failed  '},
      `${time(endedAt)}  ${sanitizeLine(describeFailure(failure, language).title)}`,
    ]),
    ...linksOf(memo.content).flatMap(({url, buttonTitle}): (readonly [Phrase, string])[] => [
      [{ko: '링크    ', en: 'link    '}, sanitizeLine(url)],
      [{ko: '버튼    ', en: 'button  '}, sanitizeLine(buttonTitle ?? '')],
    ]),
    ...cardsOf(memo.content)
      .flatMap(({items}) => items)
      .map(({imageUrl, picture}): readonly [Phrase, string] => [
        {ko: '그림    ', en: 'picture '},
        picture == null ? sanitizeLine(imageUrl ?? '') : '',
      ]),
    ...pictures.map((picture): readonly [Phrase, string] => [
      {ko: '사진    ', en: 'picture '},
      keptPictureLine(picture, language),
    ]),
    [{ko: '태그    ', en: 'tags    '}, memo.tags.map((tag) => `#${tag}`).join(' ')],
    [{ko: '고정    ', en: 'pinned  '}, time(memo.pinnedAt)],
    [{ko: '원본    ', en: 'source  '}, memo.sourceId ?? ''],
  ];
  const facts = named
    .filter(([, value]) => value !== '')
    .map(([name, value]): Line => [{text: name[language], tone: 'quiet'}, `  ${value}`]);
  return [...facts, ...failureLines(memo, language), '', sanitize(memoText(memo, language))];
}

/** The kind of a message other than a text. */
function kindOf({content: {kind}}: Memo, language: CommandContext['language']): string {
  return kind === 'text' ? '' : kindWords[kind][language];
}

function failureLines({failure}: Memo, language: CommandContext['language']): readonly string[] {
  if (failure === null) return [];
  const {title, nextStep} = describeFailure(failure, language);
  return ['', title, nextStep].filter((line, index) => index === 0 || line !== '');
}
