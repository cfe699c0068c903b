import type {DaemonEvent} from '../../app/background/daemon-event.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {describeFailure} from '../../messages/failures/describe-failure.ts';
import {
  daemonMemoLine,
  daemonWords,
  occurrenceLine,
  recoveredLine,
} from '../../messages/subjects/daemon-words.ts';
import {occurrenceWords} from '../../messages/subjects/occurrence-words.ts';
import {reminderLine} from '../../messages/subjects/reminder-words.ts';
import {prunedWords} from '../../messages/subjects/retention-words.ts';
import {shortId} from '../shared/find-by-id.ts';

/** The lines that a process without a screen prints for an event. */
export function eventLines(event: DaemonEvent): readonly Phrase[] {
  switch (event.kind) {
    case 'started':
    case 'ended':
    case 'refreshed':
    case 'released':
    case 'reached':
      return [daemonWords[event.kind]];
    case 'recovered':
      return [recoveredLine(event.count)];
    case 'pruned':
      return [prunedWords(event.pruned)];
    case 'trouble':
      return [failureLine(event.failure)];
    case 'memo': {
      const {memo} = event;
      return [daemonMemoLine(memo, shortId(memo.id)), ...causeOf(memo.failure)];
    }
    case 'reminder': {
      const {reminder} = event;
      return [reminderLine(reminder, shortId(reminder.id)), ...causeOf(reminder.failure)];
    }
    case 'fired': {
      const {scheduleId, state, failure} = event.fired;
      const line = occurrenceLine(shortId(scheduleId), occurrenceWords(state));
      return [line, ...causeOf(failure)];
    }
  }
}

function causeOf(failure: Failure | null): readonly Phrase[] {
  return failure === null ? [] : [failureLine(failure)];
}

function failureLine(failure: Failure): Phrase {
  const line = (language: 'ko' | 'en'): string => {
    const {title, nextStep} = describeFailure(failure, language);
    return `${title} ${nextStep}`.trim();
  };
  return {ko: line('ko'), en: line('en')};
}
