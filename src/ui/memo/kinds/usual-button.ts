/** The title of Kakao's own button. */
export const usualButton = {ko: '자세히 보기', en: 'details'} as const;
