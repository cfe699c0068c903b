/** What the commands of this room do: loaded together, when one of them is run. */
export {runLogin} from './login.ts';
export {runLogout, runUnlink} from './logout.ts';
export {runRefresh} from './refresh.ts';
export {runStatus} from './status.ts';
export {runToken} from './token.ts';
