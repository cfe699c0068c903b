/** The implementations of the commands in this folder, loaded together when one of them runs. */
export {runRemindClear} from './clear.ts';
export {runRemindEdit} from './edit.ts';
export {runRemindList} from './list.ts';
export {runRemindRemove} from './remove.ts';
export {runRemindSet} from './set.ts';
