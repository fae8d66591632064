"""The tables that readers take away, as tests/formats/tables.rs writes them."""

import json
import os
from pathlib import Path

FORMATS = Path(os.environ["FORMATS"])
LANGUAGES = ["fi", "sv", "en"]
TABLES = ["cities", "leadership", "publications", "results"]
# What a spreadsheet takes for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def path(language, table, ending):
    return FORMATS / "tables" / language / f"{table}.{ending}"


def separators(language):
    """Between cells, and before decimals."""
    return (",", ".") if language == "en" else (";", ",")


def records(language, table):
    """The rows of the JSON file; numbers with decimals as they are written."""
    return json.loads(path(language, table, "json").read_text("utf-8"), parse_float=Decimal)


class Decimal(str):
    """A number with decimals, as text."""


def as_text(value, language):
    """A value of the JSON file as the CSV file of the language has it."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return value.replace(".", separators(language)[1])
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return str(value)
