/** A label for everything that can be said of one, and some other QRs, each with what is to be expected. */
import { dayOf, type Day, type Seconds } from '../core/day.ts';
import type { Advisory, OutOfLicence, Undecided, VerdictKind } from '../core/verdict.ts';
import { office } from './data/office.ts';
import { handsOf, onHost, tampered, type Hands } from './hands.ts';
import type { Workspace } from './workspace.ts';

/** One entry of `labels.json`. */
export interface DemoLabel {
  readonly name: string;
  readonly title: { readonly 'zh-Hans': string; readonly en: string };
  readonly link: string;
  readonly expect: VerdictKind;
  /** The reason within the kind, where it has several. */
  readonly why?: OutOfLicence['why'] | Undecided['why'] | 'no-digits' | 'damaged' | 'newer';
  /** Facts beside the verdict. */
  readonly advisories?: readonly Advisory['about'][];
}

type Rest = Pick<DemoLabel, 'why' | 'advisories'>;
const label = (name: string, chinese: string, english: string, link: string, expect: VerdictKind, rest: Rest = {}): DemoLabel =>
  ({ name, title: { 'zh-Hans': `示例：${chinese}`, en: `Demo: ${english}` }, link, expect, ...rest });

/** Serials far above what the demo mints. */
const NEVER_MINTED = 9_000_001;

/** `made`: the day the story was told from; a list published again on a later day keeps it. */
export async function demoLabels(workspace: Workspace, made: Seconds, now: Seconds): Promise<DemoLabel[]> {
  const hands = handsOf(workspace);
  const day = dayOf(made);
  return [...authorised(hands), ...(await outOfLicence(hands, day)), ...(await restricted(hands, day)), ...(await notOurs(hands, day)), ...(await undecided(hands, dayOf(now)))];
}

function authorised({ minted }: Hands): DemoLabel[] {
  return [
    label('authorised', '已授权', 'authorised', minted('filed-1'), 'authorised', { advisories: [] }),
    label('authorised-gs1', '已授权，带商品条码', 'authorised, with a GTIN', minted('filed-6'), 'authorised', { advisories: [] }),
    label('authorised-repacked', '已授权，收购复装', 'authorised, repacked by a buyer', minted('filed-8'), 'authorised', { advisories: [] }),
    label('authorised-wine', '已授权，葡萄酒', 'authorised, wine', minted('filed-7'), 'authorised', { advisories: [] }),
    label('authorised-roll', '已授权，预印卷标（无包装日）', 'authorised, a roll without packed day', minted('roll'), 'authorised', { advisories: [] }),
    label('out-of-season', '已授权，不在通常上市期', 'authorised, out of the usual season', minted('out-of-season'), 'authorised', { advisories: ['out-of-season'] }),
    label('licence-ended-since', '包装后授权到期', 'licence ended after packing', minted('filed-2'), 'authorised', { advisories: ['licence-ended'] }),
    label('licence-suspended-since', '包装后授权暂停', 'licence suspended after packing', minted('filed-3'), 'authorised', { advisories: ['licence-suspended'] }),
    label('licence-withdrawn-since', '包装后授权撤销', 'licence withdrawn after packing', minted('filed-4'), 'authorised', { advisories: ['licence-withdrawn'] }),
    label('key-revoked-since', '备案后密钥吊销', 'key revoked after filing', minted('filed-5'), 'authorised', { advisories: ['key-revoked-after-filing'] }),
    label('recall-lifted', '召回已解除', 'recall lifted', minted('lifted'), 'authorised', { advisories: ['recall-lifted'] }),
  ];
}

