# `make demo` and `make test` need nothing but make and Python 3.11 or newer; they set up the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

PYTHON ?= python3
BIN := .venv/bin
PYTHON_IN := $(BIN)/python

.PHONY: help
help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

.PHONY: setup
setup: .venv/ready tools ## set up the virtual environment and the rendering tools

# Made anew only when what it is made from has changed; an interrupted set-up leaves no stamp.
.venv/ready: pyproject.toml pins.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "scheduler needs Python 3.11 or newer; say which: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(PYTHON_IN) || $(PYTHON) -m venv .venv || \
	    { echo "Python's venv is missing; on Debian or Ubuntu: apt-get install python3-venv"; rm -rf .venv; exit 1; }
	$(PYTHON_IN) -m pip install --quiet --disable-pip-version-check -c pins.txt -e '.[dev]'
	@touch $@

# LibreOffice turns workbooks into pages, poppler turns pages into pictures; the tests edit workbooks
# in LibreOffice through its module for the system's Python, and open the planner's page in Chromium.
APT_PACKAGES := libreoffice-calc python3-uno poppler-utils chromium fonts-liberation fonts-dejavu fonts-open-sans
.PHONY: tools
tools:
	@if command -v soffice >/dev/null && command -v pdftoppm >/dev/null && command -v chromium >/dev/null && \
	    /usr/bin/python3 -c 'import uno' 2>/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "installing $(APT_PACKAGES)"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	        apt-get install -y -qq --no-install-recommends $(APT_PACKAGES) </dev/null; \
	else \
	    echo "To see workbooks as pages and to test them, install: $(APT_PACKAGES) (sudo apt-get install ...)"; \
	fi

EVENTS := tilburg-2025 hoorn-2025

DRAW := $(PYTHON_IN) -m scheduler bench pictures
CAN_DRAW := command -v soffice >/dev/null && command -v pdftoppm >/dev/null

# One worker and a fixed seed, ended by proof: the same bytes every time.
.PHONY: demo
demo: setup ## solve both reference events; workbooks and pictures go into reports/
	@for event in $(EVENTS); do for lang in nl en; do \
	    out=reports/$$event; mkdir -p $$out; \
	    $(PYTHON_IN) -m scheduler solve instances/$$event.yaml -o $$out/programme.$$lang.xlsx \
	        --lang $$lang --workers 1 --seed 0 | tee $$out/programme.$$lang.txt; \
	    $(PYTHON_IN) -m scheduler seats $$out/programme.$$lang.xlsx -o $$out/seats.$$lang.xlsx \
	        --lang $$lang | tee $$out/seats.$$lang.txt; \
	    if ! { $(CAN_DRAW); }; then continue; fi; \
	    for name in programme seats; do $(DRAW) $$out/$$name.$$lang.xlsx $$out --all; done; \
	done; done
	@out=reports/desk; mkdir -p $$out; \
	awk '{ print } /^  - id: kees-vendrik$$/ { print "    availability: {rounds: [ronde-2, ronde-3]}" }' \
	    instances/hoorn-2025.yaml >$$out/changed.yaml; \
	for lang in nl en; do \
	    $(PYTHON_IN) -m scheduler solve $$out/changed.yaml -o $$out/changed.$$lang.xlsx \
	        --base instances/hoorn-2025.published.yaml --lang $$lang --workers 1 --seed 0 \
	        | tee $$out/changed.$$lang.txt; \
	    $(PYTHON_IN) -m scheduler init $$out/new.$$lang.xlsx --lang $$lang; \
	    $(PYTHON_IN) -m scheduler check $$out/new.$$lang.xlsx --annotate $$out/problems.$$lang.xlsx \
	        2>&1 | tee $$out/problems.$$lang.txt || true; \
	    if ! { $(CAN_DRAW); }; then continue; fi; \
	    $(DRAW) $$out/changed.$$lang.xlsx $$out --all --most 3; \
	    for name in new problems; do $(DRAW) $$out/$$name.$$lang.xlsx $$out --all; done; \
	done

# What runs against the baselines: short is a smoke test, long takes most of an hour. All figures go into
# build/benchmarks, which git ignores: they are of one machine.
BENCH ?= short
.PHONY: bench
bench: .venv/ready ## measure both reference events, and against the baselines (make bench BENCH=long)
	@mkdir -p build/benchmarks
	$(PYTHON_IN) -m scheduler bench reference $(EVENTS:%=instances/%.yaml) \
	    --json build/benchmarks/reference.json | tee build/benchmarks/reference.txt
	$(PYTHON_IN) -m scheduler bench run $(BENCH) -o build/benchmarks
	$(PYTHON_IN) -m scheduler bench web instances/hoorn-2025.yaml 200x20x12x3000x6 \
	    | tee build/benchmarks/web.txt
	$(PYTHON_IN) -m scheduler bench desk $(EVENTS:%=instances/%.yaml) \
	    --json build/benchmarks/desk.json | tee build/benchmarks/desk.txt

# The planner's page of the Hoorn event, in a folder outside the project that stays as it is left.
PLANNING ?= $(HOME)/scheduler-hoorn
.PHONY: serve
serve: .venv/ready ## open the planner's page of the Hoorn event (make serve PLANNING=folder for another)
	@mkdir -p "$(PLANNING)"
	@if [ -z "$$(ls -A "$(PLANNING)")" ]; then \
	    cp instances/hoorn-2025.yaml instances/hoorn-2025.published.yaml "$(PLANNING)"; fi
	$(PYTHON_IN) -m scheduler serve "$(PLANNING)"

.PHONY: screenshots
screenshots: setup ## draw the planner's page, in both languages and at two widths, into reports/web/
	$(PYTHON_IN) -m tests.web.browser.pictures reports/web

.PHONY: test
test: setup ## run every test
	$(PYTHON_IN) -m pytest -n auto --dist worksteal

.PHONY: check
check: .venv/ready ## style, types and import layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(PYTHON_IN) -m mypy
	$(BIN)/lint-imports --no-logo

.PHONY: docs
docs: .venv/ready ## write the README's examples and tables anew
	$(PYTHON_IN) -m tests.docs

.PHONY: clean
clean: ## remove what was made, the virtual environment included
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
