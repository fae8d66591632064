// Pages on which MooTools or Prototype replaced the browser's own names. npm has no build of theirs for browsers, only
// for servers: these functions set what the libraries set, with what differs from the browser. Run in the page.

// MooTools 1.2, and where later versions differ the one that is harder for others.
export function likeMooTools() {
  const browser = { Element: window.Element };
  const isList = (item) => item != null && typeof item !== "string" && typeof item.length === "number";
  // Without iterables and without a function to map with.
  Array.from = (item) => (item == null ? [] : isList(item) ? Array.prototype.slice.call(item) : [item]);
  // The arguments may come as a list.
  Function.prototype.bind = function (self, args) {
    const first = args == null ? [] : Array.from(args);
    return (...others) => this.apply(self, first.length ? first : others);
  };
  // Properties that `for` meets in every list, function and text.
  Array.prototype.each = Array.prototype.forEach;
  Array.prototype.contains = Array.prototype.includes;
  Array.prototype.flatten = function () {
    return this.flat(Infinity);
  };
  Array.prototype.link = () => ({});
  Array.prototype.erase = function (item) {
    for (let at = this.length; at--; ) if (this[at] === item) this.splice(at, 1);
    return this;
  };
  Function.prototype.extend = function (more) {
    return Object.assign(this, more);
  };
  Function.prototype.delay = function (time) {
    return setTimeout(this, time);
  };
  String.prototype.contains = function (text) {
    return this.indexOf(text) > -1;
  };
  Number.from = parseFloat;
  Number.prototype.times = function (act) {
    for (let at = 0; at < this; at += 1) act(at);
  };
  window.$type = (item) => typeof item;
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => Array.from(document.querySelectorAll(selector));
  function Class(body) {
    function made(...given) {
      body.initialize?.apply(this, given);
    }
    Object.assign(made.prototype, body);
    return made;
  }
  window.Class = Class;
  function Element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }
  window.Element = Element;
  window.Element.prototype = browser.Element.prototype;
  Object.assign(window.Element.prototype, {
    getElement: browser.Element.prototype.querySelector,
    addEvent(type, act) {
      this.addEventListener(type, (event) => act.call(this, new window.Event(event)));
      return this;
    },
    set(name, value) {
      this[name === "text" ? "textContent" : name] = value;
      return this;
    },
    inject(into) {
      into.appendChild(this);
      return this;
    },
    dispose() {
      return this.parentNode ? this.parentNode.removeChild(this) : this;
    },
    clone() {
      return this.cloneNode(true);
    },
    empty() {
      while (this.firstChild) this.removeChild(this.firstChild);
      return this;
    },
  });
  window.DOMEvent = class {
    constructor(event) {
      this.event = event;
      this.target = event.target;
    }
  };
  window.Event = window.DOMEvent;
  window.Request = new window.Class({
    initialize(options) {
      this.options = options;
    },
    send() {
      const request = new XMLHttpRequest();
      request.onload = () => this.options.onSuccess(request.responseText);
      request.open("GET", this.options.url);
      request.send();
    },
  });
  window.Hash = function (from) {
    Object.assign(this, from);
  };
  window.JSON = Object.assign(new window.Hash(), {
    parse: JSON.parse,
    stringify: JSON.stringify,
    encode: JSON.stringify,
    decode: JSON.parse,
  });
}

// Prototype 1.6 and 1.7.
export function likePrototype() {
  const browser = { Element: window.Element, stringify: JSON.stringify, find: Array.prototype.find };
  window.$A = (item) => {
    if (!item) return [];
    if ("toArray" in Object(item)) return item.toArray();
    return Array.prototype.slice.call(item);
  };
  Array.from = window.$A;
  Function.prototype.bind = function (self, ...first) {
    if (self === undefined) return this;
    return (...others) => this.apply(self, [...first, ...others]);
  };
  const { each = Array.prototype.forEach, map, filter, some, every } = Array.prototype;
  Object.assign(Array.prototype, {
    each(act, self) {
      each.call(this, act, self);
      return this;
    },
    all: every,
    any: some,
    collect: map,
    select: filter,
    findAll: filter,
    detect: browser.find,
    // Not an iterator.
    entries() {
      return this.slice();
    },
    toArray() {
      return this.slice();
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    clear() {
      this.length = 0;
      return this;
    },
    clone() {
      return this.slice();
    },
    compact() {
      return this.filter((item) => item != null);
    },
    without(...items) {
      return this.filter((item) => !items.includes(item));
    },
    // JSON.stringify writes a text in place of every list.
    toJSON() {
      return `[${this.map((item) => browser.stringify(item)).join(", ")}]`;
    },
  });
  String.prototype.toJSON = function () {
    return browser.stringify(`${this}`);
  };
  Object.assign(String.prototype, {
    strip: String.prototype.trim,
    include: String.prototype.includes,
    toArray() {
      return this.split("");
    },
    evalJSON() {
      return JSON.parse(this);
    },
  });
  Object.extend = Object.assign;
  Object.toJSON = browser.stringify;
  const { keys, values } = Object;
  Object.keys = (item) => keys(item);
  Object.values = (item) => values(item);
  window.$ = (id) => (typeof id === "string" ? document.getElementById(id) : id);
  window.$$ = (selector) => window.$A(document.querySelectorAll(selector));
  window.Class = { create: (body) => Object.assign(class {}, body) };
  function Element(name, attributes) {
    const element = document.createElement(name);
    for (const key of keys(attributes ?? {})) element.setAttribute(key, attributes[key]);
    return element;
  }
  window.Element = Element;
  Object.assign(window.Element, browser.Element);
  window.Element.prototype = browser.Element.prototype;
  Object.assign(HTMLElement.prototype, {
    // Those of the browser do without a parent, and take several things.
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    insert(content) {
      this.insertAdjacentHTML("beforeend", content);
      return this;
    },
    update(content) {
      this.innerHTML = content;
      return this;
    },
    replace(content) {
      this.outerHTML = content;
      return this;
    },
    select(selector) {
      return window.$A(this.querySelectorAll(selector));
    },
    show() {
      this.style.display = "";
      return this;
    },
    hide() {
      this.style.display = "none";
      return this;
    },
    observe(type, act) {
      this.addEventListener(type, act);
      return this;
    },
  });
  Object.assign(Event, { observe: (element, type, act) => element.addEventListener(type, act), KEY_ESC: 27 });
  Event.prototype.stop = function () {
    this.preventDefault();
    this.stopPropagation();
  };
  Event.prototype.element = function () {
    return this.target;
  };
  window.Hash = class {};
  window.Template = class {};
  window.Ajax = { Request: class {} };
  window.Form = { Element: {} };
}
