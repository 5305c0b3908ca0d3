#!/usr/bin/env python3
"""Writes what kintai is made of, with versions and licences: a software bill of materials in CycloneDX 1.6.

    sbom.py ROOT > kintai.cdx.json

The Swift packages are those of Package.swift in the versions of Package.resolved, whose licences are looked up
in their checkouts; the system's libraries those that the build links against. The same versions give the same
bytes. A package or library that this script doesn't know ends it with 1.
"""
import json
import pathlib
import re
import subprocess
import sys
import uuid

# pkg-config's names, what people call them, and their SPDX licences.
LIBRARIES = {
    "libcurl": ("curl", "curl"), "libcrypto": ("OpenSSL", "Apache-2.0"),
    "libxml-2.0": ("libxml2", "MIT"), "libzip": ("libzip", "BSD-3-Clause"),
    "libxxhash": ("xxHash", "BSD-2-Clause"), "xlsxwriter": ("libxlsxwriter", "BSD-2-Clause"),
    "simdjson": ("simdjson", "Apache-2.0"), "zlib": ("zlib", "Zlib"),
}
# What linkedLibrary and pkgConfig of Package.swift stand for here.
LINKED = {
    "curl": "libcurl", "crypto": "libcrypto", "libxml-2.0": "libxml-2.0", "zip": "libzip",
    "xxhash": "libxxhash", "xlsxwriter": "xlsxwriter", "simdjson": "simdjson", "z": "zlib",
}
# The first words of a licence's text, and its SPDX name.
LICENCES = {"Apache License": "Apache-2.0", "MIT License": "MIT", "The MIT License": "MIT"}


def fail(words):
    sys.exit(f"sbom: {words}")


def licence(checkout):
    for file in sorted(checkout.glob("LICENSE*")):
        first = file.read_text().strip().splitlines()[0].strip()
        for words, name in LICENCES.items():
            if first.startswith(words):
                return name
    fail(f"{checkout.name} has no licence that is known")


def packages(root):
    manifest = (root / "Package.swift").read_text()
    pins = json.loads((root / "Package.resolved").read_text())["pins"]
    versions = {pin["identity"]: pin["state"]["version"] for pin in pins}
    urls = {url.rsplit("/", 1)[1].lower(): url for url in re.findall(r'\.package\(\s*url: "([^"]+)"', manifest)}
    for identity in sorted(versions):
        if identity not in urls:
            fail(f"{identity} is resolved, but Package.swift doesn't name it")
        url, version = urls[identity], versions[identity]
        name = url.rsplit("/", 1)[1]
        yield {
            "type": "library", "bom-ref": f"swift:{identity}", "name": name, "version": version,
            "purl": "pkg:swift/" + url.removeprefix("https://") + "@" + version,
            "licenses": [{"license": {"id": licence(root / ".build/checkouts" / name)}}],
        }


def libraries(root):
    manifest = (root / "Package.swift").read_text()
    linked = set(re.findall(r'(?:linkedLibrary|pkgConfig:) ?\(?"([^"]+)"', manifest))
    for name in sorted(linked):
        if name not in LINKED:
            fail(f"{name} is linked, but has no entry here")
        module = LINKED[name]
        version = subprocess.run(
            ["pkg-config", "--modversion", module], capture_output=True, text=True, check=True).stdout.strip()
        title, spdx = LIBRARIES[module]
        yield {
            "type": "library", "bom-ref": f"system:{module}", "name": title, "version": version,
            "purl": f"pkg:generic/{title.lower()}@{version}", "licenses": [{"license": {"id": spdx}}],
        }


def swift():
    said = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"Swift version (\d+\.\d+(?:\.\d+)?)", said).group(1)
    return {
        "type": "framework", "bom-ref": "swift:runtime", "name": "Swift runtime and Foundation",
        "version": version, "purl": f"pkg:generic/swift@{version}",
        "licenses": [{"expression": "Apache-2.0 WITH Swift-exception"}],
    }


def main():
    root = pathlib.Path(sys.argv[1])
    own = re.search(r'"(\d[^"]*)"', (root / "Sources/WorkModel/Version.swift").read_text()).group(1)
    components = [*packages(root), *libraries(root), swift()]
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX",
        "specVersion": "1.6", "version": 1,
        "metadata": {"component": {
            "type": "application", "bom-ref": "kintai", "name": "kintai", "version": own,
            "licenses": [{"license": {"id": "Apache-2.0"}}]}},
        "components": components,
        "dependencies": [{"ref": "kintai", "dependsOn": sorted(c["bom-ref"] for c in components)}],
    }
    text = json.dumps(bill, sort_keys=True)
    bill["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}"
    print(json.dumps(bill, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
