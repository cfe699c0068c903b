import {draftMemo, selectedMemo} from '../../app/selectors.ts';
import type {State} from '../../app/state.ts';
import {sanitize, sanitizeLine} from '../../domain/sanitize.ts';
import {splitMemo} from '../../domain/split-memo.ts';
import {memoLimit} from '../../domain/text-template.ts';
import {wrapText} from '../../domain/wrap-text.ts';
import {describeFailure} from '../../messages/describe-failure.ts';
import {memoStatusWords} from '../../messages/memo-words.ts';
import {dateTime} from '../../messages/time-words.ts';
import {emptyRow, type Row, row, type Tone} from '../row.ts';
import {namedRows} from '../rows/named-rows.ts';
import type {View} from '../rows/view.ts';

/** Everything on record about one memo. */
export function memoDetailRows(state: State, view: View): readonly Row[] {
  const memo = selectedMemo(state);
  if (memo === null) return [];
  const {language} = view;
  const ko = language === 'ko';
  const named = (name: string, text: string): readonly Row[] => namedRows(name, {text}, view);
  const sent = memo.sentAt === null ? null : dateTime(memo.sentAt, language);
  const parts = memo.parts.map(
    ({status}, index) => `${index + 1} ${memoStatusWords(status, language)}`,
  );
  const button = memo.link.buttonTitle;
  const failure = memo.failure === null ? null : describeFailure(memo.failure, language);
  return [
    emptyRow,
    ...named(ko ? '상태' : 'state', memoStatusWords(memo.status, language)),
    ...named(ko ? '적은 때' : 'written', dateTime(memo.createdAt, language)),
    ...(sent === null ? [] : named(ko ? '보낸 때' : 'sent', sent)),
    ...(parts.length > 1 ? named(ko ? '조각' : 'parts', parts.join('  ')) : []),
    ...named(ko ? '시도' : 'attempts', String(memo.attempts)),
    ...named(ko ? '링크' : 'link', sanitizeLine(memo.link.url)),
    ...(button === null ? [] : named(ko ? '버튼' : 'button', sanitizeLine(button))),
    ...(failure === null
      ? []
      : [emptyRow, ...wrapped(`${failure.title} ${failure.nextStep}`, view, 'warn')]),
    emptyRow,
    ...wrapped(sanitize(memo.text), view),
  ];
}

/** The memos that the text being written will become. */
export function splitRows(state: State, view: View): readonly Row[] {
  const {language} = view;
  const parts = splitMemo(draftMemo(state), {numbered: state.sendingDefaults.isNumbered});
  return parts.flatMap((part, index) => [
    row(`  ${index + 1}/${parts.length}   ${part.length}/${memoLimit}`, 'dim'),
    ...wrapped(part === '' ? (language === 'ko' ? '(비어 있음)' : '(empty)') : part, view),
    emptyRow,
  ]);
}

/** What a log-out or an unlink leaves behind, before it is done. */
export function confirmRows(question: 'log-out' | 'unlink', view: View): readonly Row[] {
  const words = {
    'log-out': {
      ko: '로그아웃할까요? 두 토큰이 카카오와 이 컴퓨터에서 사라집니다. 동의와 기록은 남습니다. (y/n)',
      en: 'Log out? Both tokens end at Kakao and here. Consents and the history stay. (y/n)',
    },
    unlink: {
      ko: '앱과의 연결을 끊을까요? 토큰과 동의가 모두 사라집니다. 기록은 이 컴퓨터에 남습니다. (y/n)',
      en: 'Unlink from the app? Tokens and consents are erased. The history stays on this machine. (y/n)',
    },
  };
  return wrapped(words[question][view.language], view);
}

function wrapped(text: string, {columns}: View, tone: Tone = 'plain'): readonly Row[] {
  return wrapText(text, Math.max(8, columns - 4)).map((line) => row(`  ${line.text}`, tone));
}
