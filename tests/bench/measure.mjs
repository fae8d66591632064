// One visit to a page on an emulated phone, measured from outside over the DevTools protocol.

// Slow 4G and a phone's processor, with Lighthouse's settings.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

// Runs in the page before all other scripts: records what the page does, and when.
function watch() {
  const seen = { lcp: 0, shift: 0, blocked: 0, keys: [], answers: [] };
  window.seen = seen;
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  observe("layout-shift", (entry) => entry.hadRecentInput || (seen.shift += entry.value));
  observe("longtask", (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
  observe("resource", (entry) => {
    if (entry.name.endsWith("committee.json")) seen.data = entry.responseEnd;
  });
  // A task after the frame that is being made, or after the next one: what is rendered in a callback of a frame is
  // painted with it.
  let isInFrame = false;
  const requestFrame = window.requestAnimationFrame.bind(window);
  const afterFrame = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  };
  window.requestAnimationFrame = (act) =>
    requestFrame((time) => {
      isInFrame = true;
      afterFrame(() => (isInFrame = false));
      act(time);
    });
  // When a reader would see the response: once the frame is painted.
  const painted = (then) => (isInFrame ? afterFrame(then) : requestFrame(() => afterFrame(then)));
  new MutationObserver(() => {
    if (seen.ready || !document.querySelector("[data-state=ready]")) return;
    seen.ready = performance.now();
    painted(() => (seen.shown = performance.now()));
  }).observe(document, { attributes: true, childList: true, subtree: true });
  // For a key: when its letter is painted, and when the results are.
  let typed;
  let onPainted;
  seen.whenPainted = (count) =>
    new Promise((resolve, reject) => {
      onPainted = () => seen.keys.length >= count && resolve();
      onPainted();
      setTimeout(() => reject(new Error("not painted within 30 s")), 30_000);
    });
  const answered = new MutationObserver(() => {
    if (!typed) return;
    const at = typed;
    typed = undefined;
    painted(() => seen.answers.push(performance.now() - at));
  });
  addEventListener(
    "input",
    (event) => {
      typed = event.timeStamp;
      setTimeout(() => (typed = undefined), 200);
      answered.observe(document.body, { characterData: true, childList: true, subtree: true, attributes: true });
      painted(() => {
        seen.keys.push(performance.now() - event.timeStamp);
        onPainted?.();
      });
    },
    true,
  );
  // The memory of the wasm is not part of the heap.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const make = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await make(...given);
      seen.memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...given) {
      super(...given);
      seen.memory ??= this.exports.memory;
    }
  };
}

const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;

// A page as a phone shows it, which counts what it loads.
async function openPhone(context) {
  const page = await context.newPage();
  await page.setViewport(PHONE);
  const session = await page.createCDPSession();
  const network = { bytes: 0 };
  await session.send("Network.enable");
  session.on("Network.loadingFinished", (event) => (network.bytes += event.encodedDataLength));
  return { page, session, network };
}

// How long each letter and its results take, of a text that is typed into the search box and deleted again.
async function typeAndDelete(page, session, typed) {
  if (!typed) return { keys: [], answers: [] };
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.evaluate(() => {
    window.seen.keys.length = 0;
    window.seen.answers.length = 0;
    document.querySelector("input[type=search]").focus();
  });
  const keys = [...typed, ...[...typed].map(() => "Backspace")];
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press(key);
    // Without polling, which would be part of the response.
    await page
      .evaluate((count) => window.seen.whenPainted(count), at + 1)
      .catch(async (error) => {
        const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
        throw new Error(`key ${at + 1} of ${page.url()} is not painted, with the focus on ${focus}`, { cause: error });
      });
    // Not every letter changes the results, so there is no state to wait for; and what the
    // debounce delays is not part of the response.
    await new Promise((rested) => setTimeout(rested, 250));
  }
  return page.evaluate(() => ({ keys: [...window.seen.keys], answers: [...window.seen.answers] }));
}

// Visits the page in a fresh profile. `slow` slows the network and, four times, the processor;
// `typed` is typed into the search box and deleted again, once the page is ready.
export async function visit(browser, url, { slow = true, app = true, typed = "" } = {}) {
  const context = await browser.createBrowserContext();
  try {
    const { page, session, network } = await openPhone(context);
    if (slow) {
      await session.send("Network.emulateNetworkConditions", SLOW_4G);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    }
    await page.evaluateOnNewDocument(watch);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    const done = app ? "[data-state=ready]" : "body";
    await page.waitForSelector(done, { timeout: 120_000 });
    await page.waitForFunction((app) => !app || window.seen.shown, { timeout: 120_000 }, app);
    const first = await page.evaluate(paint);
    const { LayoutDuration, RecalcStyleDuration } = await page.metrics();
    const loaded = await page.evaluate(() => ({ ...window.seen, memory: undefined, whenPainted: undefined }));
    // Later an icon may be requested again with every change of the address.
    const firstBytes = network.bytes;
    // Right after it is ready, while the rest is still being loaded; and again with everything in.
    const early = await typeAndDelete(page, session, typed);
    if (typed) await page.waitForNetworkIdle({ idleTime: 1000, timeout: 120_000 });
    const rested = await typeAndDelete(page, session, typed);
    const { shift, wasm } = await page.evaluate(() => {
      const { shift, memory } = window.seen;
      return { shift, wasm: memory?.buffer.byteLength ?? 0 };
    });
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return {
      bytes: firstBytes,
      first,
      largest: loaded.lcp,
      ready: loaded.ready,
      afterData: loaded.shown - loaded.data,
      layout: (LayoutDuration + RecalcStyleDuration) * 1000,
      blocked: loaded.blocked,
      shift,
      key: median(rested.keys),
      answer: median(rested.answers),
      earlyAnswer: median(early.answers),
      slowestAnswer: typed ? Math.max(...early.answers, ...rested.answers) : undefined,
      memory: (usedSize + wasm) / 1e6,
    };
  } finally {
    await context.close();
    // Garbage collection of one page must not slow down the next.
    await new Promise((rested) => setTimeout(rested, 500));
  }
}

// What a reader opens who opens every view, in turn: paths from the root of the site. Each is linked from the one
// before it, or from all.
const VIEWS = "cities/ cities/?as=map cities/?as=table leadership/ tomas-hayry/ series/ cities/ vaasa/".split(" ");

// Runs in the page. A link may carry more of the reader's choices.
function openLink(pathname, search) {
  const link = [...document.links].find((one) => one.pathname === pathname && one.search.includes(search));
  link?.click();
  return !!link;
}

// The bytes of a visit in which every view is opened by its link, and something is searched for. What a service worker
// fetches in the background is not part of them.
export async function bytesOfEveryView(browser, url) {
  const context = await browser.createBrowserContext();
  try {
    const { page, network } = await openPhone(context);
    const rest = () => page.waitForNetworkIdle({ idleTime: 1000 });
    await page.goto(url);
    await page.waitForSelector("[data-state=ready]");
    for (const path of [...VIEWS, ""]) {
      await rest();
      const { pathname, search } = new URL(path, url);
      await page.waitForFunction(openLink, {}, pathname, search);
      await page.waitForFunction((pathname) => location.pathname === pathname, {}, pathname);
    }
    await rest();
    await page.waitForSelector("input[type=search]");
    await page.type("input[type=search]", "turku", { delay: 250 });
    await rest();
    return network.bytes;
  } finally {
    await context.close();
  }
}

export function median(numbers) {
  const sorted = numbers.filter((number) => Number.isFinite(number)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
