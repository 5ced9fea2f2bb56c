import { fc } from './property.ts';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/issuer/content/markdown.ts';
import { Faults, sheetOf } from '../../../src/issuer/content/sheet.ts';
import { pageFaults, said } from './workspace.ts';

function parse(text: string) {
  const faults = new Faults();
  const { blocks, passages } = parseMarkdown(sheetOf('a.md', text), 0, 'zh-Hans', faults);
  return { blocks, passages, faults: said(faults.list()) };
}

describe('the dialect', () => {
  it.each([
    ['## 标题', [{ block: 'heading', of: ['标题'] }]],
    ['一*二***三**', [{ block: 'paragraph', of: ['一', { em: ['二'] }, { strong: ['三'] }] }]],
    ['一[二](https://example.org/)', [{ block: 'paragraph', of: ['一', { link: 'https://example.org/', of: ['二'] }] }]],
    ['一[^plan]。二[^paper][^plan]', [{ block: 'paragraph', of: ['一', { source: 'plan' }, '。二', { source: 'paper' }, { source: 'plan' }] }]],
    ['> 一\n>\n> 二', [{ block: 'quote', of: ['一'] }, { block: 'quote', of: ['二'] }]],
    ['- 一\n- 二', [{ block: 'list', ordered: false, items: [['一'], ['二']] }]],
    ['1. 一\n2. 二', [{ block: 'list', ordered: true, items: [['一'], ['二']] }]],
    ['2021\\. 年', [{ block: 'paragraph', of: ['2021. 年'] }]],
    ['a &amp; b', [{ block: 'paragraph', of: ['a & b'] }]],
  ])('%j', (text, blocks) => expect(parse(text)).toMatchObject({ blocks, faults: [] }));

  it('joins lines without a blank between Han characters, with one between words', () => {
    expect(parse('一行\n二行，\n三行 and\nmore').blocks).toEqual([{ block: 'paragraph', of: ['一行二行，三行 and more'] }]);
  });

  it('drops the two full-width blanks a printed paragraph begins with', () => {
    expect(parse('　　一段').blocks).toEqual([{ block: 'paragraph', of: ['一段'] }]);
  });
});

describe('outside the dialect', () => {
  it.each([
    ['# 大标题', '1:1 heading-level # 大标题'],
    ['### 小标题', '1:1 heading-level ### 小标题'],
    ['一\n\n<script>alert(1)</script>', '3:1 html <script>alert(1)</script>'],
    ['一<b onclick="x">二', '1:2 html <b onclick="x">'],
    ['![一](https://example.org/a.png)', '1:1 image ![一](https://example.org/a.png)'],
    ['    code', '1:1 code code'],
    ['一`二`', '1:2 code `二`'],
    ['```\n一\n```', '1:1 code ``` 一 ```'],
    ['| 一 | 二 |\n|---|---|\n| 三 | 四 |', '1:1 table | 一 | 二 | |---|---| | 三 | 四 |'],
    ['- 一\n  - 二', '2:3 nesting - 二'],
    ['> ## 一', '1:3 nesting ## 一'],
    ['一\n\n---\n\n二', '3:1 markup ---'],
    ['一  \n二', '1:2 markup'],
    ['[一]: https://example.org/', '1:1 definition [一]: https://example.org/'],
    ['2021. 年', '1:1 list-start 2021. 年'],
    ['[一](http://example.org/)', '1:1 link [一](http://example.org/)'],
    ['[一](javascript:alert(1))', '1:1 link [一](javascript:alert(1))'],
    ['[一](https://user@example.org/)', '1:1 link [一](https://user@example.org/)'],
    ['[一](https://localhost/)', '1:1 link [一](https://localhost/)'],
    ['[一](/a)', '1:1 link [一](/a)'],
    ['[一](https://example.org/ "题")', '1:1 link-title [一](https://example.org/ "题")'],
    ['前**“一”**后', '1:2 stray-mark **“一”**后'],
    ['一[^来源]', '1:2 source-id [^来源]'],
    ['- ', '1:1 nesting -'],
  ])('%j', (text, fault) => expect(parse(text).faults).toEqual([`a.md:${fault}`]));

  it('finds all faults of a page, with the lines of its file', async () => {
    expect(await pageFaults('### 一\n\n文字<br>文字\n\n再来最好的[^nobody]')).toEqual([
      '7:1 heading-level ### 一',
      '9:3 html <br>',
      '11:3 word 最好 (广告法 9(3))',
      '11:6 unknown-source nobody',
    ]);
  });
});

it('takes any text without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parse(text)));
  const piece = fc.constantFrom('[^', ']', '(', '**', '*', '\n', '> ', '- ', '1. ', '## ', '`', '<', '|---|', '一', '\\', '&#8238;', 'https://', '!', ' ', '\t');
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void parse(pieces.join(''))));
});
