import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { roomCodePicture } from '../../src/meetings/day/room-code-picture.ts';

const words = { code: '4821', how: 'Ketik: *ABSEN 4821*' };

test('a phone reads the link from the picture, however long the theme is and whatever stands in it', async () => {
  const link = 'https://t.me/kabar_posyandu_bot?start=absen-4821';
  const title = `Rakor <b>&amp; "Posyandu"\u0007 ${'sangat panjang '.repeat(20)}`;
  const { bytes, mime } = await roomCodePicture({ ...words, title, link }, 'id');
  expect(mime).toBe('image/png');
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(decodeQR({ data, width: info.width, height: info.height })).toBe(link);
});

test('where no channel has links there is only the code, and the picture is lower', async () => {
  const { bytes } = await roomCodePicture({ ...words, title: 'Rakor' }, 'id');
  const { width, height } = await sharp(bytes).metadata();
  expect(width).toBe(1000);
  expect(height).toBeLessThan(600);
});
