import type {Event} from '../../app/events/event.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Binding} from '../base/binding.ts';

const all = Number.MAX_SAFE_INTEGER;

function selecting(keys: readonly string[], by: number): Binding {
  return {keys, where: ['schedules'], action: {event: {type: 'schedule-selection-moved', by}}};
}

function inList(keys: readonly string[], event: Event, help: Phrase): Binding {
  const when = (state: State): boolean => state.schedules.length > 0;
  return {keys, where: ['schedules'], when, action: {event}, help, hinted: true};
}

/** Keys of the list of schedules. */
export const scheduleKeys: readonly Binding[] = [
  inList(['e', 'enter'], {type: 'schedule-edited'}, {ko: '고치기', en: 'edit'}),
  inList(['p'], {type: 'schedule-pause-toggled'}, {ko: '멈춤/켜기', en: 'pause/resume'}),
  inList(['r'], {type: 'schedule-run-requested'}, {ko: '지금 보내기', en: 'send now'}),
  inList(['d'], {type: 'schedule-removal-requested'}, {ko: '지우기', en: 'remove'}),
  {
    ...selecting(['up', 'k'], -1),
    help: {ko: '위 (k, 아래 j)', en: 'up (k; down j)'},
  },
  selecting(['down', 'j'], 1),
  selecting(['pageup'], -5),
  selecting(['pagedown'], 5),
  selecting(['home', 'g'], -all),
  selecting(['end', 'G'], all),
];
