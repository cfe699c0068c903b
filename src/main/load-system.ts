/** What few commands need of the system, other programs above all: loaded together. */
export {listenForCallback} from '../system/login/callback-listener.ts';
export {pipeRefreshToken} from '../system/login/hand-over-token.ts';
export {openBrowser} from '../system/login/open-browser.ts';
export {createClipboard} from '../system/process/clipboard.ts';
export {createExternalEditor} from '../system/process/external-editor.ts';
export {openPager} from '../system/process/pager.ts';
export {createCommandRunner} from '../system/process/run-command.ts';
export {runForeground} from '../system/process/run-through.ts';
export {openProfiles} from './open-profiles.ts';
export {openUserService} from './open-user-service.ts';
