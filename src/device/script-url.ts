/** The app's one Trusted Types policy: addresses of scripts to run as workers, of this origin only. */

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

// The name stands in the content security policy too (src/build/headers.ts).
const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy } }).trustedTypes;
const policy = factory?.createPolicy('wuhai-script-url', { createScriptURL: sameOrigin });

function sameOrigin(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`script of another origin: ${url}`);
  return url;
}

/** The address of a worker's script as `new Worker(…)` and `serviceWorker.register(…)` take it under the app's policy. */
export function scriptUrl(url: string): string {
  return policy ? policy.createScriptURL(url) : url;
}
