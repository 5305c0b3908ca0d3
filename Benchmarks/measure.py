"""Runs commands and tells what each took: wall clock, processors, memory."""

import os
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Cost:
    wall: float         # seconds
    cpu: float          # seconds, of all its processes
    largest: int        # bytes, of any one process at its peak
    together: int       # bytes, of all its processes at one moment, looked at 50 times a second
    output: str


def run(command, *, folder=None, env=None, shell=False):
    """Runs a command to its end; one that fails ends the benchmark with what it said."""
    mine = os.environ | (env or {})
    with tempfile.TemporaryFile() as file:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, env=mine, shell=shell, stdout=file, stderr=file,
                                   stdin=subprocess.DEVNULL, start_new_session=True)
        peak, ended = [0], threading.Event()
        watch = threading.Thread(target=_watch, args=(process.pid, peak, ended))
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        ended.set()
        watch.join()
        file.seek(0)
        text = file.read().decode(errors="replace")
    if process.returncode != 0:
        raise SystemExit(f"bench: {command} ended with {process.returncode}:\n{text[-4000:]}")
    largest = usage.ru_maxrss * 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, largest, max(peak[0], largest), text)


def _watch(session, peak, ended):
    """Notes the most memory that the processes of a session hold together; pages they share count for each."""
    while not ended.wait(0.02):
        total = 0
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                if os.getsid(int(name)) == session:
                    with open(f"/proc/{name}/statm") as file:
                        total += int(file.read().split()[1]) * PAGE
            except (OSError, IndexError):
                pass    # it ended meanwhile
        peak[0] = max(peak[0], total)


def warm_up(folder, file_bytes, heap_bytes):
    """Lets the machine touch as much memory and disk cache as the largest contestant will: what was never
    touched before is many times slower on a virtual machine, and would decide the race."""
    script = ("import os, sys\n"
              "block = b'x' * (1 << 20)\n"
              "with open(sys.argv[1], 'wb') as file:\n"
              "    for _ in range(int(sys.argv[2]) >> 20): file.write(block)\n"
              "os.remove(sys.argv[1])\n"
              "heap = bytearray(int(sys.argv[3]))\n"
              "heap[::4096] = b'x' * len(heap[::4096])\n")
    run(["python3", "-c", script, os.path.join(folder, "scratch"), str(file_bytes), str(heap_bytes)])


def median(costs, field="wall"):
    return statistics.median(getattr(cost, field) for cost in costs)
