import type {Event} from '../../app/events/event.ts';
import type {Overlay} from '../../app/state/overlay.ts';
import type {Binding} from '../base/binding.ts';

type Question = Extract<Overlay, {kind: 'confirm'}>['question'];

const confirmed: Readonly<Record<Question, Event>> = {
  'log-out': {type: 'log-out-confirmed'},
  unlink: {type: 'unlink-confirmed'},
  'switch-account': {type: 'account-switch-confirmed'},
  'send-again': {type: 'memo-resend-confirmed'},
  'remove-schedule': {type: 'schedule-removal-confirmed'},
  'delete-memos': {type: 'memo-delete-confirmed'},
};

/** Keys of a question, and of the line of tags. */
export const questionKeys: readonly Binding[] = [
  {
    keys: ['y'],
    where: ['confirm'],
    action: {
      event: ({overlay}) => (overlay?.kind === 'confirm' ? confirmed[overlay.question] : null),
    },
    help: {ko: '예', en: 'yes'},
    hinted: true,
  },
  {
    keys: ['n'],
    where: ['confirm'],
    action: {event: {type: 'escape-pressed'}},
    help: {ko: '아니요', en: 'no'},
    hinted: true,
  },
  {
    keys: ['enter', 'ctrl+j'],
    where: ['tags'],
    action: {event: {type: 'tags-submitted'}},
    help: {ko: '붙이기', en: 'set'},
    hinted: true,
  },
];
