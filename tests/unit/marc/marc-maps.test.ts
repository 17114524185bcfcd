import { describe, expect, it } from 'vitest';
import { readCnmarc } from '../../../main/store/marc/cnmarc.ts';
import { dialectOf } from '../../../main/store/marc/dialect.ts';
import { readMarc21 } from '../../../main/store/marc/marc21.ts';
import type { MarcRecord } from '../../../main/store/marc/marc-record.ts';
import { readIso2709 } from '../../../main/store/marc/read-iso2709.ts';
import { unknownTitle } from '../../../shared/domain/lending/title-draft.ts';
import { type RawField, rawRecord } from './raw-record.ts';

function recordOf(fields: readonly RawField[], leader?: string): MarcRecord {
  const [entry] = readIso2709(rawRecord(fields, leader === undefined ? {} : { leader }));
  if (entry === undefined || !('record' in entry)) throw new Error('the record is broken');
  return entry.record;
}

const cnmarc = (...fields: readonly RawField[]) =>
  readCnmarc(recordOf([['200', '1 $a信'], ...fields])).draft;
const marc21 = (...fields: readonly RawField[]) =>
  readMarc21(recordOf([['245', '10$aLetters'], ...fields], '00000nam a2200000 i 4500')).draft;

describe('a CNMARC record', () => {
  it('as a library makes it is read whole', () => {
    const record = recordOf([
      ['001', '012026000001'],
      ['005', '20260107093000.0'],
      ['010', '  $a978-7-5448-5414-6$b精装$dCNY39.80 (含贴纸)'],
      ['100', '  $a20260107d2019    em y0chiy50      ea'],
      ['101', '1 $achi$ceng'],
      ['102', '  $aCN$b110000'],
      ['105', '  $aa   z   000yy'],
      [
        '200',
        '1 $a月亮上的邮局$Ayue liang shang de you ju$e给孩子的信$f(英) 安妮·格林著$g王小明译$z eng',
      ],
      ['210', '  $a南宁$c接力出版社$d2019.6'],
      ['215', '  $a36页$c彩图$d26cm'],
      ['225', '2 $a晚安绘本$Awan an hui ben'],
      ['330', '  $a一封从月亮寄来的信。'],
      ['333', '  $a适合3-6岁亲子阅读'],
      ['606', '0 $a儿童故事$x图画故事$y英国$z现代'],
      ['690', '  $aI561.85$v5'],
      ['701', ' 0$c(英)$a格林$Age lin$g(Green, Anne)$4著'],
      ['702', ' 0$a王小明$Awang xiao ming$4译'],
      ['801', ' 0$aCN$bABC$c20260107'],
      ['905', '  $aABC$b0010201-10$c儿童区$dI561.85$e128$sI561.85/128'],
    ]);
    expect(dialectOf(record)).toBe('cnmarc');
    expect(readCnmarc(record)).toEqual({
      problems: [],
      draft: {
        isbn: '9787544854146',
        name: '月亮上的邮局',
        subtitle: '给孩子的信',
        authors: ['格林', '王小明'],
        publisher: '接力出版社',
        year: 2019,
        clc: 'I561.85',
        serial: 128,
        ageFrom: 3,
        material: 'picture-book',
        language: 'chi',
        series: '晚安绘本',
        summary: '一封从月亮寄来的信。',
        priceFen: 39_80,
        copies: 10,
        location: '儿童区',
        donor: null,
      },
    });
  });

  it('may hold nothing but a title', () => {
    expect(cnmarc()).toEqual({ ...unknownTitle, name: '信' });
  });

  it('has the parts of a title in its name', () => {
    expect(readCnmarc(recordOf([['200', '1 $a十万个为什么$h第3册$i动物']])).draft.name).toBe(
      '十万个为什么 第3册 动物',
    );
  });

  it.each([
    ['(清) 曹雪芹, 高鹗著', ['曹雪芹', '高鹗']],
    ['曹雪芹著$g高鹗续写 ; 王小明绘', ['曹雪芹', '高鹗续写', '王小明']],
    ['王小明文 ; 李图图', ['王小明文', '李图图']],
    ['王小明 文$g李小红 图', ['王小明', '李小红']],
    ['Anne Green', ['Anne Green']],
  ])('without access points has the authors of %j', (statement, authors) => {
    const record = recordOf([['200', `1 $a信$f${statement}`]]);
    expect(readCnmarc(record).draft.authors).toEqual(authors);
  });

  it.each([
    ['905', '  $b1$b2$b3', 3],
    ['905', '  $b20295403-5408$dD2-6$e8$f', 6],
    ['905', '  $bD040394-5', 2],
    ['905', '  $b9-1', 1],
    ['905', '  $b1-99999', 1],
    ['905', '  $f4', 4],
    ['905', '  $f王', 1],
    ['905', '  $f999', 1],
    ['905', '  $f0', 1],
  ])('counts the copies of %s %s as %i', (tag, text, copies) => {
    expect(cnmarc([tag, text]).copies).toBe(copies);
  });

  it.each([
    ['905', '  $dF124$e26', 'F124', 26],
    ['905', '  $sF124/26', 'F124', 26],
    ['905', '  $sF124/C123', 'F124', null],
    ['905', '  $dF124$eP002', 'F124', null],
    ['090', '  $aF124$b26$uF124/26', 'F124', 26],
    ['690', '  $a[G613.2]$v5', 'G613.2', null],
    ['690', '  $a21.2', null, null],
  ])('has the class and 种次号 of %s %s', (tag, text, clc, serial) => {
    expect(cnmarc([tag, text])).toMatchObject({ clc, serial });
  });

  it('prefers the class of 690 to that on the shelf', () => {
    expect(cnmarc(['690', '  $aI242.4'], ['905', '  $dI24$e7'])).toMatchObject({
      clc: 'I242.4',
      serial: 7,
    });
  });

  it.each([
    ['CNY12.00', 1200],
    ['0.38元', 38],
    ['￥0.40', 40],
    ['7', 700],
    ['CNY98.00 (全2册)', 9800],
    ['HKD78.00', null],
    ['赠阅', null],
  ])('has the price %s', (price, fen) => {
    expect(cnmarc(['010', `  $d${price}`]).priceFen).toBe(fen);
  });

  it.each([
    ['nas0', 'magazine'],
    ['nrm0', 'other'],
    ['njm0', 'other'],
    ['nam0', 'book'],
  ])('whose leader says %s is a %s', (kind, material) => {
    const record = recordOf([['200', '1 $a信']], `00000${kind} 2200000   450 `);
    expect(readCnmarc(record).draft.material).toBe(material);
  });

  it('is told of an ISBN that is damaged, not of one of another kind', () => {
    const isbns = (...texts: readonly string[]) =>
      readCnmarc(
        recordOf([...texts.map((text): RawField => ['010', `  $a${text}`]), ['200', '1 $a信']]),
      );
    expect(isbns('978-7-02-000220-8')).toMatchObject({
      draft: { isbn: null },
      problems: [{ field: 'isbn', problem: 'damaged-isbn' }],
    });
    expect(isbns('978-7-02-000220-8', '7-02-000220-X (平装)')).toMatchObject({
      draft: { isbn: '9787020002207' },
      problems: [],
    });
    expect(isbns('10019·1234')).toMatchObject({ draft: { isbn: null }, problems: [] });
  });

  it('that is longer than a title may be is cut, but for its name', () => {
    const long = cnmarc(
      ['210', `  $c${'社'.repeat(70)}$d0999`],
      ['330', `  $a${'长'.repeat(2500)}`],
      ...Array.from({ length: 12 }, (_, n): RawField => ['701', ` 0$a作者${n}`]),
    );
    expect(long).toMatchObject({ publisher: `${'社'.repeat(59)}…`, year: null });
    expect(long.summary).toHaveLength(2000);
    expect(long.authors).toHaveLength(10);
  });
});

