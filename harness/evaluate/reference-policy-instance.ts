import { createRequire } from 'node:module';
import type { JsonObject, JsonValue } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { isWornOut, POLICY_MEMORY, type PolicyInstance } from './policy-instance.ts';
import { needsHost, noPolicy } from './policy-refusals.ts';
import { say } from '../sentences/say.ts';

/** As much of `@open-policy-agent/opa-wasm` 1.10 as is used; its own types do not fit its ESM build. */
interface LoadedPolicy {
  mem: WebAssembly.Memory;
  wasmInstance: { exports: { builtins: () => number; opa_json_dump: (address: number) => number } };
  setData: (data: object) => void;
  evaluate: (input: ArrayBuffer, entrypoint: string) => unknown;
}

interface OpaWasm {
  loadPolicySync: (module: WebAssembly.Module, memory: { initial: number; maximum: number }) => LoadedPolicy;
}

/**
 * Makes an instance of the policy that OPA's own SDK drives. It is slower than `createPolicyInstance` and must answer
 * alike: what the other is compared with.
 * @param module a `WebAssembly.Module`
 * @param data what `data` is to hold besides the policies: the parameters
 * @throws KensaError `BUNDLE_INVALID` if the module is no OPA policy, or needs builtins of its host
 */
export function createReferencePolicyInstance(module: object, data: JsonObject): PolicyInstance {
  const policy = load(module);
  policy.setData(data);
  return {
    evaluate(json, entrypoint) {
      let results: unknown;
      try {
        // The SDK hands on bytes as they are; text it would write as a JSON string.
        results = policy.evaluate(new TextEncoder().encode(json).buffer, entrypoint);
      } catch (cause) {
        throw new KensaError('EVALUATION_FAILED', abortMessage(cause), { cause });
      }
      // The SDK answers `[]` to an input that it can not parse and to an undefined entrypoint.
      const [first] = Array.isArray(results) ? (results as { result: JsonValue }[]) : [];
      if (first === undefined) throw new KensaError('EVALUATION_FAILED', say`${entrypoint} gave no result`);
      return first.result;
    },
    isWornOut: () => isWornOut(policy.mem),
  };
}

function load(module: WebAssembly.Module): LoadedPolicy {
  const { loadPolicySync } = createRequire(import.meta.url)('@open-policy-agent/opa-wasm') as OpaWasm;
  // The SDK prints where these are missing.
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  if (!exported.has('opa_wasm_abi_version') || !exported.has('opa_wasm_abi_minor_version')) throw noPolicy();
  let policy: LoadedPolicy;
  try {
    policy = loadPolicySync(module, POLICY_MEMORY);
  } catch (cause) {
    throw noPolicy(cause);
  }
  const builtins = hostBuiltins(policy);
  if (builtins.length > 0) throw needsHost(builtins);
  return policy;
}

/** The builtins that the policy would call its host for. */
function hostBuiltins({ mem, wasmInstance: { exports } }: LoadedPolicy): string[] {
  const start = exports.opa_json_dump(exports.builtins());
  const bytes = new Uint8Array(mem.buffer);
  const text = new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
  return Object.keys(JSON.parse(text) as Record<string, number>);
}

/** OPA throws text, the SDK plain objects. */
function abortMessage(cause: unknown): string {
  if (typeof cause === 'string') return cause;
  const message = (cause as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : 'the evaluation was aborted';
}
