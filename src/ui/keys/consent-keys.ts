import {needsConsent} from '../../app/consent.ts';
import type {Binding} from './binding.ts';

/** One key to the consent that memos wait for, wherever the want of it shows. */
export const consentKeys: readonly Binding[] = [
  {
    keys: ['ctrl+n'],
    where: ['compose', 'history', 'memo', 'tokens', 'help'],
    when: needsConsent,
    action: {event: {type: 'login-requested', openBrowser: true, forConsent: true}},
    label: 'Ctrl+N',
    help: {ko: '메시지 동의 받기', en: 'ask consent to messages'},
    hinted: true,
  },
];
