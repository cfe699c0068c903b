import type {Check} from './check.ts';
import {consoleChecks} from './console-checks.ts';
import {loginCheck} from './login-check.ts';
import {machineChecks} from './machine-checks.ts';
import {networkChecks} from './network-checks.ts';
import {openedChecks} from './opened-checks.ts';
import {storageChecks} from './storage-checks.ts';
import {terminalChecks} from './terminal-checks.ts';
import type {AccountView, KakaoView, NearView, OpenedView} from './views.ts';

interface Checks {
  readonly near: readonly Check<NearView>[];
  readonly opened: readonly Check<OpenedView>[];
  readonly network: readonly Check<KakaoView>[];
  readonly account: readonly Check<AccountView>[];
}

/** Every check, in the order of the report. */
export const checks: Checks = {
  near: [...machineChecks, ...terminalChecks, ...storageChecks],
  opened: openedChecks,
  network: networkChecks,
  account: [...consoleChecks, loginCheck],
};
