"""Tables, read by Python's csv and json; the data package, by frictionless."""

import csv
import json
import os
import shutil
import tempfile
import unittest
from pathlib import Path

from frictionless import Package, validate

from reader_tables import FORMATS, LANGUAGES, TABLES, as_text, path, records, separators

DATASET = json.loads(Path("public/data/committee.json").read_text("utf-8"))
PACKAGE = FORMATS / "package"


def rows(language, table):
    """The CSV file, the headings first."""
    with path(language, table, "csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=separators(language)[0], strict=True))


class ReaderTables(unittest.TestCase):
    def test_every_cell_is_that_of_the_json_file(self):
        for language in LANGUAGES:
            for table in TABLES:
                with self.subTest(language=language, table=table):
                    headings, *found = rows(language, table)
                    expected = records(language, table)
                    self.assertGreater(len(expected), 0)
                    self.assertEqual(len(headings), len(expected[0]))
                    texts = [[as_text(value, language) for value in row.values()] for row in expected]
                    self.assertEqual(found, texts)

    def test_a_file_says_that_it_is_utf_8_and_ends_lines_as_rfc_4180_does(self):
        for language in LANGUAGES:
            for table in TABLES:
                content = path(language, table, "csv").read_bytes()
                self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
                self.assertTrue(content.endswith(b"\r\n"))

    def test_the_columns_are_headed_in_the_readers_language(self):
        for language, headings in {
            "fi": ["Nimi suomeksi", "Nimi ruotsiksi", "Kuntanumero", "Maakunta", "Maakuntatunnus", "Väkiluku"],
            "sv": ["Namn på svenska", "Namn på finska", "Kommunnummer", "Landskap", "Landskapskod", "Folkmängd"],
            "en": ["Name in Finnish", "Name in Swedish", "Municipality code", "Region", "Region code", "Population"],
        }.items():
            self.assertEqual(rows(language, "cities")[0][:6], headings)

    def test_the_cities_are_those_of_the_dataset(self):
        expected = {
            city["id"]: (city["municipality"], city["population"][0]["value"], city["name"]["sv"])
            for city in DATASET["cities"]
        }
        for language in LANGUAGES:
            found = records(language, "cities")
            self.assertEqual(
                {city["id"]: (city["municipality"], city["population"], city["name_sv"]) for city in found}, expected
            )


class DataPackage(unittest.TestCase):
    def test_frictionless_finds_no_fault(self):
        report = validate(str(PACKAGE / "datapackage.json"))
        self.assertTrue(report.valid, report.to_summary())
        self.assertEqual(len(report.tasks), len(list(PACKAGE.glob("*.csv"))))

    def test_frictionless_finds_a_city_that_is_none(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(PACKAGE, folder, dirs_exist_ok=True)
            seats = Path(folder, "seats.csv")
            seats.write_text(seats.read_text("utf-8").replace("\nhelsinki,", "\nhelsing,"), "utf-8")
            report = validate(str(Path(folder, "datapackage.json")))
            self.assertEqual({kind for (kind,) in report.flatten(["type"])}, {"foreign-key"})

    def test_values_are_typed_and_those_of_the_dataset(self):
        package = Package(str(PACKAGE / "datapackage.json"))
        table = {name: package.get_resource(name).read_rows() for name in package.resource_names}
        self.assertEqual(
            [(row["city"], row["population"], row["date"]) for row in table["population"]],
            [(city["id"], one["value"], one["date"]) for city in DATASET["cities"] for one in city["population"]],
        )
        self.assertEqual(
            [(row["city"], row["term"], row["represented"]) for row in table["seats"]],
            [(city["id"], one["id"], one["represented"]) for city in DATASET["cities"] for one in city["terms"]],
        )
        self.assertEqual(
            [(row["id"], row["municipality"], row["name_sv"], float(row["latitude"])) for row in table["cities"]],
            [(one["id"], one["municipality"], one["name"]["sv"], one["lat"]) for one in DATASET["cities"]],
        )
        self.assertEqual(
            [(row["person"], row["role"], row["term"], row["from"], row["to"]) for row in table["mandates"]],
            [tuple(one[key] for key in ("person", "role", "term", "from", "to")) for one in DATASET["mandates"]],
        )
        self.assertEqual(
            [(row["id"], row["title"], row["date"], row["answers"]) for row in table["publications"]],
            [(one["id"], one["title"]["text"], one["date"], one["answers"]) for one in DATASET["publications"]],
        )

    def test_it_tells_edition_licence_and_what_an_empty_field_means(self):
        package = Package(str(PACKAGE / "datapackage.json"))
        self.assertEqual(package.version, DATASET["version"])
        self.assertEqual(package.licenses[0]["name"], DATASET["licence"]["id"])
        self.assertIn("not known is an empty field", package.description)

    def test_the_build_wrote_the_same(self):
        built = Path(os.environ["DIST"], "data")
        self.assertTrue(Path(built, "datapackage.json").exists(), f"no data package in {built}: run ./dev build")
        for file in PACKAGE.iterdir():
            # The order of keys depends on the crates beside.
            read = json.loads if file.suffix == ".json" else str
            text = Path(built, file.name).read_text(encoding="utf-8")
            self.assertEqual(read(text), read(file.read_text(encoding="utf-8")), file.name)


if __name__ == "__main__":
    unittest.main()
