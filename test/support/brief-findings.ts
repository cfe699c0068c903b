import type {Finding} from '../../src/domain/doctor/finding.ts';

/** The findings as `id level exit`, for comparisons. */
export function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map(({id, level, ...rest}) =>
    [id, level, 'exit' in rest ? rest.exit : 0].join(' '),
  );
}
