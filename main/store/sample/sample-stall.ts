import { v7 as uuidv7 } from 'uuid';
import { sampleCrafts, sampleMakers, type SampleCraft } from './sample-crafts.ts';
import type { Goods } from './sample-till.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visits.ts';

const STOREROOM = 0;

/** Puts the crafts on the table, as their makers want to be shown, and answers what can be sold. */
export async function addCrafts(
  stage: Stage,
  people: readonly Visitor[],
  activityId: string,
): Promise<readonly Goods[]> {
  const idOf = (name: string): string => {
    const person = people.find((one) => one.name === name);
    if (person === undefined) throw new Error(`no maker ${name}`);
    return person.personId;
  };
  for (const { name, chosenName, story } of sampleMakers)
    await stage.staff('crafts.saveMaker', {
      personId: idOf(name),
      chosenName,
      story,
      consent: true,
    });
  const goods: Goods[] = [];
  for (const craft of sampleCrafts) {
    const makerIds = craft.makers.map(idOf);
    goods.push(await addCraft(stage, craft, makerIds, activityId));
  }
  return goods;
}

async function addCraft(
  { staff }: Stage,
  { mode, quantity, makers: _names, ...fields }: SampleCraft,
  makerIds: string[],
  activityId: string,
): Promise<Goods> {
  const { productId } = await staff('crafts.save', {
    mode,
    fields: { ...fields, makerIds, activityId, forSale: true },
  });
  await staff('crafts.receive', { moveId: uuidv7(), productId, quantity, to: STOREROOM });
  const { priceFen } = fields;
  if (mode === 'counted') return { productId, priceFen, pieceIds: null, left: quantity };
  const { pieces } = await staff('crafts.get', { productId });
  return { productId, priceFen, pieceIds: pieces.map(({ pieceId }) => pieceId), left: quantity };
}

/** What happens to goods beside selling: one lot is allotted to the till, a piece breaks, another goes home. */
export async function moveGoods({ staff }: Stage, goods: readonly Goods[]): Promise<void> {
  const here = (await staff('crafts.places', {})).find(({ isHere }) => isHere);
  const counted = goods.find(({ pieceIds }) => pieceIds === null);
  if (here !== undefined && counted !== undefined) {
    const { productId } = counted;
    const from = { productId, quantity: Math.min(10, counted.left), from: STOREROOM };
    await staff('crafts.move', { moveId: uuidv7(), ...from, to: here.place });
  }
  const [broken, home] = goods.filter(({ left, pieceIds }) => pieceIds !== null && left > 1);
  if (broken !== undefined) await removePiece(staff, broken, 'written-off', '搬运时碰裂');
  if (home !== undefined) await removePiece(staff, home, 'taken-home', null);
}

async function removePiece(
  ask: Stage['staff'],
  goods: Goods,
  kind: 'written-off' | 'taken-home',
  note: string | null,
): Promise<void> {
  const pieceId = goods.pieceIds?.pop();
  if (pieceId === undefined) return;
  goods.left -= 1;
  const { productId } = goods;
  const piece = { moveId: uuidv7(), productId, pieceId, quantity: 1, from: STOREROOM };
  await ask('crafts.remove', { ...piece, kind, note });
}
