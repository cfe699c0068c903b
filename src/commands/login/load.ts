/** The implementations of the commands in this folder, loaded together when one of them runs. */
export {runLogin} from './login.ts';
export {runLogout, runUnlink} from './logout.ts';
export {runRefresh} from './refresh.ts';
export {runStatus} from './status.ts';
export {runToken} from './token.ts';
