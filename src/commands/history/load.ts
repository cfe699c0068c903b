/** What the commands of this room do: loaded together, when one of them is run. */
export {runHistory} from './history.ts';
export {runHistoryDelete} from './history-delete.ts';
export {runHistoryShow} from './history-show.ts';
export {runHistoryStats} from './history-stats.ts';
export {runOutbox} from './outbox.ts';
