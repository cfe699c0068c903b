import {awaitsConsent} from '../../domain/login/awaits-consent.ts';
import type {Ports} from '../ports/ports.ts';
import {resendMemo} from './requeue-memo.ts';

/** Queues again what Kakao refused for want of a consent that the person has given since. */
export function queueRefused(ports: Ports): void {
  for (const memo of ports.memos.unsettled()) {
    if (awaitsConsent(memo)) resendMemo(ports, memo.id);
  }
}
