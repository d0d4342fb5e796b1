import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaOfValue, areaValue, isWithin, loadAreas, withAbove, zoneOf } from '../../src/directory/areas/areas.ts';
import { areaSettings, changeSetting, defaultSettings } from '../../src/directory/areas/settings.ts';
import type { Records } from '../../src/records/open.ts';
import { openTestRecords } from '../support/records.ts';

let records: Records;
beforeAll(async () => {
  records = await openTestRecords();
});
afterAll(() => records.close());

describe('areas', () => {
  test('the five districts of the seeds have the sizes that the ministry publishes', async () => {
    for (const code of ['12.17', '13.76', '64.74', '62.01']) await loadAreas(records.db, code);
    const sizes = async (code: string) => {
      const rows = await records.db
        .selectFrom('area')
        .select(['level', 'kind'])
        .where('code', 'like', `${code}.%`)
        .execute();
      return [rows.filter((row) => row.level === 'kecamatan').length, rows.filter((row) => row.kind).length];
    };
    expect(await sizes('12.17')).toEqual([9, 134]);
    expect(await sizes('13.76')).toEqual([5, 47]);
    expect(await sizes('64.74')).toEqual([3, 15]);
    expect(await sizes('62.01')).toEqual([6, 94]);
  });

  test('loading again adds nothing and keeps what was set; a code that does not exist loads nothing', async () => {
    await loadAreas(records.db, '64.74');
    await changeSetting(records.db, '64.74', { cutoffDay: 7 });
    expect(await loadAreas(records.db, '64.74')).toBe(0);
    expect((await areaSettings(records.db, '64.74.01.1001')).cutoffDay).toBe(7);
    expect(await loadAreas(records.db, '64.99')).toBe(0);
  });

  test.each([
    ['11.01', 'WIB'],
    ['31.71', 'WIB'],
    ['61.71', 'WIB'],
    ['62.01', 'WIB'],
    ['51.01', 'WITA'],
    ['53.01', 'WITA'],
    ['63.01', 'WITA'],
    ['64.74', 'WITA'],
    ['65.01', 'WITA'],
    ['73.71', 'WITA'],
    ['76.01', 'WITA'],
    ['81.01', 'WIT'],
    ['82.01', 'WIT'],
    ['91.01', 'WIT'],
    ['96.01', 'WIT'],
  ])('%s keeps %s', (code, zone) => expect(zoneOf(code)).toBe(zone));

  test('codes are cut at their dots', () => {
    expect(isWithin('64.74.01', '64.7')).toBe(false);
    expect(isWithin('64.74.01', '64.74')).toBe(true);
    expect(withAbove('64.74.01')).toEqual(['64.74.01', '64.74', '64']);
    expect(areaOfValue(areaValue('64.74.01.1001'))).toBe('64.74.01.1001');
  });
});

describe('settings', () => {
  test('the nearest area above that has a value gives it', async () => {
    await loadAreas(records.db, '13.76');
    expect(await areaSettings(records.db, '13.76.01.1002')).toEqual(defaultSettings);
    await changeSetting(records.db, '13.76', { cutoffDay: 5, quietFrom: '20:00' });
    await changeSetting(records.db, '13.76.01', { cutoffDay: 3 });
    expect(await areaSettings(records.db, '13.76.01.1002')).toMatchObject({ cutoffDay: 3, quietFrom: '20:00' });
    expect(await areaSettings(records.db, '13.76.02')).toMatchObject({ cutoffDay: 5, quietFrom: '20:00' });
  });

  test.each([{ cutoffDay: 29 }, { cutoffDay: 0 }, { quietTo: '24:00' }, { approvalFrom: -1 }, { noticesPerHour: 0 }])(
    '%o is refused',
    (change) => expect(changeSetting(records.db, '13.76', change as never)).rejects.toThrow(),
  );
});
