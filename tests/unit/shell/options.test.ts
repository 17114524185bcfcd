import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shellOptions } from '../../../main/shell/options.ts';

const start = {
  argv: ['electron', '.'],
  env: {},
  isPackaged: false,
  userData: '/home/hall/.config/Qinlin',
  documents: '/home/hall/Documents',
};

describe('a start of the kiosk', () => {
  test('keeps its data with the user and writes exports where people look for them', () => {
    const { dataFolder, exportsFolder, isDataFolderGiven } = shellOptions(start);
    expect(dataFolder).toBe(resolve('/home/hall/.config/Qinlin/data'));
    expect(exportsFolder).toBe(resolve('/home/hall/Documents/亲邻之家'));
    expect(isDataFolderGiven).toBe(false);
  });

  test('keeps the second copy of the sales beside the exports unless it is told otherwise', () => {
    expect(shellOptions(start).sidecarFolder).toBeNull();
    const env = { QINLIN_SIDECAR: '/media/stick' };
    expect(shellOptions({ ...start, env }).sidecarFolder).toBe(resolve('/media/stick'));
    const argv = ['electron', '.', '--sidecar', '/b'];
    expect(shellOptions({ ...start, env, argv }).sidecarFolder).toBe(resolve('/b'));
  });

  test('takes another data folder from --data before QINLIN_DATA', () => {
    const env = { QINLIN_DATA: '/b' };
    const dataOf = (...words: readonly string[]) =>
      shellOptions({ ...start, env, argv: ['electron', '.', ...words] }).dataFolder;
    expect(dataOf('--data', '/a')).toBe(resolve('/a'));
    expect(dataOf('--data=/a')).toBe(resolve('/a'));
    expect(dataOf()).toBe(resolve('/b'));
    expect(dataOf('--data', '--kiosk')).toBe(resolve('/b'));
  });

  test('is a locked kiosk when packaged, a window otherwise unless asked', () => {
    expect(shellOptions(start).kiosk).toBe(false);
    expect(shellOptions({ ...start, argv: ['electron', '.', '--kiosk'] }).kiosk).toBe(true);
    expect(shellOptions({ ...start, isPackaged: true }).kiosk).toBe(true);
  });

  test('never takes the time or another Node from outside when packaged', () => {
    const env = { QINLIN_CLOCK: '/tmp/clock', QINLIN_NODE: '/tmp/node' };
    expect(shellOptions({ ...start, env })).toMatchObject({
      clockFile: '/tmp/clock',
      node: '/tmp/node',
    });
    expect(shellOptions({ ...start, env, isPackaged: true })).toMatchObject({
      clockFile: null,
      node: null,
    });
  });
});
