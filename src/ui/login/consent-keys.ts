import {needsConsent, showsRefused} from '../../app/steps/consent.ts';
import type {Binding} from '../base/binding.ts';
import type {KeyContext} from '../base/context.ts';

const where: readonly KeyContext[] = ['compose', 'history', 'memo', 'help'];

const action = {event: {type: 'login-requested', openBrowser: true, forConsent: true}} as const;

/** One key to the consent that memos wait for, wherever the want of it shows. */
export const consentKeys: readonly Binding[] = [
  {
    keys: ['ctrl+n'],
    where,
    when: needsConsent,
    action,
    help: {ko: '메시지 동의 받기', en: 'ask consent to messages'},
    hinted: true,
  },
  // A refusal of some time ago still names the key, and the status bar does below every page.
  {
    keys: ['ctrl+n'],
    where: [...where, 'tokens', 'split', 'drafts', 'schedules'],
    when: (state) => needsConsent(state) || showsRefused(state),
    action,
  },
];
