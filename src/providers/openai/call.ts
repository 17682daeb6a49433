import { RemoteCall } from '../wire/index.js';
import { providerFault } from './provider-fault.js';

/** One request to OpenAI, or to a server that speaks its protocol. */
export class Call extends RemoteCall {
  constructor(provider: string, caller: AbortSignal) {
    super(provider, caller, providerFault);
  }
}
