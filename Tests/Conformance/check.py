"""Holds what the programs write against the standards' own tools.

Runs the pipeline on the samples in a temporary folder, validates every Data Package that the run
has made with frictionless, reads its workbooks with openpyxl and LibreOffice, and holds the JSON
Schemas against their examples, the sandbox's answers against its OpenAPI description and the bill of
materials against CycloneDX's schema. Prints a closing line that counts; ends with 1 where anything failed.

usage: check.py PROGRAMS   (the folder of the built programs)
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from frictionless import Package, system

import sandbox
import workbooks

ROOT = pathlib.Path(__file__).resolve().parents[2]


class ScalarsAsWritten(yaml.SafeLoader):
    """Reads YAML as the programs do: no dates, no times, only true, false and null are words."""


ScalarsAsWritten.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
    ("int", r"^(?:0|[1-9][0-9]*)$", "0123456789"),
]:
    ScalarsAsWritten.add_implicit_resolver(
        "tag:yaml.org,2002:" + tag, re.compile(pattern), list(first)
    )


def packages(programs, folder):
    """Runs the samples and yields each package with its faults."""
    samples = pathlib.Path(folder) / "samples"
    shutil.copytree(ROOT / "samples", samples, ignore=shutil.ignore_patterns("workspace"))
    subprocess.run(
        [programs / "kintai", "run", "--config", samples / "pipeline.yml", "--today", "2026-11-01"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    subprocess.run(
        [programs / "kintai", "hours", "--config", samples / "pipeline.yml"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    for descriptor in sorted(samples.glob("workspace/**/datapackage.json")):
        with system.use_context(trusted=True):
            report = Package(str(descriptor)).validate()
        faults = [] if report.valid else [str(row) for row in report.flatten(["type", "message"])]
        yield str(descriptor.parent.relative_to(samples)), faults


def schemas():
    """Yields each JSON Schema with what its examples lack."""
    schema = json.loads((ROOT / "Documentation/pipeline.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for example in ["pipeline.yml.example", "samples/pipeline.yml"]:
        document = yaml.load((ROOT / example).read_text(), ScalarsAsWritten)
        yield example, [fault.message for fault in validator.iter_errors(document)]


def bill():
    """Yields the bill of materials with what the standard's own schema finds in it."""
    text = subprocess.run(
        ["packaging/sbom.py", "."], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    yield "make sbom", [] if fault is None else [str(fault)]


def main():
    passed = failed = 0
    programs = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        for name, faults in [
            *packages(programs, folder),
            *workbooks.workbooks(programs, pathlib.Path(folder) / "samples"),
            *schemas(),
            *sandbox.answers(programs),
            *bill(),
        ]:
            passed += not faults
            failed += bool(faults)
            for fault in faults:
                print(f"{name}: {fault}")
    print(f"conformance: {passed} passed, {failed} failed")
    return failed > 0 or passed == 0


if __name__ == "__main__":
    sys.exit(main())
