import { expect, test } from 'vitest';
import { openGate, startedOver, throughGate } from '../../../renderer/scan/scan-gate.ts';

const card = { code: '71', source: 'camera' } as const;
const poster = { code: 'https://example.org', source: 'camera', isForeign: true } as const;

test('a card that is still held up counts anew for what begins now; a poster does not', () => {
  const seen = [card, poster].reduce(
    (gate, reading) => throughGate(gate, { ...reading, at: 0 }).gate,
    openGate,
  );
  expect(throughGate(seen, { ...card, at: 1000 }).pass).toBe(false);
  const anew = startedOver(seen);
  expect(throughGate(anew, { ...card, at: 1000 }).pass).toBe(true);
  expect(throughGate(anew, { ...poster, at: 1000 }).pass).toBe(false);
});
