/** What every host of the app sends with each file, and what it answers for a path without one. The only source of both. */
import { createHash } from 'node:crypto';

/** The one Trusted Types policy of the app: src/device/script-url.ts makes it for the service worker and the decoder's worker. */
export const TRUSTED_TYPES_POLICY = 'wuhai-script-url';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';

/**
 * Paths whose content never changes under the same name: build output and seed by hash; below /trust/ the metadata named by
 * version (TUF consistent snapshots, spec §6.2) and the files named by SHA-256. Regular expressions that nginx reads alike.
 * `splat` is the nearest form of static hosts; without one their default (ask again each time) is right, only slower.
 */
export const UNCHANGING: readonly { readonly path: string; readonly splat?: string }[] = [
  { path: '^/assets/', splat: '/assets/*' },
  { path: '^/seed/', splat: '/seed/*' },
  { path: '^/trust/files/', splat: '/trust/files/*' },
  { path: '^/trust/[0-9]+[.][^/]+[.]json$' },
  { path: '^/trust/(.*/)?[0-9a-f]{64}[.][^/]+$' },
];

/** Folders of files: what is absent there is absent (404), never the app's page. A missing N+1.root.json ends a TUF client's search (5.3.3). */
export const FILES_ONLY = ['/trust/', '/seed/', '/assets/'] as const;

/** Emitted for whoever sets up the host, never served. */
export const HOST_NOTES = ['/_headers', '/nginx.conf'] as const;

/** How long a path may be kept. `path` as in the request, without query. */
export function cacheControl(path: string): string {
  return UNCHANGING.some((rule) => new RegExp(rule.path).test(path)) ? IMMUTABLE : REVALIDATE;
}

/** Whether a path without a file is the app's own (`/`, `/story`, a GS1 Digital Link …). A last segment with a dot names a file. */
export function isAppPath(path: string): boolean {
  if (path.startsWith('/01/')) return true; // GS1 Digital Link: whatever a chat app made of its end.
  return ![...FILES_ONLY, ...HOST_NOTES].some((start) => path.startsWith(start)) && !/\.[^/]*$/.test(path);
}

/** CSP source expressions (`'sha256-…'`) of the inline scripts in a page, in their order (CSP 3 §8.3). */
export function inlineHashes(html: string): string[] {
  const scripts = html.matchAll(/<script>([\s\S]*?)<\/script>/g);
  return [...scripts].map((script) => `'sha256-${createHash('sha256').update(script[1]!).digest('base64')}'`);
}

/** The content security policy of a page with those inline scripts. */
export function policy(hashes: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes, "'wasm-unsafe-eval'"].join(' '),
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join('; ');
}

/** The headers every answer carries, for the built index.html. */
export function securityHeaders(html: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy(inlineHashes(html)),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(self), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** The `_headers` file of static hosts (Cloudflare Pages, Netlify). Rules that match together are merged, so no two set one header. */
export function headersFile(html: string): string {
  const everywhere = Object.entries(securityHeaders(html)).map(([name, value]) => `  ${name}: ${value}\n`);
  const kept = UNCHANGING.flatMap(({ splat }) => (splat ? [`${splat}\n  Cache-Control: ${IMMUTABLE}\n`] : []));
  const asked = ['/', '/index.html', '/sw.js', '/trust/timestamp.json', '/trust/bundles/*'].map((path) => `${path}\n  Cache-Control: ${REVALIDATE}\n`);
  return ['/*\n', ...everywhere, ...kept, ...asked].join('');
}

/** An nginx site for the built folder; `/trust/` beside it is deployed by the office's own hands. */
export function nginxFile(html: string): string {
  const always = Object.entries(securityHeaders(html)).map(([name, value]) => `    add_header ${name} "${value}" always;\n`).join('');
  const kept = UNCHANGING.map(({ path }) => `    "~^(200|206|304) ${path.slice(1)}" "${IMMUTABLE}";\n`).join('');
  const folders = FILES_ONLY.map((folder) => `    location ^~ ${folder} { try_files $uri =404; }\n`).join('');
  const notes = HOST_NOTES.map((file) => `    location = ${file} { return 404; }\n`).join('');
  return `# Include inside http { }. Set server_name, the certificate and root; root holds the built app, and the published list as trust/.
map "$status $uri" $wuhai_cache {
    default "${REVALIDATE}";
${kept}}

server {
    listen 443 ssl;
    server_name example.invalid;
    ssl_certificate     /etc/ssl/wuhai-grape/fullchain.pem;
    ssl_certificate_key /etc/ssl/wuhai-grape/privkey.pem;
    root /var/www/wuhai-grape;
    charset utf-8;
    types { text/html html; text/javascript js; text/css css; application/json json; application/manifest+json webmanifest; application/wasm wasm;
            image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/webp webp; text/plain txt; }
    charset_types text/javascript text/css application/json text/plain;
    gzip on;
    gzip_types text/javascript text/css application/json application/manifest+json application/wasm image/svg+xml;
    gzip_vary on;

${always}    add_header Cache-Control $wuhai_cache always;

    # A GS1 link names one box in its path. It is answered with the app and written nowhere.
    location ^~ /01/ { access_log off; log_not_found off; try_files /index.html =404; }

    # What is absent here is absent: an app page in its place would break the search for the next root.
${folders}
    # Notes for the host, not for visitors.
${notes}
    location ~ [.][^/]*$ { try_files $uri =404; }
    location / { try_files $uri /index.html; }
}
`;
}
