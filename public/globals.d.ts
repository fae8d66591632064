// What the type checker cannot see: placeholders that the build fills, browser APIs that are newer than
// its library, the service worker's globals, and that elements of our own markup are what they are.

declare const __LANGUAGES__: string[];
declare const __ITEMS__: string[];
declare const __KEYS__: string[];
declare const __CHECK_WORDS__: Record<string, Record<string, string>>;
declare const __DIALOGS__: Record<string, { html: string; folder: string; titles: Record<string, string> }>;
declare const __VIEW_IDS__: string[];
declare const __HOST_STYLES_TEXT__: string;
declare const __STYLES_LENGTH__: number;
declare const __PARTS__: Record<string, [string, string][]>;
declare const __FILES__: Record<string, string>;
declare const __FORMAT__: number;

// The glue, which wasm-bindgen writes.
declare module "*/__GLUE__" {
  export function initSync(options: { module: WebAssembly.Module }): WebAssembly.Exports;
  export function useNames(names: object): void;
  export function load_part(name: string): Promise<boolean>;
  export const prefetch: ((part: string) => Promise<unknown>) | undefined;
  export function load(root: string, hasWorker: boolean, checked?: string): Promise<any>;
}
declare module "*/app.js" {
  /** Without options what an earlier call made. */
  export function initSync(): any;
}

interface Window {
  /** The response of a request that early.js began, once. */
  takeEarly(url: string): Promise<Response> | undefined;
  requestResize?(): void;
}
declare function requestResize(): void;

declare const registration: ServiceWorkerRegistration;
declare const Client: { new (): { readonly url: string } };
declare function skipWaiting(): Promise<void>;
declare function addEventListener(
  type: "install" | "activate" | "fetch" | "message",
  listener: (event: any) => void,
): void;

interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Node {
  /** Of a shadow root. */
  readonly host?: HTMLElement;
}
interface EventTarget {
  matches(selectors: string): boolean;
  closest(selectors: string): any;
  getBoundingClientRect(): DOMRect;
}
interface Event {
  /** Of a CustomEvent. */
  readonly detail?: any;
}
