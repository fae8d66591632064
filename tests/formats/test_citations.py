"""The citations, in bibtexparser (BibTeX) and rispy (RIS): they find what expected.json says, and no more."""

import json
import os
import unittest
from pathlib import Path

import bibtexparser
import rispy
from bibtexparser import middlewares

FOLDER = Path(os.environ["FORMATS"], "citations")
EXPECTED = json.loads((FOLDER / "expected.json").read_text("utf-8"))

LANGUAGES = {"finnish": "fi", "swedish": "sv", "english": "en"}
BIBTEX_KINDS = {"techreport": "report", "misc": "document", "dataset": "dataset"}
RIS_KINDS = {"RPRT": "report", "GEN": "document", "DATA": "dataset"}


def read_bibtex(name):
    """The entries, with names split, months as numbers and TeX as text."""
    stack = [
        middlewares.MonthIntMiddleware(),
        middlewares.SeparateCoAuthors(),
        middlewares.SplitNameParts(),
        middlewares.LatexDecodingMiddleware(),
    ]
    library = bibtexparser.parse_file(str(FOLDER / f"{name}.bib"), append_middleware=stack)
    assert not library.failed_blocks, library.failed_blocks
    return [from_bibtex(entry) for entry in library.entries]


def from_bibtex(entry):
    fields = {field.key: field.value for field in entry.fields}
    date = [int(fields.pop(part)) for part in ("year", "month", "day") if part in fields]
    accessed = fields.pop("urldate", None)
    found = {
        "id": entry.key,
        "kind": BIBTEX_KINDS[entry.entry_type],
        # The parser decodes the modifier letter for the ASCII circumflex.
        "title": fields.pop("title").replace("\u02c6", "^"),
        "language": LANGUAGES[fields.pop("langid")],
        "authors": [name_from_bibtex(name) for name in fields.pop("author", [])],
        "date": date or None,
        "genre": fields.pop("type"),
        "publisher": fields.pop("institution", None) or fields.pop("publisher", None),
        "version": fields.pop("version", None),
        "licence": fields.pop("note", None),
        "address": fields.pop("url", None),
        "accessed": accessed and [int(part) for part in accessed.split("-")],
    }
    assert not fields, f"{entry.key}: {fields} unknown"
    return found


def name_from_bibtex(name):
    family = " ".join(name.von + name.last)
    if family.startswith("{"):
        return {"group": family[1:-1]}
    return {"family": family, "given": " ".join(name.first)} if name.first else {"family": family}


def read_ris(name):
    text = (FOLDER / f"{name}.ris").read_bytes().decode("utf-8")
    return [from_ris(record) for record in rispy.loads(text)]


def from_ris(record):
    date = parts(record.pop("date", None))
    year = record.pop("year", None)
    assert year == (date and str(date[0])), f"{record}: {year}"
    notes, addresses = record.pop("notes", [None]), record.pop("urls", [None])
    found = {
        "id": record.pop("id"),
        "kind": RIS_KINDS[record.pop("type_of_reference")],
        "title": record.pop("title"),
        "language": record.pop("language"),
        "authors": [name_from_ris(name) for name in record.pop("authors", [])],
        "date": date,
        "genre": record.pop("type_of_work"),
        "publisher": record.pop("publisher", None),
        "version": record.pop("edition", None),
        "licence": notes.pop(),
        "address": addresses.pop(),
        "accessed": parts(record.pop("access_date", None)),
    }
    assert not (record or notes or addresses), f"{found['id']}: {record} unknown"
    return found


def parts(date):
    return date and [int(part) for part in date.split("/") if part]


def name_from_ris(name):
    family, comma, given = name.partition(", ")
    return {"family": family, "given": given} if comma else {"family": family}


def expected(name):
    """What the readers find: all but how APA writes it."""
    return [{key: value for key, value in work.items() if key != "apa"} for work in EXPECTED[name]]


def without_groups(work):
    """RIS cannot tell a group from a person with one name."""
    names = [{"family": one["group"]} if "group" in one else one for one in work["authors"]]
    return {**work, "authors": names}


class Citations(unittest.TestCase):
    maxDiff = None

    def test_there_is_a_list_of_all_works_in_each_language_and_one_of_tricky_works(self):
        self.assertEqual(set(EXPECTED), {"fi", "sv", "en", "tricky"})
        self.assertTrue(all(len(works) > 5 for works in EXPECTED.values()))

    def test_bibtexparser_finds_every_field(self):
        for name in EXPECTED:
            with self.subTest(name):
                self.assertEqual(read_bibtex(name), expected(name))

    def test_rispy_finds_every_field(self):
        for name in EXPECTED:
            with self.subTest(name):
                self.assertEqual(read_ris(name), [without_groups(work) for work in expected(name)])


if __name__ == "__main__":
    unittest.main()
