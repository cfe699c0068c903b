import type {Memo} from './room/memo.ts';

/** Daily limits by KST day; an absent limit is disabled. */
export interface Quotas {
  /** One sender to one recipient: 20 on Kakao, -536. */
  readonly pair?: number;
  /** One sender: 100 on Kakao, -532. */
  readonly sender?: number;
  /** One recipient: 100 on Kakao, -533. */
  readonly recipient?: number;
  /** The complete app: 30,000 on Kakao, -10. */
  readonly app?: number;
  /** All requests of the app to TalkCalendar: 30,000 on Kakao, -10. */
  readonly calendar?: number;
}

export interface QuotaExcess {
  readonly code: number;
  readonly msg: string;
}

/** The limits of messages. */
export type MemoQuota = Exclude<keyof Quotas, 'calendar'>;

export const quotaLimits: readonly (QuotaExcess & {readonly name: MemoQuota})[] = [
  {
    name: 'pair',
    code: -536,
    msg: 'daily message limit per sender and recipient pair has been exceeded.',
  },
  {name: 'sender', code: -532, msg: 'daily message limit per sender has been exceeded.'},
  {name: 'recipient', code: -533, msg: 'daily message limit per recipient has been exceeded.'},
  {name: 'app', code: -10, msg: 'API limit has been exceeded.'},
];

const kstOffsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** The day of Korea, counted from 1970. */
export function kstDay(ms: number): number {
  return Math.floor((ms + kstOffsetMs) / dayMs);
}

/**
 * The first daily limit that one more message would exceed, or null. `counted` has the messages that
 * count towards a limit.
 */
export function exceededQuota(
  quotas: Quotas,
  counted: (name: MemoQuota) => readonly Memo[],
  now: number,
): QuotaExcess | null {
  const today = (memos: readonly Memo[]): number =>
    memos.filter((memo) => kstDay(memo.receivedAt) === kstDay(now)).length;
  const exceeds = ({name}: {readonly name: MemoQuota}): boolean => {
    const limit = quotas[name];
    return limit !== undefined && today(counted(name)) >= limit;
  };
  return quotaLimits.find(exceeds) ?? null;
}
