"""Puts the HTML on its input through the sanitizer with the given name, and prints what is left."""

import sys

import bleach
import nh3
from lxml_html_clean import Cleaner

TAGS = bleach.ALLOWED_TAGS | {"p"}
FRAME = {"src", "title", "width", "height"}

SANITIZERS = {
    "nh3": nh3.clean,
    "nh3 with frames": lambda html: nh3.clean(
        html, tags=nh3.ALLOWED_TAGS | {"iframe"}, attributes={**nh3.ALLOWED_ATTRIBUTES, "iframe": FRAME}
    ),
    "lxml-html-clean": Cleaner().clean_html,
    "bleach": lambda html: bleach.clean(html, tags=TAGS),
    "bleach, stripping": lambda html: bleach.clean(html, tags=TAGS, strip=True),
}

for stream in (sys.stdin, sys.stdout):
    stream.reconfigure(encoding="utf-8")
sys.stdout.write(SANITIZERS[sys.argv[1]](sys.stdin.read()))
