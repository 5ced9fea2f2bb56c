/** fast-check with a fixed seed: a failure is the same on every machine. */
import * as fastCheck from 'fast-check';

fastCheck.configureGlobal({ seed: 20261120, numRuns: 300 });
export const fc = fastCheck;
