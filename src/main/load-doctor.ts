/** The doctor, and the questions to Kakao that the first run asks too: loaded together. */
export {runDoctor} from '../commands/program/doctor.ts';
export {createConsoleProbes} from '../kakao/probes/console-probes.ts';
export {createDiagnosisPorts} from './diagnosis-ports.ts';
