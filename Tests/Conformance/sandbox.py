"""Holds what kintai-sandbox answers against its own OpenAPI description, with schemathesis, and
against what clients of HRMOS that exist in public get."""

import contextlib
import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import urllib.request

import clients

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = 20
SEED = 1


@contextlib.contextmanager
def serving(programs):
    """A sandbox at work: where it listens, and its key."""
    command = [
        programs / "kintai-sandbox", "hrmos", "--port", "0", "--today", "2026-10-31",
        "--employees", "60",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            key = process.stdout.readline().removeprefix("key: ").strip()
            yield process.stderr.readline().removeprefix("listening on ").strip(), key
        finally:
            process.send_signal(signal.SIGTERM)


def fetch(address, authorization=""):
    request = urllib.request.Request(address, headers={"Authorization": authorization})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def schemathesis(address, authorization, *selection):
    """What a run finds, cut to its end; nothing where all passed."""
    command = [
        pathlib.Path(sys.executable).with_name("schemathesis"), "run",
        f"{address}/_sandbox/openapi.json", "--url", f"{address}/api/example/v1",
        "--header", f"Authorization: {authorization}", "--max-examples", str(EXAMPLES),
        "--seed", str(SEED), "--no-color", "--generation-database", "none", *selection,
    ]
    # It leaves a folder where it works.
    with tempfile.TemporaryDirectory() as folder:
        ended = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    return [] if ended.returncode == 0 else [(ended.stdout + ended.stderr)[-8000:]]


def answers(programs):
    """Yields each part of the description with its faults."""
    with serving(programs) as (address, key):
        described = fetch(f"{address}/_sandbox/openapi.json")
        document = json.loads((ROOT / "Documentation/sandbox-hrmos.openapi.json").read_text())
        yield "sandbox-hrmos.openapi.json", [] if described == document else [
            "is not what the sandbox serves: see Documentation/Sandbox.md"]
        basic = f"Basic {key}"
        token = fetch(f"{address}/api/example/v1/authentication/token", basic)["token"]
        yield "sandbox: lists", schemathesis(
            address, f"Token {token}", "--exclude-path-regex", "^/authentication/")
        for path, authorization in [
            ("token", basic), ("postpone", f"Token {token}"), ("destroy", f"Token {token}")
        ]:
            yield f"sandbox: {path}", schemathesis(
                address, authorization, "--include-path", f"/authentication/{path}")
        yield from clients.answers(address, key)
