/** The implementations of the commands in this folder, loaded together when one of them runs. */

export {runHistoryDelete} from './delete.ts';
export {runHistory} from './list.ts';
export {runOutbox} from './outbox.ts';
export {runHistoryShow} from './show.ts';
export {runHistoryStats} from './stats.ts';