describe('a MARC 21 record', () => {
  it('as a library makes it is read whole, without its punctuation', () => {
    const record = recordOf(
      [
        ['001', 'ocm1'],
        ['008', '260107s2019    cc a   a      000 1 chi d'],
        ['020', '  $a9787544854146 (hardback) :$cCNY39.80'],
        ['084', '  $aI561.85$b128$2clc'],
        ['100', '1 $aGreen, Anne,$d1970-$eauthor.'],
        ['245', '10$aLetters from the moon :$ba picture book /$cby Anne Green ; translated by Li.'],
        ['264', ' 1$aNanning :$bJieli Press,$c2019.'],
        ['264', ' 4$c©2018'],
        ['490', '1 $aGood night books ;$v3'],
        ['520', '  $aA letter from the moon.'],
        ['521', '8 $aAges 3 to 6.'],
        ['541', '  $cGift ;$aMs Wang.$d20260101'],
        ['655', ' 7$aPicture books.$2lcgft'],
        ['700', '1 $aWang, Xiaoming,$etranslator.'],
        ['700', '12$aRowe, T.$tAnother book.'],
        ['952', '  $aMAIN$bMAIN$cCHILD$oI561.85/128$p2100100000015'],
        ['952', '  $aMAIN$bMAIN$cCHILD$oI561.85/128$p2100100000022'],
      ],
      '00000cam a2200000 i 4500',
    );
    expect(dialectOf(record)).toBe('marc21');
    expect(readMarc21(record)).toEqual({
      problems: [],
      draft: {
        isbn: '9787544854146',
        name: 'Letters from the moon',
        subtitle: 'a picture book',
        authors: ['Green, Anne', 'Wang, Xiaoming'],
        publisher: 'Jieli Press',
        year: 2019,
        clc: 'I561.85',
        serial: 128,
        ageFrom: 3,
        material: 'picture-book',
        language: 'chi',
        series: 'Good night books',
        summary: 'A letter from the moon.',
        priceFen: 39_80,
        copies: 2,
        location: 'CHILD',
        donor: 'Ms Wang.',
      },
    });
  });

  it('may hold nothing but a title', () => {
    expect(marc21()).toEqual({ ...unknownTitle, name: 'Letters' });
  });

  it('is read in Chinese where its fields have a twin in Chinese', () => {
    const record = recordOf(
      [
        ['100', '1 $6880-01$aCao, Xueqin,'],
        ['245', '10$6880-02$aHong lou meng /$cCao Xueqin.'],
        ['260', '  $aBeijing :$bRen min wen xue,$c1982.'],
        ['880', '1 $6100-01/$1$a曹雪芹,'],
        ['880', '10$6245-02/$1$a红楼梦 /$c曹雪芹.'],
        ['880', '  $6500-00/$1$a附注.'],
      ],
      '00000cam a2200000 a 4500',
    );
    expect(readMarc21(record).draft).toMatchObject({
      name: '红楼梦',
      authors: ['曹雪芹'],
      publisher: 'Ren min wen xue',
      year: 1982,
    });
  });

  it.each([
    ['084', '  $aI247.5$2clc', 'I247.5', null],
    ['084', '  $a823.914$2ddc', null, null],
    ['093', '  $aI247.5$v5', 'I247.5', null],
    ['090', '  $aE184.A1$bS7', null, null],
    ['952', '  $oI247.5/26', 'I247.5', 26],
    ['952', '  $o823.914 ROW', null, null],
    ['852', '  $hI247.5$i26', 'I247.5', 26],
  ])('has the class and 种次号 of %s %s', (tag, text, clc, serial) => {
    expect(marc21([tag, text])).toMatchObject({ clc, serial });
  });

  it('in Chinese may have its class in 090', () => {
    const fixed = '260107s2019    cc a   a      000 1 chi d';
    expect(marc21(['008', fixed], ['090', '  $aI247.5'])).toMatchObject({
      clc: 'I247.5',
      language: 'chi',
    });
  });

  it.each([
    ['1 $a003-006', 3],
    ['1 $a8+', 8],
    ['8 $a适合3～6岁儿童', 3],
    ['8 $aFor children aged 5 years and up', 5],
    ['2 $aGrade 3', null],
    ['8 $aGeneral (US: TV-14)', null],
  ])('has the age of 521 %s', (text, ageFrom) => {
    expect(marc21(['521', text]).ageFrom).toBe(ageFrom);
  });

  it('keeps the stop of an initial, and of a record without punctuation', () => {
    expect(marc21(['100', '1 $aRowling, J. K.,']).authors).toEqual(['Rowling, J. K.']);
    expect(marc21(['100', '1 $aAusten, Jane.']).authors).toEqual(['Austen, Jane']);
    const plain = recordOf([['245', '10$aWhy? :']], '00000cam a2200000 c 4500');
    expect(readMarc21(plain).draft.name).toBe('Why? :');
  });
});

