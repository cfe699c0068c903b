import type {AwaitedCode} from '../../app/state/state.ts';
import type {AwaitedPaste} from '../../domain/login/may-continue.ts';

/** What a paste at the login must match. The state is read from the address of the login page. */
export function awaitedPaste({url, redirectUri}: AwaitedCode): AwaitedPaste {
  const {searchParams, origin: authOrigin} = new URL(url);
  return {redirectUri, state: searchParams.get('state') ?? '', url, authOrigin};
}
