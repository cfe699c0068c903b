/** Opens the consent page and clicks "agree"; resolves to the redirect address. */
export async function pressAgree(
  authorizationUrl: string,
  scopes: readonly string[] | undefined,
): Promise<string> {
  return press(authorizationUrl, (page) => {
    const ticked = page.boxes.filter(
      // A browser does not submit the form with a required box unchecked.
      ({scope, required}) => required || scopes === undefined || scopes.includes(scope),
    );
    return [['decision', 'agree'], ...ticked.map(({scope}) => ['scope', scope])];
  });
}

/** Opens the consent page and clicks "cancel"; resolves to the redirect address. */
export async function pressDeny(authorizationUrl: string): Promise<string> {
  return press(authorizationUrl, () => [['decision', 'deny']]);
}

interface ConsentForm {
  readonly action: string;
  readonly ticket: string;
  readonly boxes: readonly {readonly scope: string; readonly required: boolean}[];
}

async function press(
  authorizationUrl: string,
  fill: (form: ConsentForm) => readonly (readonly string[])[],
): Promise<string> {
  const shown = await fetch(authorizationUrl, {redirect: 'manual'});
  const redirected = shown.headers.get('location');
  if (redirected !== null) return redirected;
  const form = readForm(await shown.text());
  const fields = fill(form).map(([name = '', value = '']): [string, string] => [name, value]);
  const sent = await fetch(new URL(form.action, authorizationUrl), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([['ticket', form.ticket], ...fields]),
  });
  const location = sent.headers.get('location');
  if (location === null) throw new Error(describeErrorPage(await sent.text()));
  return location;
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
