/** What the commands of this room do: loaded together, when one of them is run. */
export {runExport} from './export.ts';
export {runImport} from './import.ts';
