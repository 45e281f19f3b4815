# Everything sets itself up: nothing is needed but Python 3.11 or later, and make.
#
#   make demo                lint a sample guide of ours and show the report
#   make check GUIDES=path   lint your own: a file, a folder
#   make test                all tests; make test-all adds those that build and install the package
#   make lint                format, style, types, and which module may import which
#   make bench               how fast it is, against a command that does nothing, and the share of each stage
#   make measure             how many contradictions are found in guides made for it (BANK=measure, PAGES=folder: changed pages)
#   make snapshots           rewrite the golden files; `git diff` is the review
#   make effects             findings gained and lost by what is not committed yet (REV=other: against another revision)
#   make docs                regenerate what is generated

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
UV := $(shell command -v uv 2>/dev/null)
VENV := .venv
BIN := $(VENV)/bin
GUIDES ?= .
REV ?= HEAD
TEST ?= tests
BANK ?= tune
PAGES ?=

.PHONY: setup setup-dev demo check test test-all lint bench measure snapshots effects docs clean

setup: $(VENV)/.installed
setup-dev: $(VENV)/.installed-dev

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "guidelint needs Python 3.11 or later: install it, or say which with PYTHON=path" >&2; exit 1; }
ifdef UV
	@$(UV) venv --quiet --python $(PYTHON) $(VENV)
else
	@$(PYTHON) -m venv $(VENV)
endif

$(VENV)/.installed: pyproject.toml | $(BIN)/python
ifdef UV
	@$(UV) pip install --quiet --python $(BIN)/python --editable ".[fast]"
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[fast]"
endif
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(VENV)/.installed
ifdef UV
	@$(UV) pip install --quiet --python $(BIN)/python --group dev
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
endif
	@touch $@

demo: setup
	@$(BIN)/guidelint check --today 2026-11-23 --exit-zero docs/demo

check: setup
	@$(BIN)/guidelint check $(GUIDES)

test: setup-dev
	$(BIN)/python -m pytest $(TEST) -m "not slow"

test-all: setup-dev
	$(BIN)/python -m pytest $(TEST)

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: setup-dev
	$(BIN)/python bench/run.py

measure: setup-dev
	@$(BIN)/python -m bench.measure --bank $(BANK) $(if $(PAGES),--pages $(PAGES))

snapshots: setup-dev
	GUIDELINT_SNAPSHOTS=write $(BIN)/python -m pytest tests/reports tests/cli

effects: setup-dev
	@$(BIN)/python tools/effects.py --rev $(REV)

docs: setup-dev
	@$(BIN)/python -m guidelint.rulebook.schema
	@$(BIN)/python tools/make_docs.py

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
