#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string of the window is translated: runs lupdate on a copy of each .ts file and fails on a string that is
missing, unfinished or empty, on one whose %1 or %n got lost, and on one that the sources have no more.
The English file holds only the plural forms."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

root, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
MARK = r"%L?(?:\d+|n)"
failures = []
checked = 0


def messages(file):
    return {(context.findtext("name"), message.findtext("source"))
            for context in tree.parse(file).getroot().iter("context") for message in context.iter("message")}


for stored in sorted((root / "translations").glob("hindcast_*.ts")):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / stored.name
        shutil.copy(stored, copy)
        plural_only = ["-pluralonly"] if stored.stem.endswith("_en") else []
        subprocess.run([lupdate, "-silent", "-no-obsolete", *plural_only, "-locations", "none",
                        "-I", str(root / "widgets"), "-I", str(root / "app"),
                        str(root / "widgets"), str(root / "app" / "window"), "-ts", str(copy)], check=True)
        for name, source in sorted(messages(stored) - messages(copy)):
            failures.append(f"{stored.name}: {name}: {source!r} is in no source")
        for context in tree.parse(copy).getroot().iter("context"):
            for message in context.iter("message"):
                checked += 1
                source = message.findtext("source")
                place = f"{stored.name}: {context.findtext('name')}: {source!r}"
                translation = message.find("translation")
                forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
                if translation.get("type") == "unfinished" or not all(forms):
                    failures.append(f"{place} is not translated")
                    continue
                marks = set(re.findall(MARK, source))
                for form in forms:
                    if not marks <= set(re.findall(MARK, form)):
                        failures.append(f"{place}: a placeholder is lost in {form!r}")
print("\n".join(failures))
print(f"{checked} strings checked")
if checked == 0:
    sys.exit("no translation was found")
sys.exit(1 if failures else 0)
