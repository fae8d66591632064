// Consent tools, set up as their documentation says for a script of others: the script of the code waits, and the
// element with its fallback stands there from the start.
import { citiesOf } from "./page_host.mjs";
import { createPage } from "./page_text.mjs";

const CITIES = citiesOf("06", "sv");

const pageOf = (head, script, element) => ({ "/": createPage(head, `<h1>Host</h1>${script}${element}`) });

// Before and after; then the reader opens the tool's settings.
const consentBy =
  (accept, openSettings, settings) =>
  async (host, { siteUrl }) => {
    await host.hasFallback(siteUrl);
    await host.click(accept);
    await host.hasWidget(CITIES);
    await host.run(openSettings);
    await host.until((selector) => document.querySelector(selector)?.checkVisibility(), settings);
  };

const KLARO = `window.klaroConfig = {
  version: 1, acceptAll: true, lang: "en", translations: { zz: { privacyPolicyUrl: "/privacy" } },
  services: [{ name: "committee", title: "Committee", purposes: ["content"] }],
};`;

const OREJIME = `window.orejimeConfig = {
  privacyPolicyUrl: "/privacy", purposes: [{ id: "committee", title: "Committee", cookies: [] }],
};`;

const COOKIECONSENT_2 = `addEventListener("load", () => {
  const text = { title: "Cookies", description: "" };
  window.cc = initCookieConsent();
  cc.run({
    page_scripts: true, hide_from_bots: false, current_lang: "en",
    languages: { en: {
      consent_modal: { ...text, primary_btn: { text: "Accept", role: "accept_all" } },
      settings_modal: {
        title: "Cookies", save_settings_btn: "Save", accept_all_btn: "Accept",
        blocks: [{ ...text, toggle: { value: "content", enabled: false, readonly: false } }],
      },
    } },
  });
});`;

const COOKIECONSENT_3 = `addEventListener("load", () => CookieConsent.run({
  hideFromBots: false, categories: { content: {} },
  language: { default: "en", translations: { en: {
    consentModal: { title: "Cookies", acceptAllBtn: "Accept" },
    preferencesModal: { title: "Cookies", acceptAllBtn: "Accept", sections: [{ title: "Content", linkedCategory: "content" }] },
  } } },
}));`;

const styles = (path) => `<link rel="stylesheet" href="/tools/${path}">`;
const script = (path) => `<script defer src="/tools/${path}"></script>`;

// As their documentation has it, which tells to replace the type: a module would become a classic script.
const waiting = (attributes, url, name = "src") => `<script type="text/plain" ${attributes} ${name}="${url}"></script>`;

export const CONSENT = [
  {
    name: "Klaro",
    works: "after consent, the fallback before",
    files: ({ url, element }) =>
      pageOf(
        `<script>${KLARO}</script>${script("klaro/dist/klaro.js")}`,
        waiting('data-type="application/javascript" data-name="committee"', url, "data-src"),
        element,
      ),
    act: consentBy(".klaro .cm-btn-success", () => window.klaro.show(), ".klaro .cm-modal"),
  },
  {
    name: "Orejime",
    works: "after consent, the fallback before",
    files: ({ script: waits, element }) =>
      pageOf(
        `<script>${OREJIME}</script>${styles("orejime/dist/orejime-standard.css")}${script("orejime/dist/orejime-standard-en.js")}`,
        `<template data-purpose="committee">${waits}</template>`,
        element,
      ),
    act: consentBy(".orejime-Banner-saveButton", () => window.orejime.prompt(), ".orejime-Modal"),
  },
  {
    name: "cookieconsent 2.9",
    works: "after consent, the fallback before",
    files: ({ url, element }) =>
      pageOf(
        `<script>${COOKIECONSENT_2}</script>${styles("cookieconsent2/dist/cookieconsent.css")}${script("cookieconsent2/dist/cookieconsent.js")}`,
        waiting('data-cookiecategory="content"', url),
        element,
      ),
    act: consentBy("#c-p-bn", () => window.cc.showSettings(0), "#s-cnt"),
  },
  {
    name: "cookieconsent 3",
    works: "after consent, the fallback before",
    files: ({ url, element }) =>
      pageOf(
        `<script>${COOKIECONSENT_3}</script>${styles("vanilla-cookieconsent/dist/cookieconsent.css")}${script("vanilla-cookieconsent/dist/cookieconsent.umd.js")}`,
        waiting('data-category="content"', url),
        element,
      ),
    act: consentBy("#cc-main [data-role=all]", () => window.CookieConsent.showPreferences(), "#cc-main .pm"),
  },
];
