import {type ConsentKind, consentItem} from '../consent-items.ts';
import {escapeHtml, formSource, htmlPage} from '../html.ts';
import {practiceWords} from '../page-language.ts';
import type {WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import type {PendingConsent} from './pending-consent.ts';
import {sheetStyle} from './sheet-style.ts';

const kindWords: Readonly<Record<ConsentKind, string>> = {
  required: '필수',
  optional: '선택',
  'during-use': '이용 중 동의',
};

/** The consent page; as on Kakao, optional items are not checked by default. */
export function consentPage(
  world: World,
  ticket: string,
  pending: Omit<PendingConsent, 'expiresAt'>,
): WholeReply {
  const appName = escapeHtml(world.app.name);
  return htmlPage({
    status: 200,
    title: `${world.app.name} 동의하기`,
    style: sheetStyle,
    formActions: [formSource(new URL(pending.request.redirectUri))],
    main: `<main class="sheet">
<p class="practice">${practiceWords.ko}</p>
<div class="app"><div class="mark" aria-hidden="true">${escapeHtml(firstLetter(world.app.name))}</div>
<h1><span id="app-name">${appName}</span>에 로그인</h1></div>
<p class="account"><span>카카오계정</span><b id="nickname">${escapeHtml(pending.session.person.nickname)}</b></p>
<form id="consent-form" method="post" action="/oauth/consent">
<input type="hidden" name="ticket" value="${ticket}">
${scopeBoxes(world, pending.asked)}
<button id="agree" type="submit" name="decision" value="agree">동의하고 계속하기</button>
<button id="deny" type="submit" name="decision" value="deny" formnovalidate>취소</button>
</form>
</main>`,
  });
}

function scopeBoxes(world: World, asked: readonly string[]): string {
  if (asked.length === 0) return '';
  const boxes = asked.map((scope) => scopeBox(scope, world.app.consentKind(scope)));
  return `<fieldset><legend>앱이 요청하는 항목</legend>\n${boxes.join('\n')}\n</fieldset>`;
}

function scopeBox(scope: string, kind: ConsentKind): string {
  const id = escapeHtml(scope);
  const must = kind === 'required' ? ' checked required' : '';
  return `<label class="item" for="scope-${id}"><input type="checkbox" id="scope-${id}" name="scope" value="${id}"${must}>
<b>${escapeHtml(consentItem(scope).displayName)}</b><i>${kindWords[kind]}</i></label>`;
}

function firstLetter(name: string): string {
  return [...name][0]?.toUpperCase() ?? '';
}
