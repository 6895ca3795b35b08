import type { JsonObject, JsonValue } from '../json.ts';
import { KensaError } from '../kensa-error.ts';
import { needsHost, noPolicy } from './policy-refusals.ts';

/** One instance of the compiled policy. Not to be used any more after it has thrown. */
export interface PolicyInstance {
  /**
   * Evaluates one document.
   * @param json the document; it reaches OPA as it is, so that no number loses a digit
   * @returns the entrypoint's value, never undefined
   * @throws KensaError `EVALUATION_FAILED` if OPA aborts, or returns no result
   */
  evaluate: (json: string, entrypoint: string) => JsonValue;
  /** True once its memory has grown so far that another should take its place. */
  isWornOut: () => boolean;
}

/** What of OPA's ABI 1.2 is used. Numbers are addresses in the policy's memory, or counts. */
interface OpaExports {
  builtins: () => number;
  entrypoints: () => number;
  eval: (context: number) => number;
  opa_eval_ctx_get_result: (context: number) => number;
  opa_eval_ctx_new: () => number;
  opa_eval_ctx_set_data: (context: number, value: number) => void;
  opa_eval_ctx_set_entrypoint: (context: number, entrypoint: number) => void;
  opa_eval_ctx_set_input: (context: number, value: number) => void;
  opa_heap_ptr_get: () => number;
  opa_heap_ptr_set: (address: number) => void;
  opa_json_dump: (value: number) => number;
  opa_json_parse: (text: number, bytes: number) => number;
  opa_malloc: (bytes: number) => number;
  opa_wasm_abi_minor_version: { value: number };
  opa_wasm_abi_version: { value: number };
}

/** A policy that can be asked, and its memory. */
interface Policy {
  exports: OpaExports;
  memory: WebAssembly.Memory;
  /** Parses JSON in the policy's memory; 0 if it is none. */
  parse: (json: string) => number;
  /** Takes a value out of the policy's memory. */
  dump: (value: number) => unknown;
}

/**
 * Pages of 64 KiB. Growing is slow, so there is room for {@link HEAP_BYTES} and a policy; memory that is not touched costs
 * nothing, but V8 collects all garbage once 8 MiB more have come. The maximum is 1 GiB.
 */
export const POLICY_MEMORY = { initial: 64, maximum: 16_384 } as const;

/** An instance never gives memory back, so one that a giant document has blown up is replaced. */
const WORN_OUT_BYTES = 64 * 2 ** 20;

/**
 * What evaluations may leave on the heap before it is cleared. OPA's caches of compiled patterns are on it too, so to
 * clear it after each document would cost more than the document.
 */
const HEAP_BYTES = 2 ** 20;

/**
 * Makes an instance of the policy, driven through OPA's ABI: https://www.openpolicyagent.org/docs/wasm.
 * @param module a `WebAssembly.Module`
 * @param data what `data` is to hold besides the policies: the parameters
 * @throws KensaError `BUNDLE_INVALID` if the module is no OPA policy, or needs builtins of its host
 */
export function createPolicyInstance(module: object, data: JsonObject): PolicyInstance {
  const { exports, memory, parse, dump } = load(module);
  const entrypoints = new Map(Object.entries(dump(exports.entrypoints()) as Record<string, number>));
  const dataAddress = parse(JSON.stringify(data));
  const heapStart = exports.opa_heap_ptr_get();

  function evaluate(json: string, entrypoint: string): JsonValue {
    const number = entrypoints.get(entrypoint);
    if (number === undefined) throw failed(`entrypoint ${entrypoint} is not valid in this instance`);
    if (exports.opa_heap_ptr_get() - heapStart > HEAP_BYTES) exports.opa_heap_ptr_set(heapStart);
    const input = parse(json);
    if (input === 0) throw failed('the input is no JSON');
    const context = exports.opa_eval_ctx_new();
    exports.opa_eval_ctx_set_input(context, input);
    exports.opa_eval_ctx_set_data(context, dataAddress);
    exports.opa_eval_ctx_set_entrypoint(context, number);
    exports.eval(context);
    // A set of results: empty if the entrypoint is undefined.
    const [first] = dump(exports.opa_eval_ctx_get_result(context)) as { result: JsonValue }[];
    if (first === undefined) throw failed(`${entrypoint} gave no result`);
    return first.result;
  }

  return {
    evaluate(json, entrypoint) {
      try {
        return evaluate(json, entrypoint);
      } catch (cause) {
        if (cause instanceof KensaError) throw cause;
        throw failed(cause instanceof Error ? cause.message : 'the evaluation was aborted', cause);
      }
    },
    isWornOut: () => isWornOut(memory),
  };
}

/** True for a policy's memory that should not be kept. */
export function isWornOut({ buffer }: WebAssembly.Memory): boolean {
  return buffer.byteLength > WORN_OUT_BYTES;
}

function load(module: WebAssembly.Module): Policy {
  const memory = new WebAssembly.Memory(POLICY_MEMORY);
  let view = Buffer.from(memory.buffer);

  /** The memory as it is now: the policy makes it grow, which leaves older views empty. */
  function bytes(): Buffer {
    if (view.buffer !== memory.buffer) view = Buffer.from(memory.buffer);
    return view;
  }

  function textAt(address: number): string {
    const held = bytes();
    return held.toString('utf8', address, held.indexOf(0, address));
  }

  function instantiate(): OpaExports {
    const imports = {
      memory,
      opa_abort(address: number): never {
        throw failed(textAt(address));
      },
      // Only policies that are built for debugging print.
      opa_println: refuse,
      opa_builtin0: refuse,
      opa_builtin1: refuse,
      opa_builtin2: refuse,
      opa_builtin3: refuse,
      opa_builtin4: refuse,
    };
    try {
      const exports = new WebAssembly.Instance(module, { env: imports }).exports as unknown as Partial<OpaExports>;
      const { opa_wasm_abi_version: version, opa_wasm_abi_minor_version: minor } = exports;
      if (version?.value !== 1 || minor === undefined || minor.value < 2) throw noPolicy();
      return exports as OpaExports;
    } catch (cause) {
      throw cause instanceof KensaError ? cause : noPolicy(cause);
    }
  }

  const exports = instantiate();
  const policy: Policy = {
    exports,
    memory,
    parse(json) {
      const length = Buffer.byteLength(json);
      const address = exports.opa_malloc(length);
      bytes().write(json, address);
      return exports.opa_json_parse(address, length);
    },
    dump: (value) => JSON.parse(textAt(exports.opa_json_dump(value))) as unknown,
  };
  const builtins = Object.keys(policy.dump(exports.builtins()) as Record<string, number>);
  if (builtins.length > 0) throw needsHost(builtins);
  return policy;
}

function refuse(): never {
  throw failed('the policy called its host');
}

function failed(message: string, cause?: unknown): KensaError {
  return new KensaError('EVALUATION_FAILED', message, { cause });
}
