import {describe, test} from 'node:test';
import type {ReceivedNote} from '../../../src/domain/program-note/received-note.ts';
import {assertNote, assertRefused, type Posting} from '../../support/posted.ts';

const alert = (name: string, more: object = {}) => ({
  status: 'firing',
  labels: {alertname: name, instance: 'web-1', severity: 'critical'},
  annotations: {summary: `${name} 요약`, description: `${name} 설명`},
  startsAt: '2026-12-02T00:00:00Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: `https://prometheus.a.kr/graph?g0.expr=${name}`,
  fingerprint: 'c6eadffa33fcdf37',
  ...more,
});

const group = (...alerts: readonly unknown[]) => ({
  version: '4',
  groupKey: '{}:{}',
  truncatedAlerts: 0,
  status: 'firing',
  receiver: 'kakao',
  groupLabels: {},
  commonLabels: {},
  commonAnnotations: {},
  externalURL: 'https://alertmanager.a.kr',
  alerts,
});

type Cases = Readonly<Record<string, readonly [Posting, Partial<ReceivedNote>]>>;

const alertmanager: Cases = {
  'a count of the others that is none': [
    {body: {...group(alert('Down', {annotations: {}})), truncatedAlerts: 1e300}},
    {text: '발생: Down\nweb-1 · critical'},
  ],
  'one alert': [
    {body: group(alert('HighLatency'))},
    {
      headline: '발생: HighLatency',
      text: '발생: HighLatency\nHighLatency 요약\nHighLatency 설명\nweb-1 · critical',
      link: 'https://prometheus.a.kr/graph?g0.expr=HighLatency',
    },
  ],
  'one that is over, in English': [
    {language: 'en', body: group(alert('HighLatency', {status: 'resolved', annotations: {}}))},
    {headline: 'Resolved: HighLatency', text: 'Resolved: HighLatency\nweb-1 · critical'},
  ],
  'several, some of which are over': [
    {
      body: {
        ...group(
          alert('HighLatency'),
          alert('HighLatency', {
            status: 'resolved',
            labels: {alertname: 'HighLatency', instance: 'web-2'},
          }),
          alert('DiskFull', {annotations: {}, labels: {alertname: 'DiskFull'}}),
        ),
        truncatedAlerts: 4,
        commonAnnotations: {summary: '모두'},
      },
    },
    {
      headline: '발생 2건, 해결 1건: HighLatency, DiskFull',
      text: [
        '발생 2건, 해결 1건: HighLatency, DiskFull',
        '- 발생 HighLatency (web-1): HighLatency 요약',
        '- 해결 HighLatency (web-2): HighLatency 요약',
        '- 발생 DiskFull',
        '모두',
        '외 4건',
      ].join('\n'),
    },
  ],
  'more than are listed': [
    {
      language: 'en',
      body: {
        ...group(...Array.from({length: 12}, () => ({status: 'firing'}))),
        commonLabels: {alertname: 'Down'},
      },
    },
    {
      text: [
        'Firing 12: Down',
        ...Array.from({length: 10}, () => '- Firing Alert'),
        'and 2 more',
      ].join('\n'),
      link: 'https://alertmanager.a.kr',
    },
  ],
  'members of other types are left out': [
    {
      body: {
        ...group({labels: 3, annotations: [], status: 5, generatorURL: {}}),
        truncatedAlerts: 'x',
        externalURL: 1,
      },
    },
    {text: '발생: 알림', link: null},
  ],
};

const grafana: Cases = {
  "Grafana's own title and message": [
    {
      body: {
        ...group(
          alert('High memory', {
            panelURL: 'https://grafana.a.kr/d/x?viewPanel=1',
            dashboardURL: 'https://grafana.a.kr/d/x',
            values: {B: 44.2},
          }),
        ),
        version: '1',
        orgId: 1,
        state: 'alerting',
        title: '[FIRING:1] High memory (web-1)',
        message: '**Firing**\n\nValue: B=44.2\nLabels:\n - alertname = High memory\n',
      },
    },
    {
      headline: '발생: High memory',
      text: '발생: High memory\nHigh memory 요약\nHigh memory 설명\nweb-1 · critical',
      link: 'https://grafana.a.kr/d/x?viewPanel=1',
    },
  ],
  'a title and a message of the user': [
    {body: {...group(alert('High memory')), title: '메모리 경보', message: '서버를 보세요'}},
    {headline: '메모리 경보', text: '메모리 경보\n서버를 보세요'},
  ],
  'an older version without alerts': [
    {
      body: {
        title: '[Alerting] Panel',
        ruleName: 'Panel',
        state: 'alerting',
        message: '값이 높음',
        ruleUrl: 'https://grafana.a.kr/d/y',
        evalMatches: [{value: 100, metric: 'High value'}],
      },
    },
    {
      headline: '[Alerting] Panel',
      text: '[Alerting] Panel\n값이 높음',
      link: 'https://grafana.a.kr/d/y',
    },
  ],
};

const refused: Readonly<Record<string, readonly [string, Posting, object]>> = {
  'no JSON': ['alertmanager', {body: '<html>'}, {problem: 'not-json'}],
  'no alerts': ['alertmanager', {body: group()}, {problem: 'missing-field', field: 'alerts'}],
  'alerts that are no list': [
    'alertmanager',
    {body: {alerts: {}}},
    {problem: 'wrong-field', field: 'alerts'},
  ],
  'another object': ['grafana', {body: {a: 1}}, {problem: 'missing-field', field: 'alerts'}],
  'a title that is no text': [
    'grafana',
    {body: {title: 1}},
    {problem: 'wrong-field', field: 'title'},
  ],
};

describe('alerts', () => {
  for (const [format, cases] of Object.entries({alertmanager, grafana})) {
    for (const [name, [posting, expected]] of Object.entries(cases)) {
      test(`${format}: ${name}`, () => assertNote(format, posting, expected));
    }
  }
  for (const [name, [format, posting, refusal]] of Object.entries(refused)) {
    test(`${format} refuses ${name}`, () => assertRefused(format, posting, refusal));
  }
});
