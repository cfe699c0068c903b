import {type ConsentKind, consentItem} from '../consent-items.ts';
import {escapeHtml, formSource, htmlPage} from '../html.ts';
import {type PageLanguage, practiceWords} from '../page-language.ts';
import type {RegisteredApp} from '../registered-app.ts';
import type {WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import type {PendingConsent} from './pending-consent.ts';
import {sheetStyle} from './sheet-style.ts';

interface Words {
  readonly title: (app: string) => string;
  /** Markup, in which the app's name is already escaped. */
  readonly heading: (app: string) => string;
  readonly account: string;
  readonly asked: string;
  readonly agree: string;
  readonly deny: string;
  readonly kinds: Readonly<Record<ConsentKind, string>>;
}

const words: Readonly<Record<PageLanguage, Words>> = {
  ko: {
    title: (app) => `${app} 동의하기`,
    heading: (app) => `${app}에 로그인`,
    account: '카카오계정',
    asked: '앱이 요청하는 항목',
    agree: '동의하고 계속하기',
    deny: '취소',
    kinds: {required: '필수', optional: '선택', 'during-use': '이용 중 동의'},
  },
  en: {
    title: (app) => `Consent for ${app}`,
    heading: (app) => `Log in to ${app}`,
    account: 'Kakao Account',
    asked: 'The app asks for',
    agree: 'Agree and continue',
    deny: 'Cancel',
    kinds: {required: 'Required', optional: 'Optional', 'during-use': 'During use'},
  },
};

interface Shown {
  readonly ticket: string;
  readonly language: PageLanguage;
}

/** The consent page; as on Kakao, optional items are not checked by default. */
export function consentPage(
  {app}: World,
  {ticket, language}: Shown,
  {request, session, asked}: Omit<PendingConsent, 'expiresAt'>,
): WholeReply {
  const {title, heading, account, agree, deny} = words[language];
  const appName = `<span id="app-name">${escapeHtml(app.name)}</span>`;
  return htmlPage({
    status: 200,
    language,
    title: title(app.name),
    style: sheetStyle,
    formActions: [formSource(new URL(request.redirectUri))],
    main: `<main class="sheet">
<p class="practice">${practiceWords[language]}</p>
<div class="app"><div class="mark" aria-hidden="true">${escapeHtml(firstLetter(app.name))}</div>
<h1>${heading(appName)}</h1></div>
<p class="account"><span>${account}</span><b id="nickname">${escapeHtml(session.person.nickname)}</b></p>
<form id="consent-form" method="post" action="/oauth/consent">
<input type="hidden" name="ticket" value="${ticket}">
${scopeBoxes(app, asked, language)}
<button id="agree" type="submit" name="decision" value="agree">${agree}</button>
<button id="deny" type="submit" name="decision" value="deny" formnovalidate>${deny}</button>
</form>
</main>`,
  });
}

function scopeBoxes(app: RegisteredApp, asked: readonly string[], language: PageLanguage): string {
  if (asked.length === 0) return '';
  const boxes = asked.map((scope) => scopeBox(scope, app.consentKind(scope), language));
  return `<fieldset><legend>${words[language].asked}</legend>\n${boxes.join('\n')}\n</fieldset>`;
}

function scopeBox(scope: string, kind: ConsentKind, language: PageLanguage): string {
  const id = escapeHtml(scope);
  const name = escapeHtml(consentItem(scope).displayName[language]);
  const must = kind === 'required' ? ' checked required' : '';
  return `<label class="item" for="scope-${id}"><input type="checkbox" id="scope-${id}" name="scope" value="${id}"${must}>
<b>${name}</b><i>${words[language].kinds[kind]}</i></label>`;
}

function firstLetter(name: string): string {
  return [...name][0]?.toUpperCase() ?? '';
}
