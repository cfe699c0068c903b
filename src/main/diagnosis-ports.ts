import {join} from 'node:path';
import packageJson from '../../package.json' with {type: 'json'};
import type {DiagnosisPorts, KakaoProbes} from '../app/ports/diagnosis-ports.ts';
import type {Ports} from '../app/ports/ports.ts';
import type {Environment} from '../domain/failure/environment.ts';
import type {Language} from '../domain/program/language.ts';
import {createKakaoApi} from '../kakao/api/kakao-api.ts';
import {createKakaoAuth} from '../kakao/auth/kakao-auth.ts';
import {createHttp} from '../kakao/http/http.ts';
import {createConsoleProbes, probeTimeouts} from '../kakao/probes/console-probes.ts';
import {probeConsent} from '../kakao/probes/probe-consent.ts';
import {probeProxy} from '../kakao/probes/probe-proxy.ts';
import type {DataFolder} from '../storage/base/data-folder.ts';
import {createPreferencesStore} from '../storage/base/preferences.ts';
import {locksExclude} from '../storage/base/prove-locks.ts';
import {schemaVersion} from '../storage/schema/schema.ts';
import {checkDatabase} from '../system/doctor/diagnosis-database.ts';
import {isOnNetwork} from '../system/doctor/diagnosis-file-system.ts';
import {localeOf} from '../system/doctor/diagnosis-locale.ts';
import type {InspectedPath} from '../system/doctor/diagnosis-paths.ts';
import {freeSpaceAt, inspectPath} from '../system/doctor/diagnosis-paths.ts';
import {describeTerminal} from '../system/doctor/diagnosis-terminal.ts';
import {findTokenFiles} from '../system/doctor/diagnosis-token-files.ts';
import {systemClock} from '../system/process/clock.ts';
import type {DebugLog} from './debug-log.ts';
import {officialOrigins, originFrom} from './kakao-origins.ts';
import {version} from './version.ts';

export interface DiagnosisOptions {
  readonly env: Environment;
  readonly folder: DataFolder;
  readonly language: Language;
  /** Opens the program's parts on first use; throws `FailureError`. */
  readonly open: () => Ports;
  /** The folder that is searched for token files. */
  readonly workingFolder: string;
  readonly debug: DebugLog | null;
}

/** Connects the real parts to the ports of a diagnosis; nothing is opened before it is needed. */
export function createDiagnosisPorts(options: DiagnosisOptions): DiagnosisPorts {
  const {env, folder, language, open, workingFolder, debug} = options;
  const {stdin, stdout} = process;
  const database = join(folder.data, 'state.db');
  return {
    clock: systemClock,
    preferences: createPreferencesStore(folder.config),
    machine: () => ({
      programVersion: version,
      node: {version: process.version, required: packageJson.engines.node.replace(/^\D+/, '')},
      language,
      ...localeOf(env),
    }),
    terminal: (ask) => describeTerminal({stdin, stdout, env}, ask),
    paths: () => pathsOf(folder, database).map(inspectPath),
    freeSpace: () => freeSpaceAt(folder.data),
    locks: async () => ({
      path: folder.data,
      exclude: await locksExclude(folder.data),
      isRemote: isOnNetwork(folder.data),
    }),
    database: () => ({path: database, ...checkDatabase(database, schemaVersion)}),
    tokenFiles: () => findTokenFiles(workingFolder),
    open,
    kakao: () => createKakaoProbes(env, debug),
  };
}

function pathsOf({data, config}: DataFolder, database: string): InspectedPath[] {
  const files = [database, `${database}-wal`, `${database}-shm`];
  return [
    {path: data, holds: 'data', type: 'folder'},
    ...files.map((path): InspectedPath => ({path, holds: 'data', type: 'file'})),
    ...(config === data ? [] : [{path: config, holds: 'settings', type: 'folder'} as const]),
    {path: join(config, 'config.json'), holds: 'settings', type: 'file'},
  ];
}

function createKakaoProbes(env: Environment, debug: DebugLog | null): KakaoProbes {
  const auth = originFrom(env, 'KAKAO_AUTH_ORIGIN', officialOrigins.auth);
  const api = originFrom(env, 'KAKAO_API_ORIGIN', officialOrigins.api);
  const options = {env, version, watch: debug?.watchExchange, timeouts: probeTimeouts};
  const http = createHttp(options);
  const patient = createHttp({...options, timeouts: {connect: probeTimeouts.connect}});
  const areOfficial = auth === officialOrigins.auth && api === officialOrigins.api;
  return {
    origins: {auth, api, areOfficial},
    ...createConsoleProbes(auth, options),
    api: createKakaoApi({origin: api, http}),
    patientAuth: createKakaoAuth({origin: auth, http: patient}),
    readConsent: (accessToken) => probeConsent({origin: api, http}, accessToken),
    proxyOf: (origin) => probeProxy(origin, env),
  };
}
