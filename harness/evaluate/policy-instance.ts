import { createRequire } from 'node:module';
import type { JsonObject, JsonValue } from '../json.ts';
import { KensaError } from '../kensa-error.ts';

/** As much of `@open-policy-agent/opa-wasm` 1.10 as is used; its own types do not fit its ESM build. */
interface LoadedPolicy {
  mem: WebAssembly.Memory;
  entrypoints: Record<string, number>;
  wasmInstance: { exports: { builtins: () => number; opa_json_dump: (address: number) => number } };
  setData: (data: object) => void;
  evaluate: (input: object, entrypoint: string) => unknown;
}

interface OpaWasm {
  loadPolicySync: (module: WebAssembly.Module, memory: { initial: number; maximum: number }) => LoadedPolicy;
}

/** Pages of 64 KiB. Memory that is not touched costs nothing, but growing it is slow; the maximum is 1 GiB. */
const MEMORY = { initial: 256, maximum: 16_384 };

/** An instance never gives memory back, so one that a giant document has blown up is replaced. */
const WORN_OUT_BYTES = 64 * 2 ** 20;

const WAY_OUT = 'give the bundle that came with this version, or rebuild it with ./bundle.sh';
const NO_POLICY = `the bundle holds no OPA policy that this kensa can run: ${WAY_OUT}`;

/** One instance of the compiled policy. Not to be used any more after it has thrown. */
export interface PolicyInstance {
  /**
   * Evaluates one document.
   * @returns the entrypoint's value, never undefined
   * @throws KensaError `EVALUATION_FAILED` if OPA aborts, or returns no result
   */
  evaluate: (document: JsonObject, entrypoint: string) => JsonValue;
  /** True once its memory has grown so far that another should take its place. */
  isWornOut: () => boolean;
}

/**
 * Makes an instance of the policy.
 * @param module a `WebAssembly.Module`
 * @param data what `data` is to hold besides the policies: the parameters
 * @throws KensaError `BUNDLE_INVALID` if the module is no OPA policy, or needs builtins of its host
 */
export function createPolicyInstance(module: object, data: JsonObject): PolicyInstance {
  const policy = load(module);
  policy.setData(data);
  return {
    evaluate(document, entrypoint) {
      let results: unknown;
      try {
        results = policy.evaluate(document, entrypoint);
      } catch (cause) {
        throw new KensaError('EVALUATION_FAILED', abortMessage(cause), { cause });
      }
      // The SDK answers `[]` to an input that it can not parse and to an undefined entrypoint.
      const [first] = Array.isArray(results) ? (results as { result: JsonValue }[]) : [];
      if (first === undefined) throw new KensaError('EVALUATION_FAILED', `${entrypoint} gave no result`);
      return first.result;
    },
    isWornOut: () => policy.mem.buffer.byteLength > WORN_OUT_BYTES,
  };
}

function load(module: WebAssembly.Module): LoadedPolicy {
  const { loadPolicySync } = createRequire(import.meta.url)('@open-policy-agent/opa-wasm') as OpaWasm;
  // The SDK prints where these are missing.
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  if (!exported.has('opa_wasm_abi_version') || !exported.has('opa_wasm_abi_minor_version')) {
    throw new KensaError('BUNDLE_INVALID', NO_POLICY);
  }
  let policy: LoadedPolicy;
  try {
    policy = loadPolicySync(module, MEMORY);
  } catch (cause) {
    throw new KensaError('BUNDLE_INVALID', NO_POLICY, { cause });
  }
  const builtins = hostBuiltins(policy);
  if (builtins.length === 0) return policy;
  throw new KensaError(
    'BUNDLE_INVALID',
    `the bundle needs functions of its host, which differ between hosts: ${builtins.join(', ')}; ${WAY_OUT}`,
  );
}

/** The builtins that the policy would call its host for. */
function hostBuiltins({ mem, wasmInstance: { exports } }: LoadedPolicy): string[] {
  const start = exports.opa_json_dump(exports.builtins());
  const bytes = new Uint8Array(mem.buffer);
  const text = new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
  return Object.keys(JSON.parse(text) as Record<string, number>).toSorted();
}

/** OPA throws text, the SDK plain objects. */
function abortMessage(cause: unknown): string {
  if (typeof cause === 'string') return cause;
  const message = (cause as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : 'the evaluation was aborted';
}
