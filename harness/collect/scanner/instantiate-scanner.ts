import { SCANNER_BINARY } from './scanner-binary.ts';

/** What scanner/scan.ts exports; addresses are bytes of `memory`. */
export interface ScannerExports {
  /** A `WebAssembly.Memory`: not every user of these types has its name. */
  memory: { readonly buffer: ArrayBuffer; grow: (pages: number) => number };
  /** Where the bytes to scan go, and where it may write one more. */
  inputArea: () => number;
  /** Where the bytes to digest go, piece by piece. */
  identityArea: () => number;
  /** Takes the layout of the asked types. */
  setAskedTypes: (address: number) => void;
  /** Takes the 16 bytes of the digests' key. */
  setKey: (address: number) => void;
  setPosition: (position: number) => void;
  positionInList: () => number;
  /** Scans bytes of the input area; returns the address where it stopped. */
  scan: (start: number, end: number) => number;
  /** Why it stopped. */
  reason: () => number;
  rowCount: () => number;
  column: (number: number) => number;
  placeCount: () => number;
  placeStarts: () => number;
  forgetPlaces: () => void;
  beginDigest: () => void;
  absorbWords: (start: number, end: number) => void;
  /** Takes the bytes behind the last word, and writes the digest of `length` bytes. */
  finishDigest: (start: number, length: number, digest: number) => void;
}

/** Bytes that fit in the input area: larger elements are odd. */
export const INPUT_SIZE: number = 1024 * 1024;
/** Bytes that fit in the identity area. */
export const IDENTITY_SIZE = 8192;

let compiled: WebAssembly.Module | undefined;

/** The scanner's code, a `WebAssembly.Module`: compiled once, unless another thread's was taken before. */
export function scannerModule(): object {
  compiled ??= new WebAssembly.Module(Buffer.from(SCANNER_BINARY, 'base64'));
  return compiled;
}

/** Takes the code that another thread compiled. */
export function shareScannerModule(module: object): void {
  compiled = module as WebAssembly.Module;
}

/** Makes a scanner with memory of its own. */
export function instantiateScanner(): ScannerExports {
  return new WebAssembly.Instance(scannerModule() as WebAssembly.Module).exports as unknown as ScannerExports;
}
