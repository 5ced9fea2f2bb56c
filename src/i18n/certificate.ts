/** Words of the certificates: the brand's licence, 承诺达标合格证, and a wine's papers. */
import type { Basis, Commitment } from '../core/content/lot.ts';
import { parseDay, type Day } from '../core/day.ts';
import type { Words } from './locale.ts';

/** A line of a legal form: the Chinese is the form's own and binds; the other languages' is a reading aid. */
export interface LegalLine {
  readonly legal: string;
  readonly gloss: string;
}

/** The wording of 承诺达标合格证 by form. 农业农村部令2025年第4号, in force since 2026-02-01; `before`: the wording until then. */
export type CommitmentForm = Commitment['form'] | 'before';

/** The first day of the wording now in force (农业农村部令2025年第4号). */
const NEW_WORDING = parseDay('2026-02-01')!;

export const formOn = (issued: Day, form: Commitment['form']): CommitmentForm => (issued < NEW_WORDING ? 'before' : form);

export const commitmentTitle: LegalLine = { legal: '承诺达标合格证', gloss: 'Commitment certificate of conformity' };
export const commitmentLead: LegalLine = { legal: '我承诺：', gloss: 'I declare:' };

export const commitmentLines: { readonly [F in CommitmentForm]: readonly LegalLine[] } = {
  producer: [
    { legal: '未使用禁用农药、兽药及其他化合物', gloss: 'No banned pesticide, veterinary drug or other compound was used' },
    { legal: '使用的常规农药、兽药残留不超标', gloss: 'Residues of the permitted pesticides and drugs used are within the limits' },
  ],
  buyer: [
    { legal: '已按规定收取并保存该批次农产品承诺达标合格证或者其他质量安全合格证明', gloss: "This batch's commitment certificates, or other proof of quality and safety, were taken and kept as required" },
    { legal: '未违规使用保鲜剂、防腐剂、添加剂等', gloss: 'No preservative, antiseptic or additive was used against the rules' },
  ],
  before: [
    { legal: '不使用禁用农药兽药、停用兽药和非法添加物', gloss: 'No banned pesticide or veterinary drug, withdrawn drug or illegal additive is used' },
    { legal: '常规农药兽药残留不超标', gloss: 'Residues of permitted pesticides and drugs are within the limits' },
    { legal: '对承诺的真实性负责', gloss: 'I answer for the truth of this declaration' },
  ],
};

export const basisTitle: LegalLine = { legal: '承诺依据', gloss: 'Grounds' };
export const basisLines: { readonly [B in Basis]: LegalLine } = {
  control: { legal: '质量安全控制符合要求', gloss: 'Quality and safety control meets the requirements' },
  'own-test': { legal: '自行检测合格', gloss: 'Passed our own test' },
  'commissioned-test': { legal: '委托检测合格', gloss: 'Passed a commissioned test' },
};

export const commitmentFields: { readonly [F in 'product' | 'quantity' | 'origin' | 'issued' | 'issuer' | 'contact']: LegalLine } = {
  product: { legal: '产品名称', gloss: 'Product' },
  quantity: { legal: '数量', gloss: 'Quantity' },
  origin: { legal: '产地', gloss: 'Origin' },
  issued: { legal: '开具时间', gloss: 'Issued' },
  issuer: { legal: '承诺主体', gloss: 'Declared by' },
  contact: { legal: '联系方式', gloss: 'Contact' },
};

export interface CertificateWords {
  readonly title: string;
  readonly noLabel: { readonly headline: string; readonly body: string };
  readonly unproved: string;
  readonly print: string;
  readonly licence: {
    readonly title: string; readonly lead: (brand: string) => string; readonly licensee: string; readonly uscc: string;
    readonly agreement: string; readonly products: string; readonly period: string;
    readonly status: string; readonly statusUnknown: string; readonly holder: string; readonly none: string;
  };
  readonly quoted: (list: string) => string;
  readonly commitment: {
    readonly form: { readonly [F in Commitment['form']]: string };
    readonly rule: { readonly [F in CommitmentForm]: string };
    /** Read out before each ground. */
    readonly box: { readonly ticked: string; readonly open: string };
    readonly selfDeclared: string;
    readonly missing: string;
  };
  readonly wine: {
    readonly title: string; readonly product: string; readonly sc: string; readonly standard: string; readonly vintage: string; readonly net: string; readonly none: string; readonly missing: string;
  };
  readonly unknown: string;
  /** Signed and published, but not on this device. */
  readonly notHere: string;
}

