import {isSendingPaused} from '../../app/shared/sending-pause.ts';
import {draftMemo, draftMessages} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {quotaWarningCount, recipientQuota} from '../../domain/memo/daily-quota.ts';
import {maxMessageUnits} from '../../domain/memo/split-memo.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import {clockTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type Row, row, type Tone} from '../base/row.ts';
import {
  failedWords,
  outboxWords,
  partsWords,
  quotaWords,
  resumesAtWords,
  screenWords,
  unknownWords,
} from '../base/screen-words.ts';
import type {View} from '../base/view.ts';
import {remindersCount, scheduledCount} from '../schedule/schedule-screen-words.ts';

/** The forms of a part of the status bar, the most detailed one first. */
type Forms = readonly Row[];

const nothing: Forms = [[]];

/** The cells of the counter of a single message: kept free, so that typing moves nothing else. */
const counterCells = `${maxMessageUnits}/${maxMessageUnits}`.length;

/** A dot, filled while Kakao can be reached, and the state in words. */
export function connectionForms({connection, history, now}: State, view: View): Forms {
  const {glyphs, language} = view;
  const {pause} = history;
  const dotted = (dot: string, tone: Tone, words: string): Forms => [
    [...row(dot, tone), ...row(` ${words}`, tone === 'warn' ? 'warn' : 'plain')],
    row(dot, tone),
  ];
  if (isSendingPaused(pause, now)) {
    return dotted(glyphs.offline, 'warn', resumesAtWords(clockTime(here(pause.until)))[language]);
  }
  if (connection === 'unknown') return [row(glyphs.offline, 'dim')];
  return connection === 'online'
    ? dotted(glyphs.online, 'good', screenWords.online[language])
    : dotted(glyphs.offline, 'warn', screenWords.offline[language]);
}

/** Whether Kakao can be reached and takes memos, which then needs no words. */
export function isConnected({connection, history, now}: State): boolean {
  return connection !== 'offline' && !isSendingPaused(history.pause, now);
}

/**
 * The UTF-16 units of the memo that would be sent, the unit in which it is split. What the card of a
 * picture shows has no limit of units.
 */
export function counterForms(state: State, {language, glyphs}: View): Forms {
  const text = draftMemo(state);
  const units = text.length;
  const hasPicture = state.draftPicture !== null;
  const count = hasPicture ? String(units) : `${units}/${maxMessageUnits}`;
  if (units === 0) return [row(' '.repeat(counterCells)), []];
  const parts = hasPicture || units > maxMessageUnits ? draftMessages(state).length : 1;
  if (parts === 1) return [row(count.padStart(counterCells)), []];
  const words = `${count} ${glyphs.dot} ${partsWords(parts)[language]}`;
  return [row(words, 'warn'), row(count, 'warn'), []];
}

/** The memos that wait, failed or need a decision; a count of 0 is not shown. */
export function outboxForms(
  {history}: State,
  {language, glyphs}: View,
): Readonly<Record<'queued' | 'failed' | 'unknown', Forms>> {
  const {queued, failed, unknown} = history;
  return {
    queued: queued === 0 ? nothing : [row(outboxWords(queued)[language], 'warn'), []],
    failed:
      failed === 0
        ? nothing
        : [row(failedWords(failed)[language], 'bad'), row(`${glyphs.failed}${failed}`, 'bad')],
    unknown:
      unknown === 0
        ? nothing
        : [
            row(unknownWords(unknown)[language], 'warn'),
            row(`${glyphs.unknown}${unknown}`, 'warn'),
          ],
  };
}

/** The messages of today and Kakao's limit, shown when it comes near. */
export function todayForms({history: {sentToday}}: State, {language}: View): Forms {
  if (sentToday < quotaWarningCount) return nothing;
  const words = quotaWords(sentToday, recipientQuota)[language];
  return [row(words, 'warn'), row(`${sentToday}/${recipientQuota}`, 'warn'), []];
}

/** The number of schedules that run. */
export function scheduledForms({schedules}: State, {language}: View): Forms {
  const count = schedules.filter(({isPaused}) => !isPaused).length;
  return count === 0 ? nothing : [row(scheduledCount(count)[language], 'dim'), []];
}

/** The number of reminders that are still to come, and of those that Kakao refused. */
export function remindersForms({reminders, now}: State, {language, glyphs}: View): Forms {
  const coming = reminders.filter((one) => one.at === null || nextRing(one, now) !== null);
  if (coming.length === 0) return nothing;
  const failed = coming.filter(({state}) => state === 'failed').length;
  const words = remindersCount(coming.length)[language];
  if (failed === 0) return [row(words, 'dim'), []];
  return [row(`${words} ${glyphs.failed}${failed}`, 'warn'), []];
}
