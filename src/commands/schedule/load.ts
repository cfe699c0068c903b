/** What the commands of this room do: loaded together, when one of them is run. */
export {runScheduleAdd} from './add.ts';
export {runScheduleDue, runScheduleRun} from './due.ts';
export {runScheduleEdit} from './edit.ts';
export {runScheduleList} from './list.ts';
export {runSchedulePause, runScheduleRemove} from './set-paused.ts';
export {runScheduleShow} from './show.ts';
