import type {Rule} from '../../domain/schedule/schedule.ts';
import {DamagedValue, number, text} from './row-values.ts';

/** The stored JSON of a rule; throws `DamagedValue` for any other. */
export function ruleOf(value: {readonly kind: string} & Record<string, unknown>): Rule {
  switch (value.kind) {
    case 'once':
      return {kind: 'once', at: number(value['at'])};
    case 'every':
      return {kind: 'every', interval: number(value['interval']), from: number(value['from'])};
    case 'cron':
      return {kind: 'cron', pattern: text(value['pattern'])};
    default:
      throw new DamagedValue('rule expected');
  }
}
