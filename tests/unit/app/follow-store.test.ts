import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { createQueryClient, followStore } from '../../../renderer/app/query-client.ts';
import { isTouched } from '../../../renderer/app/queries.ts';
import { calls } from '../../../shared/contract/calls.ts';
import { callNames } from '../../../shared/contract/names.ts';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { Pushes } from '../../../shared/contract/wire.ts';

type Listeners = { [N in keyof Pushes]?: (push: Pushes[N]) => void };

/** A page with one query on the screen, and a store whose pushes the test sends. */
function page(name: string) {
  const client = createQueryClient();
  const fetched = vi.fn<() => Promise<string>>().mockResolvedValue('answer');
  const stopShowing = new QueryObserver(client, {
    queryKey: [name, {}],
    queryFn: fetched,
  }).subscribe(() => {});
  const listeners: Listeners = {};
  const on: Bridge['on'] = (push, listener) => {
    Object.assign(listeners, { [push]: listener });
    return () => delete listeners[push];
  };
  const stopFollowing = followStore(client, on);
  return { fetched, listeners, client, stopShowing, stopFollowing };
}

test.each(callNames)('%s is fetched again for just the topics that it reads', (name) => {
  const { reads } = calls[name];
  for (const topic of ['hall', 'staff', 'people', 'cards', 'activities', 'attendance'] as const) {
    expect(isTouched([name, {}], [topic])).toBe(reads.some((read) => read === topic));
  }
});

test('what a change touches is fetched again, the rest is not', async () => {
  const people = page('people.search');
  await vi.waitFor(() => expect(people.client.isFetching()).toBe(0));

  people.listeners.changed?.(['staff']);
  expect(people.fetched).toHaveBeenCalledTimes(1);

  people.listeners.changed?.(['cards']);
  await vi.waitFor(() => expect(people.fetched).toHaveBeenCalledTimes(2));
});

test('everything is fetched again once the store is back, and the last data stays until then', async () => {
  const hall = page('hall.state');
  await vi.waitFor(() => expect(hall.client.getQueryData(['hall.state', {}])).toBe('answer'));

  hall.listeners.store?.({ state: 'starting' });
  expect(hall.fetched).toHaveBeenCalledTimes(1);
  expect(hall.client.getQueryData(['hall.state', {}])).toBe('answer');

  hall.listeners.store?.({ state: 'up' });
  await vi.waitFor(() => expect(hall.fetched).toHaveBeenCalledTimes(2));
});

test('a page that stops following hears nothing more', () => {
  const { listeners, stopFollowing } = page('hall.state');
  stopFollowing();
  expect(listeners).toEqual({});
});
