import type {DiagnosisPorts} from '../../src/app/ports/diagnosis-ports.ts';
import {createDiagnosisPorts} from '../../src/main/diagnosis-ports.ts';
import type {Stand} from './services.ts';

/** The ports of `doctor` for this folder and this Kakao. */
export function diagnosisPortsOn(
  {env, folder, ports}: Pick<Stand, 'env' | 'folder' | 'ports'>,
  change: Partial<DiagnosisPorts> = {},
): DiagnosisPorts {
  const real = createDiagnosisPorts({
    env,
    folder: {data: folder, config: folder},
    language: 'ko',
    open: () => ports,
    workingFolder: folder,
    debug: null,
  });
  return {...real, ...change};
}
