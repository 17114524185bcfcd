import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../main/store/context.ts';
import { systemClock } from '../../main/store/clock.ts';
import { unknownPerson } from '../../shared/domain/person.ts';
import { openStore } from '../../main/store/index.ts';

const silent = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  close: async () => undefined,
};

const PUBLIC: Caller = { actor: 'public', role: null };

/** A store on a folder of its own, set up with an empty hall. */
export async function benchHall() {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinlin-bench-'));
  const store = openStore({
    dataDir,
    exportsDir: join(dataDir, 'exports'),
    clock: systemClock(),
    log: silent,
  });
  const setUp = await store.call(
    'hall.setUp',
    { hallName: '测试馆', kioskName: '前台', kioskNumber: 1, pin: '271828', sample: false },
    PUBLIC,
  );
  if (!setUp.ok) throw new Error(setUp.refusal);
  const clerk = store.callerOf(setUp.value.staffId);

  return {
    store,
    dataDir,
    clerk,
    /** Enrols people with a card each; answers the codes of the cards. */
    async cardsFor(count: number): Promise<readonly string[]> {
      const codes: string[] = [];
      await store.journal.batch(async () => {
        for (let n = 0; n < count; n += 1) {
          const enrolled = await store.call(
            'people.enrol',
            { person: person(n), evenIfSame: true },
            clerk,
          );
          if (!enrolled.ok) throw new Error(enrolled.refusal);
          const issued = await store.call(
            'cards.issue',
            { personIds: [enrolled.value.personId] },
            clerk,
          );
          if (!issued.ok) throw new Error(issued.refusal);
          codes.push(...issued.value.cards.map((card) => card.code));
        }
      });
      return codes;
    },
    scan: async (code: string) => {
      const answer = await store.any(
        'attendance.scan',
        { scanId: uuidv7(), code, source: 'wedge' },
        PUBLIC,
      );
      if (!answer.ok) throw new Error(answer.refusal);
    },
    close() {
      store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

const SURNAMES = '王李张刘陈杨赵黄周吴';
const GIVEN = '明华丽芳军强敏静磊洋';

const person = (n: number) => ({
  ...unknownPerson,
  name: `${SURNAMES.charAt(n % 10)}${GIVEN.charAt(Math.floor(n / 10) % 10)}${GIVEN.charAt(Math.floor(n / 100) % 10)}`,
  phone: `138${String(n).padStart(8, '0')}`,
  birthYear: 1950,
  teamIds: [],
  building: String((n % 30) + 1),
  unit: String((n % 12) + 101),
});
