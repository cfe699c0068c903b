import type {EmulatedRequest} from '../exchange.ts';
import {escapeHtml, formSource, htmlPage} from '../html.ts';
import {type PageLanguage, pageLanguage, practiceWords} from '../page-language.ts';
import {type Person, personWithId} from '../person.ts';
import {type Endpoint, redirect, type WholeReply} from '../reply.ts';
import type {World} from '../world.ts';
import {keepCookie, openSession} from './browser-session.ts';
import {koePage} from './koe-page.ts';
import {sheetStyle} from './sheet-style.ts';

/** Marks an authorization request that comes from the login page, as Kakao's `continue` does. */
const afterLogin = 'through_account';

/** Whether the user has just chosen an account for this request. */
export function comesFromLogin({query}: EmulatedRequest): boolean {
  return query.get(afterLogin) === 'true';
}

/** Sends a browser to the login page, and after the login back to this request. */
export function askToLogIn({origin, path, query}: EmulatedRequest): WholeReply {
  const marked = new URLSearchParams(query);
  marked.set(afterLogin, 'true');
  const address = `${origin}${path}?${marked}`;
  return redirect(`${origin}/login?continue=${encodeURIComponent(address)}`);
}

/** GET /login: the page of accounts.kakao.com, on which one chooses who one is. */
export const loginPageEndpoint: Endpoint = (world, exchange) => {
  const target = continuation(exchange);
  if (target === null) return koePage(world, exchange, {koe: 'KOE001', detail: 'continue'});
  return loginPage(world, target, pageLanguage(exchange.headers));
};

/** POST /login: starts a session of the chosen person and goes on. */
export const logInEndpoint: Endpoint = (world, exchange) => {
  const target = continuation(exchange);
  const person = personWithId(world.people, exchange.parameters.get('person') ?? '');
  if (target === null || person === undefined) {
    const detail = target === null ? 'continue' : 'person';
    return koePage(world, exchange, {koe: 'KOE001', detail});
  }
  const {status, headers, body} = redirect(target.href);
  return {status, headers: {...headers, ...keepCookie(openSession(world, person))}, body};
};

/** Where the login leads to: an address of this host, or else null. */
function continuation({origin, parameters}: EmulatedRequest): URL | null {
  const target = URL.parse(parameters.get('continue') ?? '', origin);
  return target?.origin === origin ? target : null;
}

const words = {
  ko: {title: '카카오계정 로그인', question: '누구로 로그인할까요?'},
  en: {title: 'Kakao Account login', question: 'Who are you?'},
} as const;

function loginPage({app, people}: World, target: URL, language: PageLanguage): WholeReply {
  const {title, question} = words[language];
  const redirectUri = target.searchParams.get('redirect_uri') ?? '';
  const isRegistered = app.redirectUris.includes(redirectUri);
  return htmlPage({
    status: 200,
    language,
    title,
    style: sheetStyle,
    formActions: isRegistered ? [formSource(new URL(redirectUri))] : [],
    main: `<main class="sheet">
<p class="practice">${practiceWords[language]}</p>
<h1>${question}</h1>
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
