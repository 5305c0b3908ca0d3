"""kintai-sandbox as a program of its own, on a port that the system chooses."""

from __future__ import annotations

import json
import re
import subprocess
import threading
import urllib.request
from pathlib import Path

from office import Office


class Sandbox:
    """A stand-in of a service, which ends with the `with` block."""

    def __init__(self, programs: Path, kind: str, *options: str):
        self.process = subprocess.Popen(
            [programs / "kintai-sandbox", kind, "--port", "0", *options],
            env=Office.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, bufsize=1)
        said = ""
        for line in self.process.stderr:
            said += line
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found[1])
                break
        else:
            raise SystemExit(f"kintai-sandbox {kind}: {said}")
        # Nobody may wait for a full pipe.
        self.text: list[str] = []
        for stream in (self.process.stdout, self.process.stderr):
            threading.Thread(target=self._drain, args=(stream,), daemon=True).start()

    def _drain(self, stream) -> None:
        for line in stream:
            self.text.append(line)

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            return answer.read()

    def json(self, path: str):
        return json.loads(self.get(path))

    def members(self) -> list[dict]:
        """The members of CrowdLog, as its API tells them."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/members?page=1&per_page=100",
            headers={"Authorization": f"Bearer {TOKEN}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["members"]

    def post(self, path: str, value) -> bytes:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", data=json.dumps(value).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read()

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait(30)


# What `kintai-sandbox crowdlog` prints of its API, with small requests, so that there are some.
API_TARGET = """\
  kind: crowdlog-api
  members: [{{file: members.csv}}]
  first_load: allow
  max_changed_percent: 100
  max_missing_percent: 100
  api:
    base_url: http://127.0.0.1:{port}
    token: {{file: token}}
    http: {{concurrent: 2, per_second: 500{http}}}
    members:
      path: /members
      query: {{page: "{{page}}", per_page: "100"}}
      list: members
      employee_code: code
      id: id
    attendance:
      method: PUT
      path: /attendances
      batch: {batch}
      body:
        attendances:
          each day:
            member_id: "{{member_id}}"
            date: "{{date}}"
            clock_in: "{{clock_in}}"
            clock_out: "{{clock_out}}"
            breaks: {{each break: {{start: "{{break_start}}", end: "{{break_end}}"}}}}
            status: "{{status}}"
      refused: [422]
      refusals: {{list: errors, index: index, takes_others: false}}
"""
TOKEN = "sandbox-token+0123456789-abcdefghijklmnop"


def crowdlog(programs: Path, office: Office, *options: str) -> Sandbox:
    """CrowdLog with the office's members."""
    return Sandbox(programs, "crowdlog", "--members", str(office.folder / "members.csv"),
                   "--today", "2026-10-10", *options)
