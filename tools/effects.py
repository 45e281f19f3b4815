"""Findings gained and lost on our own guides, between a revision and the work tree: what a change to a rule does.

    python tools/effects.py [--rev HEAD] [PATHS...]

Prints one line a finding, `+` gained and `-` lost, and counts by rule. Exit code 0, whatever it finds.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ("tests/fixtures", "docs/demo")
TODAY = "2026-11-23"


def findings(checkout: Path, guides: list[str]) -> Counter[tuple[str, str, str, str]]:
    """(path, rule, message, quote) of each finding that the guidelint of a checkout makes on the guides."""
    command = [sys.executable, "-m", "guidelint", "check", "--format", "json", "--today", TODAY, "--quiet", *guides]
    run = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(checkout / "src")}, capture_output=True, check=False
    )
    if not run.stdout:
        sys.exit(f"guidelint of {checkout} failed:\n{run.stderr.decode()}")
    report = json.loads(run.stdout)
    return Counter(
        (each["path"], each["rule"], f"{each['severity']}: {each['message']}", " ".join(each["quote"].split())[:80])
        for each in report["findings"]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rev", default="HEAD", help="what to compare with")
    parser.add_argument("paths", nargs="*", default=[path for path in GUIDES if (ROOT / path).exists()])
    given = parser.parse_args()
    archive = subprocess.run(
        ["git", "archive", "--format=tar", given.rev], cwd=ROOT, capture_output=True, check=True
    ).stdout
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        before = findings(Path(folder), given.paths)
    after = findings(ROOT, given.paths)
    gained = [("+", *key) for key in (after - before).elements()]
    lost = [("-", *key) for key in (before - after).elements()]
    changes = sorted([*gained, *lost], key=lambda change: (change[1:], change[0]))
    for sign, path, rule, message, quote in changes:
        print(f"{sign} {path} {rule} {message} [{quote}]")
    counts = Counter((rule, sign) for sign, _, rule, _, _ in changes)
    for rule in sorted({rule for rule, _ in counts}):
        print(f"{rule}: {counts[rule, '+']} gained, {counts[rule, '-']} lost")
    print(f"{before.total()} findings at {given.rev}, {after.total()} now")


if __name__ == "__main__":
    main()
