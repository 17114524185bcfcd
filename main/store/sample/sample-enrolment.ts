import type { PersonFields } from '../../../shared/contract/people.ts';
import { addDays, yearOf, type IsoDate } from '../../../shared/domain/calendar.ts';
import { unknownPerson } from '../../../shared/domain/person.ts';
import { inventPhone } from './invented.ts';
import type { Random } from './random.ts';
import { samplePeople, type SamplePerson } from './sample-people.ts';
import { sampleTeams } from './sample-teams.ts';
import { drawKeenness, helpsAt, type Regular } from './sample-year.ts';
import type { Stage } from './stage.ts';

export type Enrolled = {
  /** Enrols those who first come on this date, and does what else the office does then. */
  readonly newcomers: (date: IsoDate) => Promise<void>;
  /** Everybody enrolled so far who is active. */
  readonly regulars: () => readonly Regular[];
  /** How many were enrolled, those who moved away among them. */
  readonly count: () => number;
  /** A card that was lost and replaced. */
  readonly lostCode: string;
};

const NEWCOMERS = 12;
/** Without a phone: known by name and year of birth. */
const NO_PHONE_FROM_AGE = 74;

/** Adds the teams and most of the people on the first date; the others come over the year. */
export async function enrolSample(stage: Stage, random: Random, first: IsoDate): Promise<Enrolled> {
  const teamIds = new Map<string, string>();
  for (const name of sampleTeams)
    teamIds.set(name, (await stage.staff('people.saveTeam', { name })).teamId);
  const regulars: Regular[] = [];
  let enrolled = 0;
  const phoneOf = phonesOf(samplePeople);

  const enrol = async (date: IsoDate, people: readonly SamplePerson[]) => {
    stage.goTo(date, 8 * 3600 + 1800);
    for (const [n, person] of people.entries()) {
      stage.goTo(date, 8 * 3600 + 1800 + n * 20);
      const fields = fieldsOf(person, stage.today, random, teamIds, phoneOf);
      const { personId } = await stage.staff('people.enrol', { person: fields });
      const { code } = await issueCard(stage, personId, 'replaced');
      const { name, phone, birthYear } = fields;
      const visitor = { personId, name, code, phone, birthYear };
      const activities = helpsAt(person.teams);
      regulars.push({ visitor, since: date, activities, keenness: drawKeenness(random) });
      enrolled += 1;
    }
  };

  const later = new Map<string, SamplePerson[]>();
  for (const person of samplePeople.slice(-NEWCOMERS)) {
    const date = addDays(first, random.int(20, 320));
    later.set(date, [...(later.get(date) ?? []), person]);
  }
  await enrol(first, samplePeople.slice(0, -NEWCOMERS));
  const [loser, mover] = regulars;
  if (loser === undefined || mover === undefined) throw new Error('nobody was enrolled');
  const lostOn = addDays(first, 200);
  const movedOn = addDays(first, 280);

  return {
    lostCode: loser.visitor.code,
    regulars: () => regulars,
    count: () => enrolled,
    newcomers: async (date) => {
      await enrol(date, later.get(date) ?? []);
      stage.goTo(date, 9 * 3600 + 1800);
      if (date === lostOn) {
        const { code } = await issueCard(stage, loser.visitor.personId, 'lost');
        regulars[0] = { ...loser, visitor: { ...loser.visitor, code } };
      }
      if (date === movedOn) {
        const { personId } = mover.visitor;
        await stage.staff('people.setActive', { personId, active: false });
        regulars.splice(regulars.indexOf(mover), 1);
      }
    },
  };
}

async function issueCard(stage: Stage, personId: string, reason: 'lost' | 'replaced') {
  const { cards } = await stage.staff('cards.issue', { personIds: [personId], reason });
  const [card] = cards;
  if (card === undefined) throw new Error('no card was issued');
  return card;
}

function phonesOf(people: readonly SamplePerson[]) {
  const phones = new Map(people.map(({ name }, n) => [name, inventPhone(n + 1)]));
  return (name: string) => phones.get(name) ?? null;
}

function fieldsOf(
  person: SamplePerson,
  today: IsoDate,
  random: Random,
  teamIds: ReadonlyMap<string, string>,
  phoneOf: (name: string) => string | null,
): PersonFields {
  const { name, age, teams, building, unit, guardian } = person;
  const isGuarded = guardian !== undefined;
  return {
    ...unknownPerson,
    name,
    building,
    unit,
    phone: isGuarded || age >= NO_PHONE_FROM_AGE ? null : phoneOf(name),
    birthYear: yearOf(today) - age,
    teamIds: teams.flatMap((team) => teamIds.get(team) ?? []),
    zhiyuanhuiNo: random.chance(0.6) ? `0000${random.digits(6)}` : null,
    izhiyuanNo: random.chance(0.3) ? `4400000000${random.digits(6)}` : null,
    guardianName: guardian ?? null,
    guardianPhone: isGuarded ? phoneOf(guardian) : null,
    guardianConsent: isGuarded,
    publicName: random.chance(0.4),
  };
}
