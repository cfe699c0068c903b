import type {Failure} from '../../domain/failure/failure.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {dateTime, durationWords} from '../subjects/time-words.ts';
import type {Words} from '../subjects/words.ts';
import {here} from '../subjects/zoned-time.ts';

/** A program gave more than it may; nothing of the note was stored. */
export function limitReachedWords(failure: Extract<Failure, {kind: 'limit-reached'}>): Words {
  return {
    what: failure.of === 'day' ? dayTitle(failure.max) : programTitle(failure),
    next: next(failure),
  };
}

function dayTitle(max: number): Phrase {
  return {
    ko: `보내지 않았습니다. 오늘 보냈거나 보낼 메시지가 이미 많아, 하루 ${max}개라는 카카오의 한도를 넘게 됩니다.`,
    en: `Not sent: with the messages of today and those in the outbox, it would exceed Kakao's limit of ${max} messages a day.`,
  };
}

function programTitle({max, within}: {max: number; within: number}): Phrase {
  return {
    ko: `보내지 않았습니다. 프로그램이 보낼 수 있는 메모는 ${durationWords(within, 'ko')}에 ${max}개까지입니다.`,
    en: `Not sent: programs may send ${max} notes in ${durationWords(within, 'en')}.`,
  };
}

function next({max, until}: {max: number; until: number}): Phrase {
  if (max === 0) return {ko: '한도를 0보다 크게 바꾸세요.', en: 'Set a limit above 0.'};
  return {
    ko: `${dateTime(here(until), 'ko')} 이후에 다시 보내세요.`,
    en: `Send it again after ${dateTime(here(until), 'en')}.`,
  };
}
