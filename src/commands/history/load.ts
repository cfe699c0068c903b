/** What the commands of this room do: loaded together, when one of them is run. */

export {runHistoryDelete} from './delete.ts';
export {runHistory} from './list.ts';
export {runOutbox} from './outbox.ts';
export {runHistoryShow} from './show.ts';
export {runHistoryStats} from './stats.ts';
