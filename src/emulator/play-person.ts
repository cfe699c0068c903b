/** Who acts: the id of a person, and the cookie of that person's browser. */
export interface Actor {
  readonly id: string;
  readonly cookie: string;
}

/** Opens the consent page and clicks "agree"; resolves to the redirect address. */
export async function pressAgree(
  authorizationUrl: string,
  actor: Actor,
  scopes: readonly string[] | undefined,
): Promise<string> {
  return press(authorizationUrl, actor, (page) => {
    const ticked = page.boxes.filter(
      // A browser does not submit the form with a required box unchecked.
      ({scope, required}) => required || scopes === undefined || scopes.includes(scope),
    );
    return [['decision', 'agree'], ...ticked.map(({scope}) => ['scope', scope])];
  });
}

/** Opens the consent page and clicks "cancel"; resolves to the redirect address. */
export async function pressDeny(authorizationUrl: string, actor: Actor): Promise<string> {
  return press(authorizationUrl, actor, () => [['decision', 'deny']]);
}

interface ConsentForm {
  readonly action: string;
  readonly ticket: string;
  readonly boxes: readonly {readonly scope: string; readonly required: boolean}[];
}

async function press(
  authorizationUrl: string,
  actor: Actor,
  fill: (form: ConsentForm) => readonly (readonly string[])[],
): Promise<string> {
  const {shown, cookie} = await open(authorizationUrl, actor);
  const redirected = shown.headers.get('location');
  if (redirected !== null) return redirected;
  const form = readForm(await shown.text());
  const fields = fill(form).map(([name = '', value = '']): [string, string] => [name, value]);
  const sent = await fetch(new URL(form.action, authorizationUrl), {
    method: 'POST',
    redirect: 'manual',
    headers: {cookie},
    body: new URLSearchParams([['ticket', form.ticket], ...fields]),
  });
  const location = sent.headers.get('location');
  if (location === null) throw new Error(describeErrorPage(await sent.text()));
  return location;
}

interface Opened {
  readonly shown: Response;
  /** The cookie that the browser has now. */
  readonly cookie: string;
}

/** Opens an address, and chooses the user again if Kakao asks who it is. */
async function open(url: string, {id, cookie}: Actor): Promise<Opened> {
  const shown = await fetch(url, {redirect: 'manual', headers: {cookie}});
  const {origin, pathname, searchParams} = new URL(shown.headers.get('location') ?? url, url);
  if (origin !== new URL(url).origin || pathname !== '/login') return {shown, cookie};
  const target = searchParams.get('continue') ?? url;
  const fields = new URLSearchParams({continue: target, person: id});
  const loggedIn = await fetch(new URL('/login', url), {
    method: 'POST',
    redirect: 'manual',
    body: fields,
  });
  const [fresh = cookie] = loggedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
  const next = await fetch(target, {redirect: 'manual', headers: {cookie: fresh}});
  return {shown: next, cookie: fresh};
}

function readForm(html: string): ConsentForm {
  const action = /<form id="consent-form" method="post" action="([^"]+)">/.exec(html)?.[1];
  const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1];
  if (action === undefined || ticket === undefined) throw new Error(describeErrorPage(html));
  const boxes = [...html.matchAll(/<input type="checkbox"[^>]* value="([^"]+)"([^>]*)>/g)];
  return {
    action,
    ticket,
    boxes: boxes.map(([, scope = '', rest = '']) => ({scope, required: rest.includes('required')})),
  };
}

function describeErrorPage(html: string): string {
  const code = /id="error-code">(\w+)</.exec(html)?.[1] ?? 'no KOE number';
  const detail = /id="error-detail">([^<]*)</.exec(html)?.[1] ?? '';
  return `Kakao shows no consent page but an error: ${code} ${detail}`.trimEnd();
}
