import { describe, expect, it } from 'vitest';
import { connectionOf } from '../../main/store/sync/hub/hub-address.ts';

const read = (url: string) => {
  const connection = connectionOf({ url });
  return connection.ok ? connection.value : connection.refusal;
};

describe('the address of a hub', () => {
  it('says where, who and by what', () => {
    expect(read('postgresql://kiosk%401:p%2Fw@hub.example:6543/%E6%B1%87%E6%80%BB')).toMatchObject({
      host: 'hub.example',
      port: 6543,
      user: 'kiosk@1',
      password: 'p/w',
      database: '汇总',
      ssl: { rejectUnauthorized: true },
    });
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('needs no TLS to %s, and may have it', (host) => {
    expect(read(`postgres://a:b@${host}/c`)).toMatchObject({ ssl: false, port: 5432 });
    expect(read(`postgres://a:b@${host}/c?sslmode=disable`)).toMatchObject({ ssl: false });
    expect(read(`postgres://a:b@${host}/c?sslmode=verify-full`)).toMatchObject({
      ssl: { rejectUnauthorized: true },
    });
  });

  it.each(['disable', 'allow', 'prefer', 'require', 'verify-ca', 'no-verify', ''])(
    'is refused where its sslmode %s would verify less than all',
    (mode) => {
      expect(read(`postgres://a:b@hub.example/c?sslmode=${mode}`)).toBe('hub-needs-tls');
    },
  );

  it.each([
    'postgres://a:b@localhost.example/c?sslmode=disable',
    'postgres://a:b@127.0.0.1.example/c?sslmode=disable',
  ])('is of this machine only by its whole name: %s', (url) => {
    expect(read(url)).toBe('hub-needs-tls');
  });

  it.each([
    '',
    'hub',
    'https://a:b@hub.example/c',
    'postgres://hub.example/c',
    'postgres://a:b@hub.example/',
    'postgres://a:%zz@hub.example/c',
    'postgres://a:b@hub.example/c?ssl=false',
    'postgres://a:b@hub.example/c?host=elsewhere',
  ])('is no address: %s', (url) => {
    expect(read(url)).toBe('bad-hub-address');
  });
});
