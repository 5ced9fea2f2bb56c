import { fc } from './property.ts';
import { describe, expect, it } from 'vitest';
import { parseSvg } from '../../../src/issuer/content/picture/svg.ts';
import { parseXml, writeXml } from '../../../src/issuer/content/picture/xml.ts';
import { Faults, sheetOf } from '../../../src/issuer/content/sheet.ts';
import { said, svg } from './workspace.ts';

function parse(text: string) {
  const faults = new Faults();
  const drawing = parseSvg(sheetOf('a.svg', text), faults);
  return { drawing, faults: said(faults.list()).map((fault) => fault.replace('a.svg:', '')) };
}

it('writes anew what it takes: no declaration, no comments, no blanks between elements', () => {
  const { drawing, faults } = parse(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand -->\n${svg(`\n  <title>葡萄 &amp; 叶</title>\n  <path id='a' d='M0 0h1' fill="#4A2545"/><use xlink:href="#a"></use>`, ' xmlns:xlink="http://www.w3.org/1999/xlink"')}\n`);
  expect(faults).toEqual([]);
  expect(drawing).toEqual({
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><title>葡萄 &amp; 叶</title><path id="a" d="M0 0h1" fill="#4A2545"/><use href="#a"/></svg>',
    width: 40, height: 30, words: [{ text: '葡萄 & 叶', offset: 169 }],
  });
});

describe('hostile or unwanted', () => {
  it.each([
    [svg('<script>alert(1)</script>'), '1:61 svg-element script'],
    [svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), '1:61 svg-element foreignObject'],
    [svg('<path onload="x()" d="M0 0"/>'), '1:61 svg-attribute onload="x()"'],
    [svg('<image href="https://example.org/a.png"/>'), '1:61 svg-element image'],
    [svg('<use href="https://example.org/a.svg#a"/>'), '1:61 svg-attribute href="https://example.org/a.svg#a"'],
    [svg('<use href="data:image/svg+xml,x"/>'), '1:61 svg-attribute href="data:image/svg+xml,x"'],
    [svg('<a href="#b"><path d="M0 0"/></a>'), '1:61 svg-element a'],
    [svg('<style>@import url(https://example.org/a.css)</style>'), '1:61 svg-element style'],
    [svg('<path style="fill:red" d="M0 0"/>'), '1:61 svg-attribute style="fill:red"'],
    [svg('<path fill="url(https://example.org/a.svg#b)" d="M0 0"/>'), '1:61 svg-attribute fill="url(https://example.org/a.svg#b)"'],
    [svg('<path fill="u\\72l(x)" d="M0 0"/>'), '1:61 svg-attribute fill="u\\72l(x)"'],
    [svg('<path fill="&#117;rl(x)" d="M0 0"/>'), '1:61 svg-attribute fill="url(x)"'],
    [svg('<animate attributeName="href" to="javascript:x"/>'), '1:61 svg-element animate'],
    [svg('<set attributeName="onload"/>'), '1:61 svg-element set'],
    [svg('<linearGradient id="g"/>'), '1:61 svg-element linearGradient'],
    [svg('<svg:path d="M0 0"/>'), '1:61 svg-element svg:path'],
    [svg('<path id="a:b" d="M0 0"/>'), '1:61 svg-attribute id="a:b"'],
    [svg('<path class="a" d="M0 0"/>'), '1:61 svg-attribute class="a"'],
    [svg('words'), '1:61 svg-syntax words'],
    [svg('<path d="M0 0" d="M1 1"/>'), '1:61 svg-syntax <path d="M0 0" d="M1 1"/></svg>'],
    [svg('<path d="M0 0">'), '1:76 svg-syntax </svg>'],
    [svg('<path d=M0/>'), '1:61 svg-syntax <path d=M0/></svg>'],
    [svg('<![CDATA[x]]>'), '1:61 svg-syntax <![CDATA[x]]></svg>'],
    [svg('<title>&nbsp;</title>'), '1:68 svg-syntax &nbsp;</title></svg>'],
    [svg('<title>a & b</title>'), '1:68 svg-syntax a & b</title></svg>'],
    [svg('<!-- a -- b -->'), '1:61 svg-syntax <!-- a -- b --></svg>'],
    [svg('<?php x ?>'), '1:61 svg-syntax <?php x ?></svg>'],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, '1:1 svg-syntax <!DOCTYPE svg'],
    [`${svg('')}${svg('')}`, '1:133 svg-syntax'],
    ['', '1:1 svg-syntax'],
    ['<html></html>', '1:1 svg-syntax <svg xmlns="http://www.w3.org/2000/svg">'],
    ['<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 1 1"/>', '1:1 svg-attribute xmlns="http://www.w3.org/1999/xhtml"'],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>', '1:1 svg-attribute viewBox'],
    [svg('').replace('40 30', '0 30'), '1:1 svg-attribute viewBox'],
    [svg('').replace('40 30', '99999 30'), '1:1 svg-attribute viewBox'],
  ])('%s', (text, fault) => {
    const { drawing, faults } = parse(text);
    expect(drawing).toBeUndefined();
    expect(faults.filter((one) => one.startsWith(fault))).toHaveLength(1);
  });

  it('is no deeper than a stack can bear', () => {
    expect(parse(svg('<g>'.repeat(100_000))).faults).toEqual([expect.stringMatching(/^1:154 svg-syntax <g>/)]);
  });

  it('reports each of several', () => {
    expect(parse(svg('<path onclick="x" d="M0 0"/>\n<script/>\n<image/>')).faults).toEqual(['1:61 svg-attribute onclick="x"', '2:1 svg-element script', '3:1 svg-element image']);
  });
});

describe('references within a drawing', () => {
  const tenfold = (n: number) => Array.from({ length: n }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`).join('');
  it('are drawn some thousands of times, not billions', () => {
    expect(parse(svg(`<defs><path id="g0" d="M0 0"/>${tenfold(3)}</defs><use href="#g3"/>`)).faults).toEqual([]);
    expect(parse(svg(`<defs><path id="g0" d="M0 0"/>${tenfold(9)}</defs><use href="#g9"/>`)).faults).toEqual(['1:1 svg-reference <use>']);
  });
  it('lead somewhere, and never back', () => {
    expect(parse(svg('<use href="#a"/>')).faults).toEqual(['1:1 svg-reference <use>']);
    expect(parse(svg('<g id="a"><use href="#a"/></g>')).faults).toEqual(['1:1 svg-reference <use>']);
    expect(parse(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')).faults).toEqual(['1:1 svg-reference <use>']);
  });
});

describe('properties', () => {
  const name = fc.constantFrom('svg', 'g', 'path', 'title');
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '' && !/[\u0000-\u001f\ufffe\uffff]/.test(text));
  it('written and parsed again, an element is the same', () => {
    fc.assert(fc.property(name, words, words, (tag, value, text) => {
      const written = writeXml({ name: tag, offset: 0, attributes: new Map([['a', value]]), children: [{ text, offset: 0 }] });
      const parsed = parseXml(written);
      expect(parsed.ok && writeXml(parsed.value)).toBe(written);
    }));
  });
  it('takes any text without throwing', () => {
    const piece = fc.constantFrom('<', '>', '/', '<svg', ' a="', '"', '&#x3c;', '&', ';', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', 'x', "'", '</g>', '<g>', '\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void parse(pieces.join(''))));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parse(svg(text))));
  });
});
