import {type Finding, note, ok, problem} from '../../domain/doctor/finding.ts';
import type {ConsoleProbes} from '../ports/probe-ports.ts';
import {checkLoginPage, type LoginPage} from '../setup/check-login-page.ts';

/** Whether Kakao's login page opens with this key and redirect URI, as a finding. */
export async function diagnoseLoginPage(probes: ConsoleProbes, page: LoginPage): Promise<Finding> {
  const {redirectUri} = page;
  const check = await checkLoginPage(probes, page);
  if (check.kind === 'passed') return ok('login-page', {kind: 'login-page-open', redirectUri});
  if (check.kind === 'unasked') {
    return note('login-page', {kind: 'login-page-unasked', why: check.why});
  }
  const {failure} = check;
  return problem('login-page', 7, {kind: 'login-page-refused', failure, redirectUri});
}