export const certificateWords: Words<CertificateWords> = {
  'zh-Hans': {
    title: '证书',
    noLabel: { headline: '先扫一箱', body: '证书跟着箱上的码走。扫过哪一箱，就看哪一箱的证书。' },
    unproved: '没有核对通过的签名，就不出示证书：出示的可能是别的箱子的。',
    print: '打印',
    licence: {
      title: '品牌使用授权', lead: (brand) => `品牌方授权下面的生产者使用“${brand}”，期限和现在的状态如下。`, licensee: '被授权方', uscc: '统一社会信用代码',
      agreement: '协议', products: '授权产品', period: '期限',
      status: '状态', statusUnknown: '待核实：暂停、撤销等变动还没取到这台设备上', holder: '品牌方', none: '名单上没有它对这个产品的授权。',
    },
    quoted: (list) => `以上摘自品牌方签名发布的名单（${list}），这里只是转述。`,
    commitment: {
      form: { producer: '生产者开具', buyer: '收购、分装者开具' },
      rule: { producer: '按《农产品质量安全承诺达标合格证管理办法》（2026年2月1日起施行）', buyer: '按《农产品质量安全承诺达标合格证管理办法》（2026年2月1日起施行）', before: '2026年2月1日前的式样' },
      box: { ticked: '已勾选：', open: '未勾选：' },
      selfDeclared: '这是开具者自己作出的承诺，不是政府的认证，也不是检验报告。',
      missing: '名单里没有附这一批的承诺达标合格证，可向卖家索要。',
    },
    wine: {
      title: '加工食品', product: '产品', sc: '食品生产许可证编号', standard: '产品标准', vintage: '年份', net: '净含量', none: '承诺达标合格证开给食用农产品，这里不适用；请看食品生产许可证编号和产品标准。',
      missing: '待核实：生产者没有填写',
    },
    unknown: '待核实',
    notHere: '名录还没取到这台设备上',
  },
  en: {
    title: 'Certificates',
    noLabel: { headline: 'Scan a box first', body: 'Certificates go with the code on the box: the box you scan is the one whose papers you will see.' },
    unproved: 'Without a signature that holds no certificate is shown: it might be that of another box.',
    print: 'Print',
    licence: {
      title: 'Licence to use the brand', lead: (brand) => `The brand holder granted the producer below the use of “${brand}”, for the period and with the standing shown.`, licensee: 'Licensed', uscc: 'Unified social credit code',
      agreement: 'Agreement', products: 'Products', period: 'Period',
      status: 'Standing', statusUnknown: 'To be confirmed: suspensions and withdrawals have not reached this device yet', holder: 'Brand holder', none: 'The list has no licence for this product of theirs.',
    },
    quoted: (list) => `Taken from the list that the brand holder signs and publishes (${list}); this page only repeats it.`,
    commitment: {
      form: { producer: 'Issued by the producer', buyer: 'Issued by the buyer or repacker' },
      rule: { producer: 'Under the measures of the Ministry of Agriculture and Rural Affairs in force since 1 February 2026', buyer: 'Under the measures of the Ministry of Agriculture and Rural Affairs in force since 1 February 2026', before: 'Wording in use before 1 February 2026' },
      box: { ticked: 'Ticked: ', open: 'Not ticked: ' },
      selfDeclared: "This is the issuer's own declaration. It is neither a government certification nor a test report.",
      missing: 'The list has no commitment certificate for this batch; you may ask the seller for it.',
    },
    wine: {
      title: 'Processed food', product: 'Product', sc: 'Food production licence (SC)', standard: 'Product standard', vintage: 'Vintage', net: 'Net content', none: 'The commitment certificate is for edible farm produce and does not apply here; see the food production licence and the product standard.',
      missing: 'To be confirmed: the producer has not filled this in',
    },
    unknown: 'to be confirmed',
    notHere: 'The directory has not reached this device yet',
  },
};
