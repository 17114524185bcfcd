import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../../main/store/db/failure.ts';
import { defaultSidecarDir } from '../../main/store/sale/sidecar-file.ts';

/** The rows that one sale of these products leaves, with bytes of the same length as the last one's, and nothing else. */
export function bareSales(db: Db, dataDir: string, products: readonly string[]) {
  const insert = prepare(db);
  const sizes = insert.sizes.get() ?? { header: 0, body: 0 };
  const header = randomBytes(sizes.header);
  const body = randomBytes(sizes.body);
  const hash = randomBytes(32);
  const device = `${randomUUID()}.1.${randomBytes(8).toString('hex')}`;
  const seller = randomUUID();
  const tillDayId = randomUUID();
  const goods = products.map(() => randomUUID());
  const copy = join(dataDir, 'copy.jsonl');
  const line = Buffer.from(lastLine(defaultSidecarDir(join(dataDir, 'exports'))));
  let seq = 0;
  const rows = db.transaction(() => {
    seq += 1;
    const saleId = uuidv7();
    const at = Date.now();
    const hlc = `${String(at).padStart(15, '0')}.00000`;
    const stamp = `${hlc}|${device}|${String(seq).padStart(16, '0')}`;
    insert.journal.run(device, seq, saleId, header, hash, body);
    insert.head.run(device, seq, hash, hlc);
    const number = `001-260302-${String(seq).padStart(4, '0')}`;
    insert.sale.run(saleId, number, tillDayId, at, seller, device, stamp);
    for (const [ordinal, productId] of goods.entries()) {
      const lineId = uuidv7();
      insert.line.run(saleId, lineId, ordinal, productId);
      insert.movement.run(`${saleId}/${lineId}`, productId, at, saleId, stamp);
      insert.stock.run(productId);
    }
    insert.tender.run(saleId, 0, 'wechat', null);
    insert.tender.run(saleId, 1, 'cash', 20_00);
  });
  const sell = () => rows.immediate();
  return {
    sell,
    sellWithCopy() {
      sell();
      // Not held open meanwhile: the second copy lies on a stick that may be pulled out.
      const file = openSync(copy, 'a');
      writeSync(file, line);
      fdatasyncSync(file);
      closeSync(file);
    },
  };
}

/** What the store's own last sale wrote there, with its line break. */
function lastLine(dir: string): string {
  const file = readdirSync(dir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.jsonl'),
  );
  if (file === undefined) throw new Error('no second copy was written');
  return `${readFileSync(join(dir, file), 'utf8').trimEnd().split('\n').at(-1) ?? ''}\n`;
}

const prepare = (db: Db) => ({
  sizes: db.prepare<[], { header: number; body: number }>(
    `SELECT length(header) AS header, length(body) AS body FROM journal WHERE type = 'sale.made' LIMIT 1`,
  ),
  journal: db.prepare(
    `INSERT INTO journal (device_id, seq, type, subject, header, hash, body) VALUES (?, ?, 'sale.made', ?, ?, ?, ?)`,
  ),
  head: db.prepare(
    `INSERT INTO journal_head VALUES (?, ?, ?, ?)
     ON CONFLICT (device_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, hlc = excluded.hlc`,
  ),
  sale: db.prepare(
    `INSERT INTO sale VALUES (?, ?, ?, 1, ?, '2026-03-02', NULL, NULL, 2582, 418, ?, ?, ?)`,
  ),
  line: db.prepare(
    `INSERT INTO sale_line (sale_id, line_id, ordinal, kind, product_id, piece_id, name, quantity, unit_fen,
       amount_fen, from_place, maker_ids, class_name, activity_id)
     VALUES (?, ?, ?, 'goods', ?, NULL, '手绘书签1', 1, 999, 999, 0, '[]', NULL, NULL)`,
  ),
  movement: db.prepare(
    `INSERT INTO stock_movement VALUES (?, ?, '', 'sold', 1, 0, NULL, ?, '2026-03-02', NULL, ?, ?)`,
  ),
  stock: db.prepare(
    `INSERT INTO stock VALUES (?, 0, -1)
     ON CONFLICT (product_id, place) DO UPDATE SET quantity = quantity + excluded.quantity`,
  ),
  tender: db.prepare(`INSERT INTO tender VALUES (?, ?, ?, 1000, ?, NULL)`),
});
