"""The reader's tables, opened in LibreOffice as it opens them where their language is spoken."""

import csv
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from lxml import etree

from reader_tables import LANGUAGES, TABLES, Decimal, as_text, path, records, separators

# The numbers of languages in LibreOffice: Finnish, Swedish of Finland, British English.
LOCALES = {"fi": 1035, "sv": 2077, "en": 2057}
UTF_8 = 76
NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def import_filter(language):
    """Of the dialog that opens a CSV file, the options: separator, quote, encoding, first line, formats of columns,
    locale, "format quoted field as text", "detect special numbers"."""
    return f"CSV:{ord(separators(language)[0])},34,{UTF_8},1,,{LOCALES[language]},true,false"


def opened(language, folder):
    """Each table as LibreOffice's own flat XML."""
    files = [str(path(language, table, "csv")) for table in TABLES]
    subprocess.run(
        [os.environ["SOFFICE"], f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless",
         f"--infilter={import_filter(language)}", "--convert-to", "fods", "--outdir", folder, *files],
        check=True, capture_output=True, timeout=300,
    )
    return {table: cells(etree.parse(Path(folder, f"{table}.fods"))) for table in TABLES}


def attribute(element, prefix, name):
    return element.get(f"{{{NAMESPACES[prefix]}}}{name}")


def plain(paragraph):
    """The text of a paragraph, in which a tab is an element."""
    for tab in paragraph.iterfind("text:tab", NAMESPACES):
        tab.text = "\t"
    return "".join(paragraph.itertext())


def cells(document):
    """The rows of a sheet, each cell as its type and its value; without the empty ones at the end."""
    rows = []
    for row in document.iterfind(".//table:table-row", NAMESPACES):
        found = []
        for cell in row.iterfind("table:table-cell", NAMESPACES):
            kind = attribute(cell, "office", "value-type")
            paragraphs = cell.iterfind("text:p", NAMESPACES)
            value = attribute(cell, "office", "value") or attribute(cell, "office", "date-value")
            text = "\n".join(map(plain, paragraphs))
            formula = attribute(cell, "table", "formula")
            repeated = int(attribute(cell, "table", "number-columns-repeated") or 1)
            found += [("formula", formula) if formula else (kind, value or text)] * min(repeated, 100)
        while found and found[-1][0] is None:
            found.pop()
        if found:
            rows.append(found)
    return rows


@unittest.skipUnless(os.environ.get("SOFFICE"), "SOFFICE names no LibreOffice: ./dev test full installs it on Debian")
class LibreOffice(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            cls.tables = {language: opened(language, folder) for language in LANGUAGES}

    def each(self):
        """Each table with its language and its name."""
        return [(language, table, self.tables[language][table]) for language in LANGUAGES for table in TABLES]

    def test_headings_are_whole(self):
        for language, table, rows in self.each():
            with path(language, table, "csv").open(encoding="utf-8-sig", newline="") as file:
                headings = next(csv.reader(file, delimiter=separators(language)[0]))
            self.assertEqual([value for _, value in rows[0]], headings, (language, table))

    def test_numbers_are_numbers_and_text_is_whole_in_its_column(self):
        for language, table, rows in self.each():
            expected = records(language, table)
            self.assertEqual(len(rows) - 1, len(expected), (language, table))
            for row, record in zip(rows[1:], expected):
                row += [(None, "")] * (len(record) - len(row))
                self.assertEqual(len(row), len(record), (language, record))
                for cell, (key, value) in zip(row, record.items()):
                    self.check(cell, value, language, f"{key} of {record} in {language}")

    def check(self, cell, value, language, what):
        kind, found = cell
        if value is None:
            self.assertIsNone(kind, what)
        elif isinstance(value, (int, Decimal)):
            self.assertEqual((kind, float(found)), ("float", float(value)), what)
        elif kind == "date":
            self.assertEqual(found, value, what)
        else:
            # A line break of any kind begins a paragraph.
            text = "\n".join(as_text(value, language).splitlines())
            self.assertEqual((kind, found), ("string", text), what)

    def test_no_text_is_a_formula(self):
        for language, table, rows in self.each():
            self.assertNotIn("formula", {kind for row in rows for kind, _ in row}, (language, table))


if __name__ == "__main__":
    unittest.main()
