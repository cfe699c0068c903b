const results = {
  success: {ko: '성공', en: 'succeeded'},
  failure: {ko: '실패', en: 'failed'},
  cancelled: {ko: '취소됨', en: 'canceled'},
};

const names = {
  result: {ko: '결과', en: 'Result'},
  branch: {ko: '브랜치', en: 'Branch'},
  commit: {ko: '커밋', en: 'Commit'},
  duration: {ko: '시간', en: 'Time'},
};

export function resultWord(status, language) {
  return results[status][language];
}

export function rowName(name, language) {
  return names[name][language];
}

/** `1시간 5분`, `3분 12초`; `ms` is rounded down to seconds. */
export function durationWord(ms, language) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const units = language === 'ko' ? ['시간', '분', '초'] : ['h', 'm', 's'];
  const first = parts.findIndex((part) => part > 0);
  if (first === -1) return `0${units[2]}`;
  return [first, first + 1]
    .filter((at) => at < 3 && parts[at] > 0)
    .map((at) => `${parts[at]}${units[at]}`)
    .join(' ');
}
