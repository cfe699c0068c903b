import type {Notice} from '../../app/state/notice.ts';
import type {Language} from '../../domain/program/language.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {cleanedWords} from '../../messages/subjects/cleaned-words.ts';
import {indistinctSubmitKey} from '../../messages/subjects/draft-words.ts';
import {editorProblemWords} from '../../messages/subjects/editor-problem-words.ts';
import {linkDomainNotice} from '../../messages/subjects/link-domain-words.ts';
import {prunedWords} from '../../messages/subjects/retention-words.ts';
import {usageWords} from '../../messages/subjects/usage-words.ts';
import {warningWords} from '../../messages/subjects/warning-words.ts';
import {good, type NoticeTable, type NoticeWords, warn} from '../base/notice-table.ts';
import type {Tone} from '../base/row.ts';
import {commandUsageWords, unknownCommandWords} from '../draft/command-words.ts';
import {draftNotices} from '../draft/draft-notices.ts';
import {pictureNotices} from '../draft/picture-notices.ts';
import {formNotices} from '../form/form-notices.ts';
import {friendNotices} from '../friend/friend-notices.ts';
import {loginNotices} from '../login/login-notices.ts';
import {memoNotices} from '../memo/memo-notices.ts';
import {reminderNotices} from '../reminder/reminder-notices.ts';
import {scheduleNotices} from '../schedule/schedule-notices.ts';
import {searchNotices} from '../search/search-notices.ts';

type PlainNotice = Exclude<Notice, {kind: 'failure'}>;

/** Every notice except a failure, whose words come from `messages/failures`. */
const notices: NoticeTable<PlainNotice['kind']> = {
  ...draftNotices,
  ...formNotices,
  ...friendNotices,
  ...loginNotices,
  ...memoNotices,
  ...pictureNotices,
  ...reminderNotices,
  ...scheduleNotices,
  ...searchNotices,
  warning: ({warning}) => ({phrase: warningWords(warning), tone: 'warn'}),
  'submit-key-indistinct': () => ({phrase: indistinctSubmitKey, tone: 'warn'}),
  'editor-problem': ({problem}) => ({phrase: editorProblemWords(problem), tone: 'warn'}),
  'unknown-command': ({name, nearest}) => ({
    phrase: unknownCommandWords(name, nearest),
    tone: 'warn',
  }),
  'command-argument': ({name}) => ({phrase: commandUsageWords(name), tone: 'warn'}),
  'command-alone': ({name}) =>
    warn(
      `/${name} 뒤에는 아무것도 쓰지 않습니다. 글로 보내려면 //${name}처럼 입력하세요.`,
      `/${name} takes no argument. Type //${name} to send it as text.`,
    ),
  'link-domains': (unregistered) => ({phrase: linkDomainNotice(unregistered), tone: 'warn'}),
  'numbers-changed': ({isNumbered}) =>
    isNumbered
      ? good('나눈 메모에 (1/3)처럼 번호를 붙입니다.', 'Parts of a long memo are numbered: (1/3).')
      : good('나눈 메모에 번호를 붙이지 않습니다.', 'Parts of a long memo are not numbered.'),
  // Has no color of its own, so that it shows the chosen ones.
  'theme-chosen': ({theme}) => ({
    phrase: {ko: `화면 색: ${theme}`, en: `Colors: ${theme}`},
    tone: 'plain',
  }),
  'layout-chosen': ({layout, shown}) => ({
    phrase: {
      ko: `화면 배치: ${layout === shown ? layout : `${layout} (지금은 ${shown})`}`,
      en: `Layout: ${layout === shown ? layout : `${layout} (now ${shown})`}`,
    },
    tone: 'plain',
  }),
  'language-chosen': () => ({phrase: {ko: '언어: 한국어', en: 'Language: English'}, tone: 'plain'}),
  'preferences-damaged': ({path}) => ({phrase: usageWords.preferencesDamaged(path), tone: 'warn'}),
  'database-restored': ({count}) => ({phrase: usageWords.restored(count), tone: 'warn'}),
  'database-salvaged': (notice) => ({phrase: usageWords.salvaged(notice), tone: 'warn'}),
  'memos-recovered': ({count}) =>
    warn(
      `메모 ${count}건을 보내는 중에 프로그램이 종료되었습니다. 카카오톡에 도착했는지 확인하세요 (Tab, Enter).`,
      `${count} memo(s) were being sent when the program ended. Check KakaoTalk (Tab, Enter).`,
    ),
  'history-pruned': (notice) => ({phrase: prunedWords(notice), tone: 'good'}),
  'press-again-to-quit': () =>
    warn('Ctrl+C를 한 번 더 누르면 종료합니다.', 'Press Ctrl+C again to quit.'),
  'text-cleaned': ({removed}) => ({phrase: cleanedWords(removed), tone: 'warn'}),
};

/** The text of a notice and its severity. */
export function noticeWords(notice: Notice, language: Language): {text: string; tone: Tone} {
  if (notice.kind === 'failure') {
    return {text: failureText(describeFailure(notice.failure, language)), tone: 'bad'};
  }
  const words = notices[notice.kind] as (notice: PlainNotice) => NoticeWords;
  const {phrase, tone} = words(notice);
  return {text: phrase[language], tone};
}
