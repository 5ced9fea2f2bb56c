import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cacheControl, headersFile, inlineHashes, isAppPath, nginxFile, policy, securityHeaders } from '../../src/build/headers.ts';

const HTML = '<head><script>(function(){})()</script><script type="module" src="/assets/a.js"></script></head>';

describe('content security policy', () => {
  it('names the inline script by the hash of its text, and nothing else inline', () => {
    const hash = createHash('sha256').update('(function(){})()').digest('base64');
    expect(inlineHashes(HTML)).toEqual([`'sha256-${hash}'`]);
    expect(policy(inlineHashes(HTML))).toContain(`script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval';`);
  });

  it('lets nothing in by default and asks for Trusted Types', () => {
    const text = policy([]);
    expect(text).toMatch(/^default-src 'none';/);
    expect(text).toContain("require-trusted-types-for 'script'; trusted-types wuhai-script-url");
    expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  });
});

describe('caching', () => {
  it.each([
    '/assets/index-abc.js', '/seed/list-0123.json', `/trust/files/${'a'.repeat(64)}`, '/trust/12.root.json', '/trust/3.season.json',
    `/trust/targets/${'0'.repeat(64)}.alerts.json`,
  ])('keeps %s for good', (path) => expect(cacheControl(path)).toContain('immutable'));

  it.each(['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/story', '/trust/timestamp.json', '/trust/bundles/d.json', '/trust/bundles/0.json', '/trust/bundles/0123.json', '/trust/office.json'])(
    'asks again for %s', (path) => expect(cacheControl(path)).toBe('no-cache'));
});

describe('paths without a file', () => {
  it.each(['/', '/story', '/culture/vine', '/01/06901234567892/10/L1/21/4711', '/01/06901234567892/10/L1/21/4711.'])('%s is the app', (path) => expect(isAppPath(path)).toBe(true));
  it.each(['/trust/2.root.json', '/trust/', '/trust/anything', '/seed/x', '/assets/gone.js', '/favicon.ico'])('%s is absent', (path) => expect(isAppPath(path)).toBe(false));
});

describe('files for hosts', () => {
  it('_headers sets no header twice for one path', () => {
    const rules = headersFile(HTML).split(/^(?=\/)/m);
    const everywhere = rules.find((rule) => rule.startsWith('/*\n'))!;
    expect(everywhere).not.toContain('Cache-Control');
    for (const [name, value] of Object.entries(securityHeaders(HTML))) expect(everywhere).toContain(`  ${name}: ${value}\n`);
    const paths = rules.map((rule) => rule.split('\n')[0]!).filter((path) => path !== '/*');
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) for (const other of paths) if (other.endsWith('*') && other !== path) expect(path.startsWith(other.slice(0, -1))).toBe(false);
  });

  it('nginx.conf logs no box and answers 404 below the folders of files', () => {
    const text = nginxFile(HTML);
    expect(text).toMatch(/location \^~ \/01\/ \{ access_log off;/);
    for (const folder of ['/trust/', '/seed/', '/assets/']) expect(text).toContain(`location ^~ ${folder} { try_files $uri =404; }`);
    for (const name of Object.keys(securityHeaders(HTML))) expect(text).toContain(`add_header ${name} "`);
  });
});
