import { expect, test } from 'vitest';
import { sections } from './proof/sections.ts';
import { uncoveredPoints } from './proof/whatsapp-kills.ts';

test('every effect and question type of the flows has a kill point: what the proof does not kill, a crash may lose', () => {
  expect(uncoveredPoints()).toEqual([]);
});

test('every section of the proof has a full and a small size', () => {
  expect(Object.entries(sections).filter(([, { full, small }]) => !(full >= small && small > 0))).toEqual([]);
});
