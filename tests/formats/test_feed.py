"""The feeds, read by feedparser, and by lxml against a schema of RFC 4287."""

import json
import os
import unittest
from pathlib import Path

import feedparser
from lxml import etree

HERE = Path(__file__).parent
FEEDS = Path(os.environ["FORMATS"]) / "feeds"
DIST = Path(os.environ["DIST"])
DATASET = json.loads((HERE / "../../public/data/committee.json").read_text(encoding="utf-8"))
FOLDERS = {"fi": "", "sv": "sv/", "en": "en/"}
SITE = "https://example.org/committee/"
ATOM = "{http://www.w3.org/2005/Atom}"


def read(folder, base=None):
    """The feed in a folder as feedparser reads it from a host, at an address if that matters."""
    headers = {"content-type": "text/xml; charset=utf-8"}
    if base:
        headers["content-location"] = base
    return feedparser.parse((folder / "feed.xml").read_bytes(), response_headers=headers)


def by_end(feed, end):
    """The entry whose id ends so."""
    found = [entry for entry in feed.entries if entry.id.endswith(end)]
    assert len(found) == 1, (end, found)
    return found[0]


class Schema(unittest.TestCase):
    def setUp(self):
        self.schema = etree.RelaxNG(etree.parse(HERE / "atom.rng"))

    def test_every_feed_is_valid(self):
        files = [*FEEDS.rglob("feed.xml"), *(DIST / folder / "feed.xml" for folder in FOLDERS.values())]
        self.assertEqual(len(files), 12)
        for file in files:
            self.schema.assertValid(etree.parse(file))

    def test_a_feed_without_what_the_standard_demands_is_not(self):
        def is_valid(change):
            feed = etree.parse(FEEDS / "site/feed.xml")
            change(feed.getroot())
            return self.schema.validate(feed)

        entry = f"{ATOM}entry/"
        self.assertTrue(is_valid(lambda root: None))
        for path in ["title", "id", "updated", f"{entry}{ATOM}title", f"{entry}{ATOM}id", f"{entry}{ATOM}updated"]:
            path = path if ATOM in path else ATOM + path
            remove = lambda root: root.find(path).getparent().remove(root.find(path))
            self.assertFalse(is_valid(remove), path)
        for path, text in [("updated", "2026-11-30"), ("updated", "2026-11-30T00:00:00"), ("id", "feed.xml")]:
            self.assertFalse(is_valid(lambda root: setattr(root.find(ATOM + path), "text", text)), text)
        self.assertFalse(is_valid(lambda root: etree.SubElement(root, f"{ATOM}item")))


class Published(unittest.TestCase):
    def test_entries_are_what_the_dataset_says(self):
        for language, folder in FOLDERS.items():
            feed = read(FEEDS / "site" / folder)
            self.assertFalse(feed.bozo, feed)
            self.assertEqual(feed.version, "atom10")
            self.assertEqual(feed.feed.language, language)
            self.assertTrue(feed.feed.title.startswith(DATASET["committee"]["name"][language]))
            self.assertEqual(feed.feed.updated, DATASET["updated"] + "T00:00:00Z")
            self.assertEqual(feed.feed.links[0].href, SITE + folder + "feed.xml")
            self.assertEqual(feed.feed.link, SITE + folder)
            dated = [one for one in DATASET["publications"] if len(one["date"] or "") == len("2020-09-03")]
            self.assertEqual(len(feed.entries), len(dated) + len(DATASET["changes"]))
            self.assertGreater(len(dated), 0)
            for one in dated:
                entry = by_end(feed, f"/{one['id']}/")
                self.assertEqual(entry.title, one["title"]["text"])
                self.assertEqual(entry.title_detail.language, one["title"]["lang"])
                self.assertEqual(entry.link, f"{SITE}{folder}{one['id']}/")
                self.assertEqual(entry.published, one["date"] + "T00:00:00Z")
                self.assertEqual(list(entry.updated_parsed[:3]), [int(part) for part in one["date"].split("-")])
                self.assertEqual(len(entry.authors), len(one["authors"]))
                self.assertEqual(entry.tags[0].term, one["kind"])
                self.assertEqual(entry.tags[0].label, one["label"][language])
                description = (one.get("description") or {}).get(language)
                self.assertEqual(entry.get("summary"), description)
                related = [link.href for link in entry.links if link.rel == "related"]
                self.assertEqual(related, [one["page"]["url"]] if one["page"] else [])
            for one in DATASET["changes"]:
                entry = by_end(feed, f"/about/{one['version']}")
                self.assertTrue(entry.title.endswith(one["version"]))
                self.assertEqual(entry.summary, one["what"][language])
                self.assertEqual(entry.updated, one["day"] + "T00:00:00Z")
                self.assertEqual(entry.link, f"{SITE}{folder}about/")
            days = [entry.updated for entry in feed.entries]
            self.assertEqual(days, sorted(days, reverse=True))

    def test_ids_are_tags_and_no_two_are_the_same(self):
        for site, host in [("site", "example.org"), ("relative", "kaupunkipolitiikka.invalid")]:
            feeds = [read(FEEDS / site / folder) for folder in FOLDERS.values()]
            ids = [item.id for feed in feeds for item in [feed.feed, *feed.entries]]
            self.assertEqual(len(ids), len(set(ids)))
            for one in ids:
                self.assertRegex(one, rf"^tag:{host},2026:/[a-z0-9./-]*$")

    def test_relative_links_lead_to_the_pages_beside_the_feed(self):
        for folder in FOLDERS.values():
            base = "https://somewhere.example/x/" + folder
            feed = read(FEEDS / "relative" / folder, base + "feed.xml")
            self.assertFalse(feed.bozo)
            self.assertEqual(feed.feed.link, base)
            self.assertEqual(by_end(feed, "/sparring-2020/").link, base + "sparring-2020/")


class Hard(unittest.TestCase):
    def test_texts_that_are_hard_for_xml_come_back_as_they_were(self):
        feed = read(FEEDS / "hard")
        self.assertFalse(feed.bozo)
        entry = by_end(feed, "/sparring-2020/")
        # Plain text: a reader shows the signs, and no markup.
        self.assertEqual(entry.title_detail.type, "text/plain")
        self.assertEqual(entry.title, 'T&K <ja> "kaupungit" ]]> &amp; 𝔸')
        self.assertEqual(entry.links[1].href, "https://example.org/page?a=1&b='2'")
        self.assertEqual(by_end(feed, "/about/1.0.0").summary, "Ensimmäinen & <viimeinen>")


class Built(unittest.TestCase):
    def test_pages_name_the_feed_and_its_links_lead_to_pages(self):
        for folder in FOLDERS.values():
            feed = etree.parse(DIST / folder / "feed.xml")
            pages = feed.findall(f"{ATOM}entry/{ATOM}link[@rel='alternate']")
            self.assertGreater(len(pages), 0)
            for page in pages:
                path = page.get("href").rsplit("/", 2)[-2]
                html = (DIST / folder / path / "index.html").read_text(encoding="utf-8")
                self.assertRegex(html, rf'type="application/atom\+xml" href="[./]*{folder}feed\.xml"')


if __name__ == "__main__":
    unittest.main()
