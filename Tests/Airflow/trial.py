"""Airflow does a run of kintai part by part, while services ask to wait and processes are killed.

Twelve months of three integrations (HRMOS勤怠, KING OF TIME and ジョブカン, each a sandbox on 127.0.0.1) go
through `kintai run` on quiet services first. Then the same services answer some requests with 429 and a
time, one of them is down for maintenance at first, and the DAG of samples/airflow does the same months with
LocalExecutor on PostgreSQL; meanwhile a command, a task's process and a worker are killed with SIGKILL. What
is there at the end must be the same, byte by byte.

    python3 Tests/Airflow/trial.py .build/debug --venv .build-airflow

All that it starts listens on 127.0.0.1 and is ended, whatever happens; it works in a folder of its own, which
is removed (`--keep` keeps it).
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
KINDS = ["hrmos", "king-of-time", "jobcan"]
NAMES = ["本社", "大阪", "名古屋", "福岡", "札幌", "仙台"]
TODAY = "2026-11-01"


def main() -> int:
    options = arguments()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kintai-airflow-", dir=options.scratch))
    trial = Trial(options, folder)
    try:
        return trial.run()
    finally:
        trial.end()
        if options.keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("programs", type=pathlib.Path, help="where kintai and kintai-sandbox lie")
    parser.add_argument("--venv", type=pathlib.Path, required=True, help="has requirements.txt installed")
    parser.add_argument("--kinds", nargs="+", default=KINDS, choices=KINDS, help="an integration each")
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--employees", type=int, default=30)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--quiet", action="store_true", help="no faults, no kills: for measuring")
    parser.add_argument("--latency", type=int, default=0, help="milliseconds before every answer")
    parser.add_argument("--pace", type=int, default=100, help="requests a second that a service takes")
    parser.add_argument("--scratch", type=pathlib.Path, default=None)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.programs = options.programs.resolve()
    # Not resolved: a virtual environment's python is a link out of it.
    options.venv = options.venv.absolute()
    return options


@dataclasses.dataclass
class Source:
    """A service, and the integration that asks it."""

    index: int
    kind: str
    name: str
    port: int

    @property
    def folder(self) -> str:
        return f"{self.index}-{self.kind}"


class Trial:
    def __init__(self, options: argparse.Namespace, folder: pathlib.Path) -> None:
        self.options = options
        self.folder = folder
        self.sources = [
            Source(index, kind, NAMES[index - 1], free_port())
            for index, kind in enumerate(options.kinds, start=1)
        ]
        beside = options.programs / "kintai-sandbox"
        # `make release-sandbox` leaves it where it was built.
        self.sandbox = beside if beside.exists() else options.programs.parent / "release/kintai-sandbox"
        self.sandboxes: dict[int, subprocess.Popen] = {}
        self.services: list[subprocess.Popen] = []
        self.cluster: Cluster | None = None
        self.environment = os.environ | {
            "PATH": f"{options.programs}:{options.venv / 'bin'}:{os.environ['PATH']}",
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "SWIFT_BACKTRACE": "enable=no",
        }

    def run(self) -> int:
        self.serve_all()
        alone, seconds = self.run_alone()
        if not self.options.quiet:
            for source in self.sources:
                self.serve(source, faulty=True, maintenance=source.index == 1)
        self.start_airflow()
        shared, airflow_seconds = self.run_by_airflow()
        differences = compare(alone, shared)
        self.tell(seconds, airflow_seconds, differences)
        return 1 if differences else 0

    # Services.

    def serve_all(self) -> None:
        """Starts all services, and writes the pipeline that asks them."""
        for source in self.sources:
            self.serve(source)
        write_pipeline(self.folder, self.sources, self.options)

    def serve(self, source: Source, faulty: bool = False, maintenance: bool = False) -> None:
        """Starts a service, in place of the one before."""
        stop(self.sandboxes.pop(source.index, None))
        command = [
            str(self.sandbox), source.kind, "--port", str(source.port),
            "--employees", str(self.options.employees), "--months", str(self.options.months + 1),
            "--today", TODAY, "--seed", str(source.index), "--write", str(self.folder / source.folder),
            "--latency", str(self.options.latency),
        ]  # fmt: skip
        if faulty:
            command += ["--429-share", "0.03", "--retry-after", "30"]
            command += ["--fault-seed", str(self.options.seed)]
        if maintenance:
            command += ["--maintenance"]
        log = open(self.folder / f"{source.folder}.log", "ab")
        self.sandboxes[source.index] = subprocess.Popen(
            command, stdout=log, stderr=log, env=self.environment)
        wait_for_port(source.port)

    # Runs.

    def run_alone(self) -> tuple[pathlib.Path, float]:
        start = time.monotonic()
        ended = subprocess.run(
            ["kintai", "run", "--config", str(self.folder / "pipeline.yml")] + self.days(),
            cwd=self.folder.parent, env=self.environment, encoding="utf-8", capture_output=True)
        seconds = time.monotonic() - start
        if ended.returncode != 0:
            raise SystemExit(f"kintai run ended with {ended.returncode}\n{ended.stderr}")
        # The other run works in the place of this one, so that nothing tells them apart by its path.
        return (self.folder / "shared").rename(self.folder / "alone"), seconds

    def days(self) -> list[str]:
        last = 2026 * 12 + 9
        first = last - self.options.months + 1
        def text(month: int) -> str:
            return f"{month // 12}-{month % 12 + 1:02}"
        return ["--month", f"{text(first)}..{text(last)}", "--today", TODAY]

    def start_airflow(self) -> None:
        self.cluster = Cluster(self.folder / "postgres")
        home = self.folder / "airflow"
        dags = home / "dags"
        dags.mkdir(parents=True)
        shutil.copy(REPOSITORY / "samples/airflow/kintai_dag.py", dags)
        api = free_port()
        self.environment |= {
            "KINTAI_PIPELINE": str(self.folder / "pipeline.yml"),
            "KINTAI_RETRY_SECONDS": "5",
            "KINTAI_AGAIN_SECONDS": "20",
            "AIRFLOW_HOME": str(home),
            "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
            "AIRFLOW__CORE__PARALLELISM": str(self.options.workers),
            "AIRFLOW__CORE__MAX_ACTIVE_TASKS_PER_DAG": "1000",
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW__CORE__DAGS_FOLDER": str(dags),
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{api}/execution/",
            "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": self.cluster.url,
            "AIRFLOW__API__PORT": str(api),
            "AIRFLOW__API__HOST": "127.0.0.1",
            "AIRFLOW__API__WORKERS": "1",
            "AIRFLOW__API_AUTH__JWT_SECRET": f"{random.getrandbits(256):064x}",
            "AIRFLOW__LOGGING__WORKER_LOG_SERVER_PORT": str(free_port()),
            "AIRFLOW__SCHEDULER__ENABLE_HEALTH_CHECK": "False",
            # A worker that is gone is missed after this.
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "60",
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT_DETECTION_INTERVAL": "5",
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_SEC": "5",
            "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
        }
        self.airflow("db", "migrate")
        for source in self.sources:
            self.airflow("pools", "set", f"kintai_service_{source.index}", "1", source.name)
        self.airflow("pools", "set", "kintai_crowdlog", "1", "CrowdLog")
        for words in [["api-server"], ["dag-processor"], ["scheduler"]]:
            log = open(home / f"{words[0]}.log", "wb")
            self.services.append(
                subprocess.Popen(
                    [str(self.options.venv / "bin/airflow")] + words, stdout=log, stderr=log,
                    env=self.environment, cwd=home, start_new_session=True))
        wait_for_port(api)

    def airflow(self, *words: str) -> None:
        ended = subprocess.run(
            [str(self.options.venv / "bin/airflow"), *words], env=self.environment,
            cwd=self.folder, encoding="utf-8", capture_output=True)
        if ended.returncode != 0:
            raise SystemExit(f"airflow {' '.join(words)}\n{ended.stdout}\n{ended.stderr}")

    def run_by_airflow(self) -> tuple[pathlib.Path, float]:
        self.wait(120, "the DAG to be read", "select 1 from serialized_dag where dag_id = 'kintai'")
        self.airflow("dags", "unpause", "kintai")
        days = " ".join(["--first-load"] + self.days())
        start = time.monotonic()
        self.airflow("dags", "trigger", "kintai", "--conf", json.dumps({"days": days}))
        killer = None if self.options.quiet else Killer(self)
        healed = self.options.quiet
        while True:
            time.sleep(1)
            state = self.cluster.ask("select state from dag_run")
            if state in ("success", "failed"):
                break
            if killer:
                killer.look()
            again = int(self.cluster.ask("select count(*) from task_reschedule"))
            if not healed and again > 0 and time.monotonic() - start > 30:
                # Maintenance is over once it was met with.
                self.serve(self.sources[0], faulty=True)
                healed = True
            if time.monotonic() - start > 3000:
                raise SystemExit("not done in 50 minutes\n" + self.tasks())
        seconds = time.monotonic() - start
        if state != "success":
            raise SystemExit("the DAG's run has failed\n" + self.tasks())
        if killer and len(killer.killed) < 3:
            raise SystemExit(f"only these were killed: {killer.killed}")
        self.killed = killer.killed if killer else []
        return self.folder / "shared", seconds

    def tasks(self) -> str:
        return self.cluster.ask(
            "select task_id, map_index, state, try_number from task_instance"
            " where state is distinct from 'success' order by 1, 2")

    def wait(self, seconds: int, what: str, question: str) -> None:
        for _ in range(seconds):
            if self.cluster.ask(question):
                return
            time.sleep(1)
        raise SystemExit(f"waited in vain for {what}")

    def tell(self, alone: float, shared: float, differences: list[str]) -> None:
        ask = self.cluster.ask
        print(f"partitions {self.options.months * len(self.sources)}, workers {self.options.workers}")
        print(f"kintai run, quiet services: {alone:.1f} s")
        print(f"Airflow: {shared:.1f} s; commands' own time"
              f" {ask('select round(sum(duration)::numeric, 1) from task_instance')} s in "
              f"{ask('select count(*) from task_instance')} tasks")
        print(f"reschedules after status 75: {ask('select count(*) from task_reschedule')}, of tasks: "
              f"{ask('select count(distinct ti_id) from task_reschedule')}")
        print(f"tasks tried more than once: "
              f"{ask('select count(*) from task_instance where try_number > 1')}")
        for killed in self.killed:
            print(f"killed: {killed}")
        for difference in differences:
            print(f"DIFFERS: {difference}")
        print("the end state is the same" if not differences else "the end state differs")

    def end(self) -> None:
        for process in self.services:
            # Its own group, so that nothing else of this machine is meant.
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        for process in self.services:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        for process in self.sandboxes.values():
            stop(process)
        # A command whose worker was killed may have outlived it.
        for number in commands_of(self.folder):
            os.kill(number, signal.SIGKILL)
        if self.cluster:
            self.cluster.end()


class Killer:
    """Kills a command, the process of a task and a worker, each while an extraction is at work."""

    def __init__(self, trial: Trial) -> None:
        self.trial = trial
        self.killed: list[str] = []
        self.next = time.monotonic() + 20

    def look(self) -> None:
        if len(self.killed) == 3 or time.monotonic() < self.next:
            return
        for number in commands_of(self.trial.folder):
            words = command_line(number)
            if "attendance" not in words:
                continue
            task = parent(number)
            worker = parent(task)
            if "LocalExecutor" not in " ".join(command_line(worker)):
                continue
            what = ["the command", "the task's process", "the worker"][len(self.killed)]
            victim = [number, task, worker][len(self.killed)]
            os.kill(victim, signal.SIGKILL)
            month = words[-1]
            name = words[words.index("--integration") + 1]
            self.killed.append(f"{what} of {name} {month}")
            self.next = time.monotonic() + 15
            return


class Cluster:
    """A PostgreSQL of our own, on 127.0.0.1, in a folder that goes with it."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.bin = pathlib.Path(max(
            pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name)))
        folder.mkdir()
        if os.getuid() == 0:
            # It refuses to run as root.
            shutil.chown(folder, "postgres", "postgres")
            folder.parent.chmod(0o711)
        self.call("initdb", "-D", str(folder), "-U", "airflow", "--auth=trust", "--no-sync", "-E", "UTF8")
        settings = f"-p {self.port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self.call("pg_ctl", "-D", str(folder), "-w", "-l", str(folder / "log"), "-o", settings, "start")
        self.call("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "airflow", "airflow")
        self.url = f"postgresql+psycopg2://airflow@127.0.0.1:{self.port}/airflow"

    def call(self, program: str, *words: str) -> None:
        prefix = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        ended = subprocess.run(
            prefix + [str(self.bin / program), *words], cwd=self.folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, encoding="utf-8")
        if ended.returncode != 0:
            raise SystemExit(f"{program}: {ended.stderr}")

    def ask(self, question: str) -> str:
        ended = subprocess.run(
            [str(self.bin / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "airflow", "-Atc",
             question, "airflow"], encoding="utf-8", capture_output=True)
        return ended.stdout.strip()

    def end(self) -> None:
        self.call("pg_ctl", "-D", str(self.folder), "-m", "immediate", "stop")


# What was made.


def write_pipeline(folder: pathlib.Path, sources: list[Source], options: argparse.Namespace) -> None:
    """Puts the sandboxes' pipelines together into one of all integrations."""
    entries = []
    members = []
    target = ""
    for source in sources:
        text = (folder / source.folder / "pipeline.yml").read_text("utf-8")
        # Files lie beside the sandbox's own pipeline.yml.
        text = re.sub(r"(\{file: |template: )([\w.-]+)", rf"\g<1>{source.folder}/\g<2>", text)
        entry, _, target = text.partition("integrations:\n")[2].partition("target:\n")
        entry = re.sub(r"(- name: ).*", rf"\g<1>{source.name}", entry, count=1)
        pace = rf"\g<1>per_second: {options.pace}, attempts: 2, longest_wait: 2s"
        entry, count = re.subn(r"(http: \{[^{}]*)per_second: \d+", pace, entry)
        if count != 1:
            raise SystemExit(f"{source.kind}: its pipeline.yml has no http:\n{text}")
        entries.append(entry.rstrip() + "\n")
        members += re.findall(r"- \{file: [^}]*members\.csv[^}]*\}", target)
    target = target.replace(members[-1], "\n    ".join(members))
    (folder / "pipeline.yml").write_text(
        "version: 1\nworkspace: shared\nintegrations:\n" + "".join(entries) + "target:\n" + target,
        "utf-8")


def compare(alone: pathlib.Path, shared: pathlib.Path) -> list[str]:
    """Where two workspaces of one run each differ, but for the run's name and its times."""
    expected, found = tree(alone), tree(shared)
    differences = []
    for path in sorted(expected.keys() | found.keys()):
        if path not in found:
            differences.append(f"{path} is missing")
        elif path not in expected:
            differences.append(f"{path} is not expected")
        elif expected[path] != found[path]:
            differences.append(path)
    return differences


def tree(workspace: pathlib.Path) -> dict[str, bytes]:
    (run,) = (workspace / "runs").iterdir()
    name = run.name.encode()
    files = {}
    for path in sorted(workspace.rglob("*")):
        inside = str(path.relative_to(workspace)).replace(run.name, "RUN")
        # Its times are its own, and a lock says nothing.
        if path.is_dir() or path.name in ("times.json", "lock"):
            continue
        content = path.read_bytes().replace(name, b"RUN")
        if path.name == "report.html":
            content = re.sub(rb"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", b"TIME", content)
        if inside.startswith("ledger/") and path.name == "datapackage.json":
            # The rows, which are compared themselves, have the run's name in them.
            content = re.sub(rb"[0-9a-f]{16,64}", b"HASH", content)
        files[inside] = content
    return files


# Processes of this machine.


def commands_of(folder: pathlib.Path) -> list[int]:
    """Commands of kintai that work in the trial's folder."""
    return [
        int(entry.name) for entry in pathlib.Path("/proc").iterdir() if entry.name.isdigit()
        and any(str(folder) in word for word in command_line(int(entry.name)))
        and command_line(int(entry.name))[0].startswith("kintai")
    ]  # fmt: skip


def command_line(number: int) -> list[str]:
    try:
        words = pathlib.Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return [""]
    return [word.decode("utf-8", "replace") for word in words if word] or [""]


def parent(number: int) -> int:
    try:
        status = pathlib.Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return 0
    return int(status.rpartition(")")[2].split()[1])


def stop(process: subprocess.Popen | None) -> None:
    if process is None:
        return
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return opened.getsockname()[1]


def wait_for_port(port: int) -> None:
    for _ in range(600):
        with socket.socket() as opened:
            if opened.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise SystemExit(f"nothing listens on port {port}")


if __name__ == "__main__":
    sys.exit(main())
