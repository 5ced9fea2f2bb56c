/** Writes the hosting files beside the built app. */
import type { Plugin } from 'vite';
import { headersFile, nginxFile } from './headers.ts';

/** Emits `_headers` and `nginx.conf`, whose policy names the inline scripts of the finished index.html. */
export function hosting(): Plugin {
  return {
    name: 'wuhai-hosting',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the build has no index.html');
        const html = String(page.source);
        this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(html) });
        this.emitFile({ type: 'asset', fileName: 'nginx.conf', source: nginxFile(html) });
      },
    },
  };
}
