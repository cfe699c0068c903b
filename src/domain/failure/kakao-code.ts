/**
 * Groups of Kakao's error codes that the program treats alike.
 * Source: developers.kakao.com, "Response code" and "Kakao Login: Troubleshooting".
 */
const quotaCodes = new Set<string | number>([-10, -531, -532, -533, -536, 'KOE237']);

const consoleSettingCodes = new Set<string | number>([-402, -3, -4, -5, -12]);

const maintenanceCodes = new Set<string | number>([-7, -9798]);

export type KakaoCode = string | number | null;

/** A limit of Kakao's was reached: wait, do not hammer. */
export function isQuotaCode(code: KakaoCode): boolean {
  return code !== null && quotaCodes.has(code);
}

/** Kakao is under maintenance; the request was not carried out. */
export function isMaintenanceCode(code: KakaoCode): boolean {
  return code !== null && maintenanceCodes.has(code);
}

/** Something must be changed in Kakao's console or agreed to by the person; trying again cannot help. */
export function isConsoleSettingCode(code: KakaoCode): boolean {
  if (code === null) return false;
  return consoleSettingCodes.has(code) || (typeof code === 'string' && code.startsWith('KOE'));
}

/** -401 is about the token unless its text names the key, the address or the domain of the caller. */
export function isTokenRefusal(code: KakaoCode, message: string): boolean {
  return (
    code === -401 && !/invalid app key|deactivated|ip mismatched|domain mismatched/i.test(message)
  );
}
