/** The implementations of the commands in this folder, loaded together when one of them runs. */
export {runScheduleAdd} from './add.ts';
export {runScheduleDue, runScheduleRun} from './due.ts';
export {runScheduleEdit} from './edit.ts';
export {runScheduleList} from './list.ts';
export {runRemindClear} from './remind-clear.ts';
export {runRemindEdit} from './remind-edit.ts';
export {runRemindList} from './remind-list.ts';
export {runRemindRemove} from './remind-remove.ts';
export {runRemindSet} from './remind-set.ts';
export {runSchedulePause, runScheduleRemove} from './set-paused.ts';
export {runScheduleShow} from './show.ts';
