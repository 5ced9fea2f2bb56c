/** Bad input: exit code 2, one line that names field, value and reason, in the language asked for, and nothing changed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { growersOffice, INIT, type TestOffice } from './office.ts';

let office: TestOffice;
let before: unknown;
beforeAll(async () => {
  office = await growersOffice();
  await office.json('mint --licensee 1 --lot L1 --count 2 --net 2.5kg --packed 2026-09-11');
  before = await office.json('register export');
});

async function refused(line: readonly string[] | string, english: string): Promise<void> {
  const ran = await office.run(line);
  expect(ran).toEqual({ code: 2, out: [], talk: [english] });
  const chinese = await office.run(line, { locale: 'zh-Hans' });
  expect(chinese).toMatchObject({ code: 2, out: [] });
  expect(chinese.talk).toHaveLength(1);
  expect(chinese.talk[0]).toMatch(/: .*[\u4e00-\u9fff]/);
  expect(await office.json('register export')).toEqual(before);
}

const LICENSEE = 'licensee add --name 示例乙 --initials sly --district 150303 --carton net';
const LOT = 'lot add --licensee 1 --lot L2 --product 1 --plot A1 --timeline harvest=2026-09-10 --trace 示例';
const MINT = 'mint --licensee 1 --lot L1 --count 1 --net 2.5kg --packed 2026-09-11';
const GRANT = 'licence grant --licensee 1 --agreement 示例-2 --products 1 --plots A1 --standard 示例 --document 示例';

describe('the command line itself', () => {
  it.each([
    ['frobnicate', 'wuhai-grape frobnicate: no such command'],
    ['mint --frob 1', '--frob: no such option'],
    ['mint -n 1', '-n: no such option'],
    ['mint --licensee', '--licensee: a value must follow'],
    ['mint', '--licensee: is required'],
    ['release --batch 1-1 more', 'argument more: one word too many'],
    [`${MINT} --packed 2026-09-12`, '--packed 2026-09-11,2026-09-12: may be given once'],
    ['verify --trust trust', 'LINK: is required'],
    ['verify x --trust nowhere', '--trust nowhere: the list does not verify: root: json'],
    ['inspect https://menu.example/', 'LINK https://menu.example/: is no label: no-digits'],
    ['inspect hello', 'LINK hello: is no label: other'],
    ['release --batch 1-1 --workspace elsewhere', '--workspace OFFICE/elsewhere: is no workspace; run init first'],
  ])('%s', (line, english) => refused(line, english.replace('OFFICE', office.dir)));
});

describe('values', () => {
  it.each([
    [`${LICENSEE} --uscc 91350100M000100Y4Z`, '--uscc 91350100M000100Y4Z: is no unified social credit code, or its check character is wrong'],
    [`${LICENSEE} --uscc 11150300011555159D`, '--uscc 11150300011555159D: is taken'],
    [LICENSEE, '--uscc: a credit code or a register number is required'],
    [`${LICENSEE} --registration 15030219900101123X`, '--registration: must not be an ID-card number'],
    [`${LICENSEE.replace('150303', '150102')} --registration 示例`, '--district 150102: must be a district of Wuhai: 150302, 150303, 150304'],
    [`${LICENSEE} --registration 示例 --licensee 1`, '--licensee 1: is taken'],
    [`${LICENSEE} --registration 示例 --licensee 100000`, '--licensee 100000: must be a whole number from 1 to 99999'],
    [`${LICENSEE.replace('net', 'net,shape')} --registration 示例`, '--carton net,shape: must be one of: producer, variety, net, seal, uscc'],
    [`${LICENSEE.replace('sly', 'SLY')} --registration 示例`, '--initials SLY: must be lower-case letters or digits'],
    ['product add --licensee 1 --product 2 --class grape --name 示例 --gtin 6901234567890', '--gtin 6901234567890: is no GTIN, or its check digit is wrong'],
    ['product add --licensee 1 --product 0 --class grape --name 示例', '--product 0: must be a whole number from 1 to 65535'],
    ['product add --licensee 1 --product 2 --class melon --name 示例', '--class melon: must be one of: grape, wine'],
    ['product add --licensee 1 --product 2 --class grape --name 示例 --season-first 08-01', '--season-last: is required'],
    ['product add --licensee 7 --product 2 --class grape --name 示例', '--licensee 7: is not in the register'],
    [`${GRANT} --first 2026-02-30 --last 2026-12-31 --quota 2026=1kg`, '--first 2026-02-30: must be a day of the calendar, YYYY-MM-DD'],
    [`${GRANT} --first 2026-02-03 --last 2026-01-31 --quota 2026=1kg`, '--last 2026-01-31: is before 2026-02-03'],
    [`${GRANT} --first 2026-02-03 --last 2026-12-31 --quota 2026=1`, '--quota 2026=1: must be SEASON=AMOUNT, such as 2026=12000kg'],
    [`${GRANT} --first 2026-02-03 --last 2026-12-31 --quota 2026=-5kg`, '--quota 2026=-5kg: must be SEASON=AMOUNT, such as 2026=12000kg'],
    [`${GRANT} --first 2026-02-03 --last 2026-12-31 --quota 2026=1kg,2026=2kg`, '--quota 2026: is given twice'],
    [`${GRANT.replace('--plots A1', '--plots A9')} --first 2026-02-03 --last 2026-12-31 --quota 2026=1kg`, '--plots A9: is not in the register'],
    ['licence status --agreement 示例-2026-001 --set reinstate --day 2026-09-01 --document 示例', '--set reinstate: is not suspended'],
    ['licence status --agreement 无此协议 --set suspend --day 2026-09-01 --document 示例', '--agreement 无此协议: is not in the register'],
    [`${LOT.replace('L2', 'l2')}`, '--lot l2: must be 1 to 20 digits, capitals or -'],
    [`${LOT.replace('L2', 'L1')}`, '--lot L1: is taken'],
    [`${LOT.replace('harvest=', 'picking=')}`, '--timeline picking=2026-09-10: must be STEP=DAY; steps are: pruning, budbreak, flowering, bagging, veraison, harvest, crush, bottling, packing'],
    [`${LOT.replace('=2026-09-10', '=2026-09-10;veraison=2026-08-01')}`, '--timeline veraison=2026-08-01: days must go from early to late'],
    [`${LOT} --trace-exception 也填`, '--trace-exception 也填: either a trace code or an exception is required, not both'],
    [LOT.replace(' --trace 示例', ''), '--trace: either a trace code or an exception is required, not both'],
    [`${LOT} --commitment-form producer`, '--commitment-product: is required'],
    [`${LOT} --wine-sc SC00000000000000 --wine-standard 示例 --wine-vintage 2025`, '--wine-sc SC00000000000000: is for wine only'],
    ['key add --licensee 1 --pub office.yaml', '--pub OFFICE/office.yaml: is no P-256 public key (PEM)'],
    ['key add --licensee 1 --pub none.pem', '--pub OFFICE/none.pem: no such file'],
    ['key add --licensee 1 --first 2026-05-01 --last 2026-04-01', '--last 2026-04-01: is before 2026-05-01'],
    ['verify x --trust trust --at 2026-02-30', '--at 2026-02-30: must be a day of the calendar, YYYY-MM-DD, or an instant, YYYY-MM-DDTHH:MM:SSZ'],
    ['key revoke --kid 00000000 --compromised 2026-09-01 --day 2026-09-01 --document 示例', '--kid 00000000: is not in the register'],
    ['key revoke --kid XYZ --compromised 2026-09-01 --day 2026-09-01 --document 示例', '--kid XYZ: must be 8 lower-case hexadecimal digits'],
    [MINT.replace('--count 1', '--count 0'), '--count 0: must be a whole number from 1 to 100000'],
    [MINT.replace('2.5kg', '2.0005kg'), '--net 2.0005kg: must be a weight or volume such as 2.5kg, 2500g, 750mL'],
    [MINT.replace('2.5kg', '0kg'), '--net 0kg: must be a weight or volume such as 2.5kg, 2500g, 750mL'],
    [MINT.replace('2.5kg', '2L'), '--net 2000 mL: this product is counted in g'],
    [MINT.replace('2.5kg', '1001kg'), '--net 1001000: must be a whole number from 1 to 1000000'],
    [MINT.replace('L1', 'L9'), '--lot L9: is not in the register'],
    [MINT.replace('--count 1', '--count 100'), '--count 250 kg: is over the quota: agreement 示例-2026-001 has 95 kg left in 2026'],
    [MINT.replace('2026-09-11', '2026-09-09'), '--packed 2026-09-09: is before 2026-09-10'],
    [MINT.replace('2026-09-11', '2027-01-01'), '--lot L1: the licence ended on 2026-12-31'],
    [`${MINT} --roll`, '--packed 2026-09-11: a roll printed ahead has no packed day'],
    [`${MINT} --kid 00000000`, '--kid 00000000: no key may be used on 2026-09-11'],
    ['release --batch 9-9', '--batch 9-9: is not in the register'],
    ['release --batch 1-1 --packed-first 2026-09-12', '--packed-first 2026-09-12: differs from 2026-09-11, as taken'],
    ['recall --licensee 1 --lot L9 --notice 示例 --day 2026-09-11 --document 示例', '--lot L9: is not in the register'],
    ['recall lift --recall recall-1-9 --day 2026-09-11 --document 示例', '--recall recall-1-9: is not in the register'],
    ['void --licensee 1 --from 2 --to 1 --reason 示例 --day 2026-09-11 --document 示例', '--to 1: is before 2'],
    ['void --licensee 1 --from 1 --to 3 --reason 示例 --day 2026-09-11 --document 示例', '--to 3: labels are minted up to 2'],
    ['publish --refresh', '--refresh: nothing was published yet'],
    ['publish --check nowhere', '--check nowhere: the list does not verify: root: json'],
    ['plot add --file keys', '--file OFFICE/keys: no such file'],
    ['key add --licensee 1 --pub keys', '--pub OFFICE/keys: no such file'],
    ['root finish --proposal keys', '--proposal OFFICE/keys: no such file'],
    ['root finish --proposal none.json', '--proposal OFFICE/none.json: no such file'],
    ['root sign --proposal office.yaml --key-name root-1', '--proposal OFFICE/office.yaml: is no file to be signed'],
    [INIT.map((word) => (/\s/.test(word) ? `'${word}'` : word)).join(' '), '--workspace OFFICE: is a workspace already'],
  ])('%s', (line, english) => refused(line, english.replace('OFFICE', office.dir)));
});

describe('a key id', () => {
  it('ever filed is not filed again, for whomever', async () => {
    const ran = await office.run('key add --licensee 1 --pub keys/label-1-1.pub.pem');
    expect(ran).toEqual({ code: 2, out: [], talk: [expect.stringMatching(/^kid [0-9a-f]{8}: this key id was filed for licensee 1$/)] });
  });
});

describe('passphrases', () => {
  it.each([
    ['a wrong one', 'not the passphrase', 'key label-1-1.pem: wrong passphrase, or the file is damaged'],
    ['a folder for a file', undefined, '--passphrase-file wrong: no such file'],
    ['an empty one', '', 'passphrase wrong: must have at least 8 characters'],
  ])('%s', async (_what, text, english) => {
    const wrong = join(office.dir, 'wrong');
    rmSync(wrong, { recursive: true, force: true });
    if (text === undefined) mkdirSync(wrong);
    else writeFileSync(wrong, text);
    const ran = await office.run(`${MINT} --passphrase-file wrong`, { keys: false });
    expect({ code: ran.code, talk: ran.talk.map((line) => line.replaceAll(join(office.dir, 'keys/'), '').replaceAll(wrong, 'wrong')) }).toEqual({ code: 2, talk: [english] });
    expect(await office.json('register export')).toEqual(before);
  });

  it('none at all, without a terminal', async () => {
    const ran = await office.run(MINT, { keys: false });
    expect(ran).toEqual({ code: 2, out: [], talk: ['passphrase label-1-1.pem: no passphrase: type it at a terminal, or use --passphrase-file or --passphrase-fd'] });
  });

  it('from a descriptor', async () => {
    const fresh = office.copy();
    expect(await fresh.run(`${MINT} --passphrase-fd 3`, { keys: false })).toMatchObject({ code: 0 });
  });

  it('never printed, nor any private key', async () => {
    const fresh = office.copy();
    const ran = [await fresh.run('key make --key-name spare --json'), await fresh.run('register export'), await fresh.run(`${MINT} --json`)];
    expect(JSON.stringify(ran)).not.toMatch(/PRIVATE KEY|correct horse/);
    expect(await fresh.run('key make --key-name spare')).toMatchObject({ code: 2, talk: [expect.stringContaining('exists and is not overwritten')] });
  });
});

describe('files of rows', () => {
  const rows: [name: string, text: string | Buffer, english: string][] = [
    ['a.csv', 'licensee,plot,name\n1,B1,示例\n1,B2,\n', 'a.csv:3: name: is required'],
    ['b.csv', 'licensee,plot,colour\n1,B1,red\n', 'b.csv:1: colour: no such field'],
    ['c.csv', 'licensee,plot,name\n1,B1,"示例\n', '--file OFFICE/c.csv: is no CSV: a quote is not closed, or there is no head line'],
    ['d.csv', 'licensee,plot,name\n1,B1,示例,more\n', 'd.csv:2: name more: more cells than the head line has'],
    ['e.csv', Buffer.from([0x6c, 0xb9, 0xe2]), '--file OFFICE/e.csv: must be UTF-8 text of at most 20 MB'],
    ['f.txt', 'x', '--file OFFICE/f.txt: must be .csv, .yaml or .json'],
    ['g.yaml', '- licensee: 1\n  plot: B1\n  name: 示例\n- licensee: 1\n  plot: A1\n  name: 示例\n', 'g.yaml:4: plot A1: is taken'],
    ['h.yaml', '- licensee: 1\n  plot: B1\n  colour: red\n', 'h.yaml:3: colour: no such field'],
    ['i.yaml', 'licensee: [1\n', 'i.yaml:2: yaml: is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['j.json', '[{"licensee": 1, "plot": "B1", "name": "示例"}, {"licensee": "x", "plot": "B2", "name": "示例"}]', 'j.json:1: licensee x: must be a whole number from 1 to 99999'],
    ['k.json', '"plots"', 'k.json:1: yaml: must be a record or a list of records'],
    ['l.yaml', 'licensee: 1\nlicensee: 2\nplot: B1\nname: 示例\n', 'l.yaml:2: yaml: is no YAML: Map keys must be unique'],
  ];
  it.each(rows)('%s', async (name, text, english) => {
    writeFileSync(join(office.dir, name), text);
    await refused(`plot add --file ${name}`, english.replace('OFFICE', office.dir));
  });

  it('one that is not there', () => refused('plot add --file nowhere.csv', `--file ${join(office.dir, 'nowhere.csv')}: no such file`));
});

describe('office.yaml', () => {
  it.each([
    ['is no YAML', 'demo: [', 'office.yaml: is no YAML: '],
    ['lacks a name', 'demo: true\nholder: {names: {en: Demo}}\nhosts: {accepted: [], legacy: []}\nbrand: x\n', 'office.yaml holder.names.zh-Hans: must be a text in Simplified Chinese'],
    ['names a host with a scheme', 'demo: true\nholder: {names: {zh-Hans: 示例}}\nhosts: {accepted: [{host: "https://x"}], legacy: []}\nbrand: x\n', 'office.yaml hosts.accepted[0].host: must be '],
  ])('that %s is refused', async (_what, text, english) => {
    const fresh = office.copy();
    writeFileSync(join(fresh.dir, 'office.yaml'), text);
    const ran = await fresh.run('publish');
    expect({ code: ran.code, out: ran.out, talk: ran.talk.length }).toEqual({ code: 2, out: [], talk: 1 });
    expect(ran.talk[0]).toContain(english);
  });

  it('without which there is no workspace', async () => {
    const fresh = office.copy();
    rmSync(join(fresh.dir, 'office.yaml'));
    expect(await fresh.run('publish')).toMatchObject({ code: 2, talk: [`--workspace ${fresh.dir}: is no workspace; run init first`] });
    expect(readFileSync(join(fresh.dir, 'register.db')).length).toBeGreaterThan(0);
  });
});
