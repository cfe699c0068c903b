/** Kakao counts by the Korean day: UTC+9, without daylight saving time. */
const koreaOffsetMs = 9 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** Midnight in Korea (ms) at which the day of `now` began. */
export function startOfKoreanDay(now: number): number {
  return Math.floor((now + koreaOffsetMs) / dayMs) * dayMs - koreaOffsetMs;
}

/**
 * From so many memos a day a person is warned: Kakao allows 20 a day from one sender to one recipient,
 * and does not say whether a memo to oneself counts. Source: developers.kakao.com, "Quota".
 */
export const quotaWarningCount = 15;
