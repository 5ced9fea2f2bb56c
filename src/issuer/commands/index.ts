/** Every command, by name: a name without its command does not compile. */
import type { CommandName } from '../../i18n/cli.ts';
import type { Command } from '../command.ts';
import { approve } from './approve.ts';
import { evidenceReport } from './evidence-report.ts';
import { evidenceVerify } from './evidence-verify.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { inspectorAdd } from './inspector-add.ts';
import { inspectorRevoke } from './inspector-revoke.ts';
import { keyAdd } from './key-add.ts';
import { keyMake } from './key-make.ts';
import { keyRevoke } from './key-revoke.ts';
import { keyRotate } from './key-rotate.ts';
import { licenceGrant } from './licence-grant.ts';
import { licenceStatus } from './licence-status.ts';
import { licenseeAdd } from './licensee-add.ts';
import { lotAdd } from './lot-add.ts';
import { mint } from './mint.ts';
import { mintAgain } from './mint-again.ts';
import { officerAdd } from './officer-add.ts';
import { officerRevoke } from './officer-revoke.ts';
import { pending } from './pending.ts';
import { plotAdd } from './plot-add.ts';
import { preview } from './preview.ts';
import { productAdd } from './product-add.ts';
import { publish } from './publish.ts';
import { recall } from './recall.ts';
import { recallLift } from './recall-lift.ts';
import { reject } from './reject.ts';
import { release } from './release.ts';
import { registerExport } from './register-export.ts';
import { rootFinish } from './root-finish.ts';
import { rootPropose } from './root-propose.ts';
import { rootSign } from './root-sign.ts';
import { standingAdd } from './standing-add.ts';
import { standingEnd } from './standing-end.ts';
import { verify } from './verify.ts';
import { voidRange } from './void.ts';

export const commands: { readonly [N in CommandName]: Command } = {
  init, 'officer add': officerAdd, 'officer revoke': officerRevoke, pending, approve, reject, 'root propose': rootPropose, 'root sign': rootSign, 'root finish': rootFinish,
  'key make': keyMake, 'licensee add': licenseeAdd, 'product add': productAdd, 'plot add': plotAdd, 'key add': keyAdd, 'key revoke': keyRevoke, 'key rotate': keyRotate,
  'licence grant': licenceGrant, 'licence status': licenceStatus, 'lot add': lotAdd, mint, 'mint again': mintAgain, release, preview, publish, recall, 'recall lift': recallLift,
  void: voidRange, verify, inspect, 'register export': registerExport,
  'standing add': standingAdd, 'standing end': standingEnd,
  'inspector add': inspectorAdd, 'inspector revoke': inspectorRevoke, 'evidence verify': evidenceVerify, 'evidence report': evidenceReport,
};
