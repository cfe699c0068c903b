/** Kakao's quota resets at midnight in Korea: UTC+9, without daylight saving time. */
const koreaOffsetMs = 9 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** The start (ms) of the Korean day that contains `now`. */
export function startOfKoreanDay(now: number): number {
  return Math.floor((now + koreaOffsetMs) / dayMs) * dayMs - koreaOffsetMs;
}

/**
 * The messages a day that Kakao allows from one sender to one recipient. It does not document
 * whether memos to oneself count. Source: developers.kakao.com, "Quota".
 */
export const recipientQuota = 20;

/**
 * The messages a day that Kakao allows from one sender to all recipients together. Programs that
 * send for the user stop here. Source: developers.kakao.com, "Quota".
 */
export const senderQuota = 100;

/** The first moment (ms) of the Korean day after the one that contains `now`. */
export function startOfNextKoreanDay(now: number): number {
  return startOfKoreanDay(now) + dayMs;
}

/** The number of messages a day at which the user is warned. */
export const quotaWarningCount = 15;
