import { describe, expect, test } from 'vitest';
import { isGranted, isReachable } from '../../../main/shell/permissions.ts';

const camera = {
  permission: 'media',
  origin: 'qinlin://app/',
  isMainFrame: true,
  media: ['video'],
};

describe('permissions', () => {
  test('the camera is granted to our own page', () => {
    expect(isGranted(camera)).toBe(true);
  });

  test.each([
    ['the microphone', { ...camera, media: ['audio'] }],
    ['camera and microphone together', { ...camera, media: ['video', 'audio'] }],
    ['media that nobody named', { ...camera, media: [] }],
    ['the camera for a frame in the page', { ...camera, isMainFrame: false }],
    ['the camera for another origin', { ...camera, origin: 'https://app/' }],
    ['the camera for another host of our scheme', { ...camera, origin: 'qinlin://other/' }],
    ['the place of the machine', { ...camera, permission: 'geolocation' }],
    ['opening other programs', { ...camera, permission: 'openExternal' }],
    ['files', { ...camera, permission: 'fileSystem' }],
  ])('%s is denied', (_what, asked) => {
    expect(isGranted(asked)).toBe(false);
  });
});

test('nothing is loaded but our own files and what the page made itself', () => {
  expect(['qinlin://app/a.js', 'blob:qinlin://app/1', 'data:image/png,'].every(isReachable)).toBe(
    true,
  );
  expect(
    ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://x/'].some(
      isReachable,
    ),
  ).toBe(false);
});
