/** The doctor and the checks of Kakao that the first run also uses, loaded together. */
export {runDoctor} from '../commands/program/doctor.ts';
export {createConsoleProbes} from '../kakao/probes/console-probes.ts';
export {createDiagnosisPorts} from './diagnosis-ports.ts';
