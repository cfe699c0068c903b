import type {Emulator} from '../../src/emulator/start-emulator.ts';
import {memoPath} from '../emulator/plain-http.ts';

/** Every `template_object` that Kakao received, in order, as it was in the request. */
export function sentTemplates({requests}: Pick<Emulator, 'requests'>): unknown[] {
  return requests
    .filter(({path}) => path === memoPath)
    .map(({form}): unknown => JSON.parse(form['template_object'] ?? 'null'));
}