async function outOfLicence({ signed }: Hands, made: Day): Promise<DemoLabel[]> {
  const box = { serial: NEVER_MINTED, product: 1, packed: made - 5, net: 2500 };
  return [
    label('licence-ended', '授权到期后包装', 'packed after the licence ended', await signed(2, box), 'out-of-licence', { why: 'ended' }),
    label('licence-suspended', '授权暂停期间包装', 'packed while suspended', await signed(3, box), 'out-of-licence', { why: 'suspended' }),
    label('licence-withdrawn', '授权撤销后包装', 'packed after the withdrawal', await signed(4, box), 'out-of-licence', { why: 'withdrawn' }),
    label('licence-not-started', '授权开始前包装', 'packed before the licence', await signed(1, { ...box, packed: made - 425 }), 'out-of-licence', { why: 'not-started' }),
    label('product-not-licensed', '授权不含此产品', 'product not licensed', await signed(1, { ...box, product: 2 }), 'out-of-licence', { why: 'product' }),
    label('no-licence', '申请中，尚未授权', 'applied, not yet licensed', await signed(9, box), 'out-of-licence', { why: 'no-licence' }),
    label('key-period', '密钥使用期已过', "after the key's period of use", await signed(1, box, 1), 'out-of-licence', { why: 'key-period' }),
  ];
}

async function restricted({ minted, signed }: Hands, made: Day): Promise<DemoLabel[]> {
  return [
    label('not-filed', '签发了但没有备案', 'minted, never filed', minted('not-filed'), 'not-filed'),
    label('differs', '净含量与备案不同', 'net content differs from what was filed', await signed(7, { serial: 1, product: 1, net: 1500 }), 'not-filed'),
    label('recalled', '已召回', 'recalled', minted('recalled'), 'recalled'),
    label('voided', '标签已作废', 'voided', minted('voided'), 'voided'),
    label('key-revoked', '用被盗密钥签的标签', 'signed with a stolen key', await signed(5, { serial: NEVER_MINTED, product: 1, packed: made - 5, net: 2500 }), 'key-revoked'),
  ];
}

async function notOurs(hands: Hands, made: Day): Promise<DemoLabel[]> {
  const honest = hands.minted('filed-1', 1);
  const box = { serial: 1, product: 1, packed: made - 5, net: 2500 };
  return [
    label('unknown-issuer', '名单上没有的签发者', 'an issuer not on the list', await hands.unknown(box), 'unknown-issuer'),
    label('tampered', '改动过的标签', 'a tampered label', tampered(honest), 'forged'),
    label('swapped-lot', '改动过批次的条码标签', 'a GS1 label with its lot changed', hands.minted('filed-6').replace('/10/F', '/10/G'), 'forged'),
    label('damaged', '读不全的标签', 'a damaged label', honest.slice(0, -12), 'unreadable', { why: 'damaged' }),
    label('no-digits', '被聊天软件截去尾部的链接', 'a link that lost its digits', `https://${office.host}/?from=groupmessage`, 'unreadable', { why: 'no-digits' }),
    label('newer', '比本应用更新的标签', 'a label newer than the app', await hands.newer(), 'unreadable', { why: 'newer' }),
    label('lookalike', '假冒网址上的标签', 'our label on another host', onHost(honest, 'shi-wuhai.example'), 'lookalike'),
    label('legacy', '2021 年的吊牌', 'a hang-tag of 2021', 'https://diaopai.wuhai.example/jidi/3', 'legacy'),
    label('web-link', '别的网页', 'another web page', 'https://menu.example/table/7', 'foreign'),
    label('text', '一段文字', 'a text', '示例文字：今晚七点，阳台见。', 'foreign'),
    label('wifi', '无线网络', 'a Wi-Fi network', 'WIFI:T:WPA;S:Demo;P:demo-demo;;', 'foreign'),
  ];
}

async function undecided({ signed }: Hands, today: Day): Promise<DemoLabel[]> {
  const box = { serial: NEVER_MINTED + 1, product: 1, net: 2500 };
  return [
    label('newer-than-list', '比名单新的标签', 'a label newer than the list', await signed(1, { ...box, packed: today }), 'undecided', { why: 'label-newer-than-list' }),
    label('packed-ahead', '包装日在今天之后', 'packed after today', await signed(1, { ...box, packed: today + 30 }), 'undecided', { why: 'clock' }),
  ];
}
