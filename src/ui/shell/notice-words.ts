import type {Notice} from '../../app/state/notice.ts';
import type {Language} from '../../domain/program/language.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {usageWords} from '../../messages/help/usage-words.ts';
import {editorTroubleWords} from '../../messages/subjects/editor-trouble-words.ts';
import {linkDomainWords} from '../../messages/subjects/link-domain-words.ts';
import {prunedWords} from '../../messages/subjects/retention-words.ts';
import {indistinctSubmitKey} from '../../messages/subjects/submit-key-words.ts';
import {warningWords} from '../../messages/subjects/warning-words.ts';
import type {Phrase} from '../../messages/subjects/words.ts';
import type {Tone} from '../base/row.ts';
import {commandUsageWords, unknownCommandWords} from '../draft/command-words.ts';
import {draftNoticeWords, isDraftNotice} from '../draft/draft-screen-words.ts';
import {isMemoNotice, memoNoticeTone, memoNoticeWords} from '../memo/memo-notice-words.ts';
import {isScheduleNotice, scheduleNoticeWords} from '../schedule/schedule-screen-words.ts';
import {isSearchNotice, searchNoticeWords} from '../search/search-words.ts';

/** What a notice says, and how grave it is. */
export function noticeWords(notice: Notice, language: Language): {text: string; tone: Tone} {
  if (notice.kind === 'failure') {
    return {text: failureText(describeFailure(notice.failure, language)), tone: 'bad'};
  }
  const {phrase, tone} = plainWords(notice);
  return {text: phrase[language], tone};
}

function plainWords(notice: Exclude<Notice, {kind: 'failure'}>): {phrase: Phrase; tone: Tone} {
  switch (notice.kind) {
    case 'tokens-refreshed':
      return good('토큰을 갱신했습니다.', 'Tokens refreshed.');
    case 'logged-in':
      return good(
        '로그인했습니다. 이제 적은 글을 보낼 수 있습니다.',
        'Logged in. What you write can be sent now.',
      );
    case 'logged-out':
      return notice.toldKakao
        ? good(
            '로그아웃했습니다. /login으로 다시 로그인합니다.',
            'Logged out. /login logs in again.',
          )
        : warn(
            '이 컴퓨터의 토큰을 지웠습니다. 카카오에는 알리지 못했습니다.',
            'The tokens here are deleted; Kakao could not be told.',
          );
    case 'logged-out-elsewhere':
      return warn(
        '로그아웃되었습니다. 쓴 글과 보낼 것은 그대로 있습니다. /login으로 로그인하세요.',
        'Logged out. Your text and what is to be sent are kept. Log in with /login.',
      );
    case 'unlinked':
      return good('앱과의 연결을 끊었습니다.', 'Unlinked from the app.');
    case 'browser-not-opened':
      return warn(
        '브라우저를 열지 못했습니다. 주소를 복사해 직접 여세요.',
        'No browser could be opened. Copy the address and open it yourself.',
      );
    case 'warning':
      return {phrase: warningWords(notice.warning), tone: 'warn'};
    case 'submit-key-indistinct':
      return {phrase: indistinctSubmitKey, tone: 'warn'};
    case 'editor-trouble':
      return {phrase: editorTroubleWords(notice.trouble), tone: 'warn'};
    default:
      if (isMemoNotice(notice)) {
        return {phrase: memoNoticeWords(notice), tone: memoNoticeTone(notice)};
      }
      if (isSearchNotice(notice)) return searchNoticeWords(notice);
      if (isScheduleNotice(notice)) {
        const isBad = notice.kind === 'schedule-gone';
        return {phrase: scheduleNoticeWords(notice), tone: isBad ? 'warn' : 'good'};
      }
      return isDraftNotice(notice) ? draftNoticeWords(notice) : editorWords(notice);
  }
}

type EditorNotice = Extract<
  Notice,
  {
    kind:
      | 'unknown-command'
      | 'command-argument'
      | 'command-alone'
      | 'new-link-domain'
      | 'numbers-changed'
      | 'theme-chosen'
      | 'language-chosen'
      | 'preferences-damaged'
      | 'database-salvaged'
      | 'memos-recovered'
      | 'history-pruned'
      | 'press-again-to-quit'
      | 'text-cleaned';
  }
>;

function editorWords(notice: EditorNotice): {phrase: Phrase; tone: Tone} {
  switch (notice.kind) {
    case 'unknown-command':
      return {phrase: unknownCommandWords(notice.name, notice.nearest), tone: 'warn'};
    case 'command-argument':
      return {phrase: commandUsageWords(notice.name), tone: 'warn'};
    case 'command-alone':
      return warn(
        `/${notice.name} 뒤에는 아무것도 쓰지 않습니다. 글로 보내려면 //${notice.name}처럼 쓰세요.`,
        `/${notice.name} stands alone. Write //${notice.name} to send it as text.`,
      );
    case 'new-link-domain': {
      const {ko, en} = linkDomainWords(notice.domain);
      return warn(ko, en);
    }
    case 'numbers-changed':
      return notice.isNumbered
        ? good('나뉜 메모에 (1/3)을 붙입니다.', 'Parts of a long memo are numbered: (1/3).')
        : good('나뉜 메모에 (1/3)을 붙이지 않습니다.', 'Parts of a long memo are not numbered.');
    // In no colour of its own: it tells of the colours.
    case 'theme-chosen':
      return {
        phrase: {ko: `화면 색: ${notice.theme}`, en: `Colours: ${notice.theme}`},
        tone: 'plain',
      };
    case 'language-chosen':
      return {phrase: {ko: '언어: 한국어', en: 'Language: English'}, tone: 'plain'};
    case 'preferences-damaged':
      return warn(
        `설정 파일이 깨져 기본값을 씁니다: ${sanitizeLine(notice.path)}`,
        `The preferences file is damaged, defaults are used: ${sanitizeLine(notice.path)}`,
      );
    case 'database-salvaged': {
      const phrase = usageWords.salvaged(notice);
      return warn(phrase.ko, phrase.en);
    }
    case 'memos-recovered':
      return warn(
        `보내던 중에 끝난 메모가 ${notice.count}건 있습니다. 카카오톡에서 도착했는지 확인하세요 (Tab, Enter).`,
        `${notice.count} memo(s) were being sent when the program ended. Check KakaoTalk (Tab, Enter).`,
      );
    case 'history-pruned': {
      const {ko, en} = prunedWords(notice);
      return good(ko, en);
    }
    case 'press-again-to-quit':
      return warn('한 번 더 Ctrl+C를 누르면 끝납니다.', 'Press Ctrl+C once more to quit.');
    case 'text-cleaned':
      return warn(
        `보이지 않는 제어 문자 ${notice.removed}개는 뺐습니다.`,
        `Left out ${notice.removed} hidden control character(s).`,
      );
  }
}

function good(ko: string, en: string): {phrase: Phrase; tone: Tone} {
  return {phrase: {ko, en}, tone: 'good'};
}

function warn(ko: string, en: string): {phrase: Phrase; tone: Tone} {
  return {phrase: {ko, en}, tone: 'warn'};
}
