"""How fast guidelint is, from an installed wheel: `make bench`, or python bench/run.py [--runs N].

Prints medians: a cold process on one guide of 56 KB against a click command that does nothing, side by side; the share
of each stage (bench/stages.py) in what a warm process does with that guide and with a folder; throughput over a folder
of some 5 MB, in one process on one core; peak memory of both. The guides are those of tests/fixtures.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ROOT / "tests" / "fixtures" / "guides"
GUIDE_BYTES = 56_000
FOLDER_BYTES = 5_000_000
_AIM_OF_FACTS = "aim: 12 ms for the guide, 4 MB/s over the folder"
TODAY = "2026-11-23"
PASSES = 5  # over a folder


class Run(NamedTuple):
    """One process: seconds by the clock and of the processor, and the most memory it had, in MiB."""

    wall: float
    cpu: float
    peak: float


def measure(*command: str | Path) -> Run:
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # waited for: its findings make no difference here
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20)


def median(runs: list[Run]) -> Run:
    return Run(*(statistics.median(values) for values in zip(*runs, strict=True)))


def install(folder: Path) -> Path:
    """An environment with the wheel of the work tree; the path of its python."""
    dist = folder / "dist"
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", dist, ROOT], check=True)
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    (wheel,) = dist.glob("guidelint-*.whl")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel], check=True)
    return python


def one_guide(folder: Path) -> Path:
    """One guide of the size of a long one: our fixtures one after another, none twice."""
    path = folder / "guide.md"
    data = b"\n\n".join(guide.read_bytes() for guide in fixtures())
    path.write_bytes(data[:GUIDE_BYTES].rsplit(b"\n", 1)[0] + b"\n")
    return path


def many_guides(folder: Path) -> tuple[Path, int]:
    """A folder of our fixtures, again and again; and its size in bytes."""
    target = folder / "guides"
    target.mkdir()
    size = number = 0
    while size < FOLDER_BYTES:
        for guide in fixtures():
            size += shutil.copyfile(guide, target / f"{number:05}{guide.suffix}").stat().st_size
            number += 1
    return target, size


def stages(python: Path, path: Path, passes: int) -> str:
    """What each stage takes of the work on a path, as lines to print."""
    command = [python, ROOT / "bench" / "stages.py", "--passes", str(passes), path]
    told = json.loads(subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout)
    seconds, size = told["seconds"], told["bytes"]
    total = sum(seconds.values())
    lines = [f"  {stage:<18}{1000 * spent:8.1f} ms {spent / total:6.1%}" for stage, spent in seconds.items()]
    facts = seconds["facts"] + seconds["fact rules"]
    lines.append(f"  facts and their rules: {1000 * facts:.1f} ms, {size / 1e6 / facts:.2f} MB/s ({_AIM_OF_FACTS})")
    return "\n".join(lines)


def fixtures() -> list[Path]:
    return sorted(path for path in GUIDES.iterdir() if path.suffix in (".txt", ".md"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15, help="processes of each kind (15)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = install(folder)
        check = (python.with_name("guidelint"), "check", "--today", TODAY, "--no-cache")
        guide = one_guide(folder)
        ours: list[Run] = []
        floor: list[Run] = []
        for _ in range(given.runs + 1):  # in turn, so that a busy machine is busy for both; the first is a warm-up
            ours.append(measure(*check, guide))
            floor.append(measure(python, ROOT / "bench" / "nothing.py"))
        a, b = median(ours[1:]), median(floor[1:])
        ratio = statistics.median(x.wall / y.wall for x, y in zip(ours[1:], floor[1:], strict=True))
        print(f"one guide of {guide.stat().st_size:,} bytes, {given.runs} cold processes:")
        print(f"  guidelint check   {a.wall:.3f} s ({a.cpu:.3f} s cpu), peak {a.peak:.1f} MiB")
        print(f"  click, nothing    {b.wall:.3f} s ({b.cpu:.3f} s cpu), peak {b.peak:.1f} MiB")
        print(f"  ratio             {ratio:.2f} (aim: 2)")
        print(f"stages of that guide in a warm process, {given.runs} passes:")
        print(stages(python, guide, given.runs))
        print(f"stages of the guides of tests/fixtures, one core, {PASSES} passes:")
        print(stages(python, GUIDES, PASSES))
        guides, size = many_guides(folder)
        many = median([measure(*check, guides) for _ in range(3)])
        speed = size / 1e6 / (many.cpu - a.cpu)
        print(f"a folder of {size / 1e6:.1f} MB, {len(list(guides.iterdir()))} guides, one core:")
        print(f"  guidelint check   {many.wall:.2f} s, {speed:.2f} MB/s (aim: 2), peak {many.peak:.1f} MiB (aim: 60)")


if __name__ == "__main__":
    main()
