import { describe, expect, it } from 'vitest';
import { centreSquare, failureOf } from '../../../renderer/scan/camera-state.ts';

describe('the square that is looked at', () => {
  it.each([
    [1280, 720, { left: 280, top: 0, size: 720 }],
    [640, 480, { left: 80, top: 0, size: 480 }],
    [1920, 1080, { left: 600, top: 180, size: 720 }],
    [720, 1280, { left: 0, top: 280, size: 720 }],
    [0, 0, { left: 0, top: 0, size: 0 }],
  ])('of a %i x %i picture is its centre', (width, height, square) => {
    expect(centreSquare(width, height)).toEqual(square);
  });
});

describe('a camera that can not be opened', () => {
  it.each([
    ['NotFoundError', 'no-camera'],
    ['OverconstrainedError', 'no-camera'],
    ['NotAllowedError', 'blocked'],
    ['SecurityError', 'blocked'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ])('for %s is %s', (error, state) => {
    expect(failureOf(error)).toBe(state);
  });
});
