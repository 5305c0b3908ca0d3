"""kintai on many machines: integrations × months as mapped tasks, one prepare and one commit a month.

Every task is a command of kintai on a workspace that all workers share (README.md). What it ends with
decides what Airflow does:

* 0: done.
* 75: the service can't be asked now. The task gives its slot back and comes again when the service has
  said that it may, or else after AGAIN. That counts as no failure.
* 69, 70, 73, a signal: it is tried again, RETRIES times.
* anything else: somebody must look. Other partitions go on, and the last task tells it in the report.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from datetime import datetime, timedelta, timezone

import yaml
from airflow.sdk import DAG, BaseSensorOperator, Param, PokeReturnValue, TriggerRule, task
from airflow.sdk.exceptions import (
    AirflowException,
    AirflowFailException,
    AirflowRescheduleException,
)

PIPELINE = os.environ.get("KINTAI_PIPELINE", "/srv/kintai/pipeline.yml")
# Where a partition is tried again that failed by itself, not by its data.
RETRIES = int(os.environ.get("KINTAI_RETRIES", "3"))
RETRY_DELAY = timedelta(seconds=int(os.environ.get("KINTAI_RETRY_SECONDS", "60")))
# Where a service doesn't say when it may be asked again.
AGAIN = timedelta(seconds=int(os.environ.get("KINTAI_AGAIN_SECONDS", "1200")))
# A run that isn't done by then needs somebody to look.
LONGEST = timedelta(hours=20)
LATER = 75
PASSING = {69, 70, 73}


def integrations() -> list[str]:
    """The integrations of pipeline.yml, each of which has a pool of its own."""
    with open(PIPELINE, encoding="utf-8") as file:
        return [entry["name"] for entry in yaml.safe_load(file)["integrations"]]


class KintaiCommand(BaseSensorOperator):
    """One command of a run: `call` has its name and its words, as `kintai begin --json` lists them."""

    ui_color = "#e8f3ec"

    def __init__(self, *, call: dict | None = None, **kwargs) -> None:
        super().__init__(**kwargs)
        self.call = call
        self._process: subprocess.Popen | None = None

    def poke(self, context) -> bool | PokeReturnValue:
        context["call_name"] = self.call["name"]
        self.run_command(self.call["command"])
        return True

    def run_command(self, command: list[str]) -> str:
        """Runs a command and returns what it printed; its faults go to the task's log."""
        with tempfile.TemporaryDirectory() as folder:
            faults = os.path.join(folder, "faults.jsonl")
            self._process = subprocess.Popen(
                command, stdout=subprocess.PIPE, env=os.environ | {"KINTAI_FAULTS": faults},
                encoding="utf-8")
            output, _ = self._process.communicate()
            status = self._process.returncode
            again = asked_again_at(faults)
        if status == 0:
            return output
        print(output)
        if status == LATER:
            raise AirflowRescheduleException(again or datetime.now(timezone.utc) + AGAIN)
        if status in PASSING or status < 0:
            raise AirflowException(f"status {status}")
        raise AirflowFailException(f"status {status}: see what it says above")

    def on_kill(self) -> None:
        # What it leaves is whole or absent.
        if self._process is not None:
            self._process.terminate()


class KintaiBegin(KintaiCommand):
    """Begins a run and hands its commands on, step by step."""

    template_fields = ("options",)

    def __init__(self, *, options: list[str], **kwargs) -> None:
        super().__init__(**kwargs)
        self.options = options

    def poke(self, context) -> PokeReturnValue:
        options = [word for word in self.options if word]
        command = ["kintai", "begin", "--json", "--config", PIPELINE] + options
        begun = json.loads(self.run_command(command))
        return PokeReturnValue(
            is_done=True, xcom_value={step["name"]: step["calls"] for step in begun["steps"]})


class KintaiOneCommand(KintaiCommand):
    """The one command of a step that has no parts."""

    def poke(self, context) -> bool:
        (self.call,) = context["ti"].xcom_pull(task_ids="begin")[self.task_id]
        return super().poke(context)


@task
def list_commands(steps: dict, step: str, service: str | None) -> list[dict]:
    """What a step has of one service, or of none: Airflow maps over what a task returns as a whole."""
    return [call for call in steps[step] if call.get("service") == service]


def asked_again_at(path: str) -> datetime | None:
    """The latest time that a service has named in a file of faults."""
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        times = [json.loads(line).get("retryAt") for line in file]
    return max((datetime.fromisoformat(time) for time in times if time), default=None)


with DAG(
    "kintai",
    schedule=os.environ.get("KINTAI_SCHEDULE") or None,
    start_date=datetime(2026, 1, 1),
    catchup=False,
    # Two runs on one workspace would overtake each other.
    max_active_runs=1,
    # Of mapped tasks the scheduler knows only what it is told here.
    default_args={
        "retries": RETRIES,
        "retry_delay": RETRY_DELAY,
        "mode": "reschedule",
        "poke_interval": AGAIN.total_seconds(),
        "timeout": LONGEST.total_seconds(),
    },
    params={
        "days": Param("", type="string", description="Such as --month 2025-04..2026-03"),
        "first_load": Param(False, type="boolean"),
        "yes": Param(False, type="boolean", description="Load however much changes or is missing"),
    },
    doc_md=__doc__,
) as dag:
    begin = KintaiBegin(
        task_id="begin",
        options=[
            "{{ '--first-load' if params.first_load else '' }}",
            "{{ '--yes' if params.yes else '' }}",
        ]
        + ["{{ (params.days.split() + [''] * 9)[%d] }}" % index for index in range(9)],
    )

    def mapped(task_id: str, step: str, service: str | None = None, **kwargs):
        """Maps a step's commands onto tasks, which begin whatever became of those before."""
        kwargs.setdefault("trigger_rule", TriggerRule.ALL_DONE)
        commands = list_commands.override(task_id=f"list_{task_id}")(begin.output, step, service)
        return KintaiCommand.partial(
            task_id=task_id, map_index_template="{{ call_name }}", **kwargs
        ).expand(call=commands)

    # What is asked of a service goes through its pool of one slot: its limits are per key, and one
    # program at a time keeps to them. A command more would only wait for the lock.
    extracts = [mapped("extract", "extract")] + [
        mapped(
            f"extract_{index}", "extract", name, pool=f"kintai_service_{index}",
            task_display_name=f"extract {name}")
        for index, name in enumerate(integrations(), start=1)
    ]
    transform = mapped("transform", "transform")
    prepare = mapped("prepare", "prepare")
    guards = KintaiOneCommand(task_id="guards", trigger_rule=TriggerRule.ALL_DONE)
    # Nothing is committed unless the guards have found nothing.
    commits = [
        mapped("commit", "commit", trigger_rule=TriggerRule.ALL_SUCCESS),
        mapped(
            "commit_by_api", "commit", "crowdlog", pool="kintai_crowdlog",
            trigger_rule=TriggerRule.ALL_SUCCESS),
    ]
    # Does what is missing yet, writes the report, and ends with the run's own status.
    end = KintaiOneCommand(task_id="end", trigger_rule=TriggerRule.ALL_DONE)
    extracts >> transform >> prepare >> guards >> commits >> end