describe('fields full of one sign', () => {
  it.each([' /', ',', '(', '1', '1 ', 'A. ', '《', '著'])('%j cost little', (sign) => {
    const start = performance.now();
    const text = `${sign.repeat(90_000 / Buffer.byteLength(sign))}x`;
    for (const code of ['a', 'b', 'c', 'd', 'e', 'f', 'o', 's']) {
      for (const tag of ['010', '101', '200', '210', '333', '690', '701', '905']) {
        cnmarc([tag, `  $${code}${text}`]);
      }
      for (const tag of ['020', '084', '245', '264', '490', '521', '541', '700', '852', '952']) {
        marc21([tag, `  $${code}${text}`]);
      }
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the dialect', () => {
  it('of a record with both titles is told by its fixed fields, of one with neither by nothing', () => {
    const both: readonly RawField[] = [
      ['200', '1 $a信'],
      ['245', '10$aLetters'],
    ];
    expect(dialectOf(recordOf([['008', '260107s2019'], ...both]))).toBe('marc21');
    expect(dialectOf(recordOf([['100', '  $a20260107d2019'], ...both]))).toBe('cnmarc');
    expect(dialectOf(recordOf(both))).toBe('cnmarc');
    expect(dialectOf(recordOf([['001', 'x']]))).toBeNull();
    expect(dialectOf(recordOf([['200', '1 $b信']]))).toBeNull();
  });
});
