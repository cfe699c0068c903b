import {friendQuestion, isHurried} from '../../app/friend/friend-updates.ts';
import type {
  FriendQuestion,
  MemoQuestion,
  ReminderQuestion,
  ScheduleQuestion,
} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {AccountQuestion} from '../../app/state/tokens-overlay.ts';
import {truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import type {OverlayOf, Page, Question, Questions} from '../base/page.ts';
import {emptyRow, type Row, row} from '../base/row.ts';
import {backKey, helpKey} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {friendQuestionRows, friendQuestions, isQuestionInView} from '../friend/friend-question.ts';
import {accountQuestions} from '../login/account-questions.ts';
import {memoQuestions} from '../memo/memo-questions.ts';
import {reminderQuestions} from '../reminder/reminders-page.ts';
import {scheduleQuestions} from '../schedule/schedules-page.ts';

type Asked = OverlayOf<'confirm'>;

const questions: Questions<AccountQuestion> &
  Questions<MemoQuestion> &
  Questions<ReminderQuestion> &
  Questions<ScheduleQuestion> &
  Questions<FriendQuestion> = {
  ...accountQuestions,
  ...memoQuestions,
  ...reminderQuestions,
  ...scheduleQuestions,
  ...friendQuestions,
};

/** Asks before an action, and says what it deletes and keeps. */
export const questionPage: Page<'confirm'> = {
  title: (asked) => questionOf(asked).title,
  rows: (state, view, {overlay}) => questionRows(overlay, state, view),
  keys: [
    {
      keys: ['y'],
      when: (state) => !isHurried(state) && isInView(state),
      action: {
        event: ({overlay}) => (overlay?.kind === 'confirm' ? questionOf(overlay).confirmed : null),
      },
      help: {ko: '예', en: 'yes'},
      hinted: true,
    },
    {
      keys: ['n'],
      when: (state) => !isHurried(state),
      action: {event: {type: 'escape-pressed'}},
      help: {ko: '아니요', en: 'no'},
      hinted: true,
    },
    helpKey,
    backKey,
  ],
  heading: {ko: '확인 질문', en: 'Questions'},
};

/** A question about friends is answered only where it can be read. */
function isInView(state: State): boolean {
  const asked = friendQuestion(state);
  return asked === null || isQuestionInView(asked, state);
}

function questionOf(asked: Asked): Question<Asked> {
  return questions[asked.question] as Question<Asked>;
}

function memoText(asked: Asked): string {
  return 'memo' in asked && asked.memo !== null ? asked.memo.text : '';
}

function questionRows(asked: Asked, state: State, view: View): readonly Row[] {
  if (asked.question === 'send-to-friends') return friendQuestionRows(asked, state);
  const {words, about} = questionOf(asked);
  const phrase = typeof words === 'function' ? words(asked) : words;
  const rows = wrappedRows(`${phrase[view.language]} (y/n)`, view);
  const text = sanitizeLine(about?.(asked, view.language) ?? memoText(asked));
  if (text === '') return [emptyRow, ...rows];
  const start = truncateToCells(text, view.columns - 4, view.glyphs.ellipsis);
  return [row(`  ${start}`, 'dim'), ...rows];
}
