import assert from 'node:assert/strict';
import {test} from 'node:test';
import {diagnoseNetwork} from '../../../src/app/operations/diagnose-network.ts';
import {createDiagnosisPorts} from '../../../src/diagnosis-ports.ts';
import {exitCodeOfFindings} from '../../../src/domain/diagnosis.ts';
import {withServices} from '../../support/services.ts';

const minute = 60_000;

test('the clock beside Kakao: a minute is no trouble, more is a note, five are a problem', () =>
  withServices(async ({env, folder, ports}) => {
    const {kakao} = createDiagnosisPorts({
      env,
      folder: {data: folder, config: folder},
      language: 'ko',
      open: () => ports,
      workingFolder: folder,
    });
    const clockFinding = async (offset: number) => {
      const clock = {now: () => Date.now() + offset};
      const findings = await diagnoseNetwork(clock, kakao(), new AbortController().signal);
      const finding = findings.find(({id}) => id === 'clock');
      assert.ok(finding?.fact.kind === 'clock');
      // A Date header is told to the second, and the answer takes its time.
      assert.ok(Math.abs(finding.fact.offset - offset) < 5000, `${finding.fact.offset}`);
      return `${finding.level} ${exitCodeOfFindings(findings)}`;
    };
    assert.equal(await clockFinding(0), 'ok 0');
    assert.equal(await clockFinding(-0.9 * minute), 'ok 0');
    assert.equal(await clockFinding(1.2 * minute), 'note 0');
    assert.equal(await clockFinding(-4.9 * minute), 'note 0');
    assert.equal(await clockFinding(5.2 * minute), 'problem 1');
    assert.equal(await clockFinding(-24 * 60 * minute), 'problem 1');
  }));
