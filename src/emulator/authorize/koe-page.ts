import type {EmulatedRequest} from '../exchange.ts';
import {escapeHtml, htmlPage} from '../html.ts';
import {type PageLanguage, pageLanguage, practiceWords} from '../page-language.ts';
import type {WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {koeWords} from './koe-words.ts';
import {sheetStyle} from './sheet-style.ts';

export type KoeCode = keyof typeof koeWords;

/** Whether there is a page for this code. */
export function isKoeCode(code: string): code is KoeCode {
  return Object.hasOwn(koeWords, code);
}

/** An error that is shown as a page, without a redirect. */
export interface Refusal {
  readonly koe: KoeCode;
  /** The invalid value: a parameter name, an address, or ids of consent items. */
  readonly detail: string;
}

const titles = {
  settings: {ko: '앱 관리자 설정 오류', en: 'Admin Settings Issue'},
  request: {ko: '잘못된 요청', en: 'Invalid Request'},
} as const;

/**
 * The page with which Kakao ends a failed login; the client's redirect URI is not called. Titles
 * and sentences are those that users copied from Kakao's pages, in the language of the browser; the
 * advice below is not on Kakao's page.
 */
export function koePage(
  {app}: World,
  {headers}: Pick<EmulatedRequest, 'headers'>,
  {koe, detail, status = 400}: Refusal & {readonly status?: number},
): WholeReply {
  const language = pageLanguage(headers);
  const {blames, advice} = koeWords[koe];
  const title = titles[blames][language];
  return htmlPage({
    status,
    language,
    title: `${title} (${koe})`,
    style: sheetStyle,
    main: `<main class="sheet">
<p class="practice">${practiceWords[language]}</p>
<h1>${title} (<span id="error-code">${koe}</span>)</h1>
${sentences({koe, detail}, {language, appName: app.name})}
<p class="advice">${escapeHtml(advice[language])}</p>
</main>`,
  });
}

type Sentences = Readonly<Record<PageLanguage, (value: string) => string>>;

const settingsSentences: Sentences = {
  ko: (app) =>
    `<p><span class="txt_name">${app}</span> 서비스 설정에 오류가 있어, 이용할 수 없습니다.</p><p>서비스 관리자의 확인이 필요합니다.</p>`,
  en: (app) =>
    `<p><span class="txt_name">${app}</span> An error in the service settings prevents the service from being used.</p>`,
};

const scopeSentences: Sentences = {
  ko: (scopes) =>
    `<p>설정하지 않은 카카오 로그인 동의 항목을 포함해 인가 코드를 요청했습니다.</p><p>설정하지 않은 동의 항목: ${scopes}</p>`,
  en: (scopes) => `<p>Unset consent item(s): ${scopes}</p>`,
};

function sentences(
  {koe, detail}: Refusal,
  {language, appName}: {readonly language: PageLanguage; readonly appName: string},
): string {
  const value = `<span id="error-detail">${escapeHtml(detail)}</span>`;
  if (koe === 'KOE205') return scopeSentences[language](value);
  const detailLine = detail === '' ? '' : `<p class="detail">${value}</p>`;
  const blamesRequest = koeWords[koe].blames === 'request';
  // Kakao does not know the name of the app of an unknown key.
  const name = koe === 'KOE101' ? '' : escapeHtml(appName);
  return `${blamesRequest ? '' : settingsSentences[language](name)}${detailLine}`;
}
