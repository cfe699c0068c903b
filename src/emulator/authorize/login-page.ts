import type {EmulatedRequest} from '../exchange.ts';
import {escapeHtml, formSource, htmlPage} from '../html.ts';
import {type People, type Person, personWithId} from '../person.ts';
import {type Endpoint, redirect, type WholeReply} from '../reply.ts';
import {keepCookie, openSession} from './browser-session.ts';
import {koePage} from './koe-page.ts';
import {sheetStyle} from './sheet-style.ts';

/** Marks an authorization request that comes from the login page, as Kakao's `continue` does. */
const afterLogin = 'through_account';

/** Whether the person has just chosen an account for this request. */
export function comesFromLogin({query}: EmulatedRequest): boolean {
  return query.get(afterLogin) === 'true';
}

/** Sends a browser to the login page, and after the login back to this request. */
export function askToLogIn({headers, path, query}: EmulatedRequest): WholeReply {
  const marked = new URLSearchParams(query);
  marked.set(afterLogin, 'true');
  const origin = `http://${headers.host ?? ''}`;
  const address = `${origin}${path}?${marked}`;
  return redirect(`${origin}/login?continue=${encodeURIComponent(address)}`);
}

/** GET /login: the page of accounts.kakao.com, on which one chooses who one is. */
export const loginPageEndpoint: Endpoint = ({people}, exchange) => {
  const target = continuation(exchange);
  return target === null ? koePage('KOE001', 'continue') : loginPage(people, target);
};

/** POST /login: starts a session of the chosen person and goes on. */
export const logInEndpoint: Endpoint = (world, exchange) => {
  const target = continuation(exchange);
  const person = personWithId(world.people, exchange.parameters.get('person') ?? '');
  if (target === null) return koePage('KOE001', 'continue');
  if (person === undefined) return koePage('KOE001', 'person');
  const {status, headers, body} = redirect(target.href);
  return {status, headers: {...headers, ...keepCookie(openSession(world, person))}, body};
};

/** Where the login leads to: an address of this host, or else null. */
function continuation({headers, parameters}: EmulatedRequest): URL | null {
  const origin = `http://${headers.host ?? ''}`;
  const target = URL.parse(parameters.get('continue') ?? '', origin);
  return target?.origin === URL.parse(origin)?.origin ? target : null;
}

function loginPage(people: People, target: URL): WholeReply {
  const redirectUri = URL.parse(target.searchParams.get('redirect_uri') ?? '');
  return htmlPage({
    status: 200,
    title: '카카오계정 로그인',
    style: sheetStyle,
    formActions: redirectUri === null ? [] : [formSource(redirectUri)],
    main: `<main class="sheet">
<p class="practice">체험용 카카오 · 이 컴퓨터 안에서만 동작합니다</p>
<h1>누구로 로그인할까요?</h1>
<form id="login-form" method="post" action="/login">
<input type="hidden" name="continue" value="${escapeHtml(target.href)}">
${people.map(personButton).join('\n')}
</form>
</main>`,
  });
}

function personButton({id, nickname, email}: Person, index: number): string {
  const focus = index === 0 ? ' autofocus' : '';
  const address = email === null ? '' : `<small>${escapeHtml(email)}</small>`;
  return `<button class="person" type="submit" name="person" value="${id}"${focus}>${escapeHtml(nickname)}${address}</button>`;
}
