# Needs only make and Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := samples/01-third-batch.txt
# The tests of what reads documents; those of pages, plots and clusters have nothing to do with it.
CORE := tests/test_floors.py tests/test_segment.py tests/test_samples.py tests/test_model.py tests/test_properties.py \
	tests/document tests/mentions tests/page tests/split tests/fields tests/batch tests/cli/test_cli_extract.py \
	tests/cli/test_cli_batch.py
OLDEST := .venv-oldest
export DUBAN_SHARED ?= ../shared
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test test-oldest check docs bench clean

help:
	@echo "make run    install, then read $(SAMPLE)"
	@echo "make test   install with the development tools, then run the tests"
	@echo "make test-oldest  run the tests of the core with the lowest versions that pyproject.toml allows"
	@echo "make check  linters, types, the direction of imports, and the gate"
	@echo "make docs   list every rule with its examples in build/rules.md"
	@echo "make bench  measure what extraction costs, into docs/performance.md"
	@echo "make clean  remove the environment and everything made"

run: $(VENV)/.installed
	$(BIN)/duban extract $(SAMPLE) --format table

test: $(VENV)/.installed-dev
	$(BIN)/pytest

test-oldest: $(OLDEST)/.installed
	DUBAN_OLDEST=1 $(OLDEST)/bin/python -m pytest $(CORE)

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/duban check --gate > /dev/null

docs: $(VENV)/.installed
	@mkdir -p build
	$(BIN)/duban rules --format markdown > build/rules.md

bench: $(VENV)/.installed-bench
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) $(OLDEST) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "$(PYTHON) is $$($(PYTHON) -V 2>&1): Python 3.11 or newer is needed; try make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[all]'
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[all,bench]'
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/.installed

# pip has no way to ask for the lowest versions; uv has.
$(OLDEST)/.installed: $(VENV)/.made pyproject.toml
	@$(BIN)/python -m venv --clear $(OLDEST)
	@$(OLDEST)/bin/python -m pip install --quiet uv
	@$(OLDEST)/bin/uv pip install --quiet --python $(OLDEST) --only-binary :all: --no-binary jieba \
		--resolution lowest-direct --editable '.[all,frames]'
	@$(OLDEST)/bin/uv pip install --quiet --python $(OLDEST) pytest pytest-xdist hypothesis psutil duckdb cn2an \
		packaging python-docx
	@touch $@
