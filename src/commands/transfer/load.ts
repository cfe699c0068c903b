/** The implementations of the commands in this folder, loaded together when one of them runs. */
export {runExport} from './export.ts';
export {runImport} from './import.ts';
