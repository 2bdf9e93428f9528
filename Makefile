# Two commands on a fresh machine: `make run` opens the app, `make test` passes every test.
# Needed: Python 3.11 or later (with venv) and, for the browser tests, Chromium: installed here
# where this runs as root on Debian; elsewhere set ROUTEMAP_CHROMIUM to a Chromium or Chrome.
# `make test-long` needs Firefox too, had in the same way (ROUTEMAP_FIREFOX).
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8501
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PLAYER := $(shell find src/routemap/player -name node_modules -prune -o -name dist -prune -o -type f \( -name '*.js' -o -name '*.css' -o -name 'package*.json' \) -print)

.PHONY: help setup setup-dev chromium firefox run test test-long check format bench golden figures gallery guide schema mistakes fuzz geodata site clean

help: ## Show these lines
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.venv/.made:
	@.ci/python $(PYTHON)
	$(PYTHON) -m venv .venv
	touch $@

.venv/.run: requirements.lock pyproject.toml | .venv/.made
	@test -e .venv/.dev || echo "Installing what the app needs (once) ..."
	@test -e .venv/.dev || $(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/.dev: requirements-dev.lock requirements.lock pyproject.toml | .venv/.made
	@echo "Installing what the tests need (once) ..."
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@ .venv/.run

.venv/.player: $(PLAYER) | .venv/.run
	$(BIN)/python -m routemap.player.bundle
	touch $@

.venv/.index: geodata/manifest.json | .venv/.run
	$(BIN)/python -m routemap.areas
	$(BIN)/python -m routemap.gazetteer
	touch $@

.venv/.language-server: tools/language_server/package-lock.json | .venv/.dev
	$(BIN)/python -m tools.language_server
	touch $@

setup: .venv/.run .venv/.player .venv/.index ## Put everything the app needs into .venv
setup-dev: .venv/.dev .venv/.player .venv/.index .venv/.language-server

chromium:
	@.ci/chromium

firefox:
	@.ci/firefox

run: setup ## Open the app with the shipped journeys
	$(BIN)/streamlit run app.py --server.port $(PORT)

test: setup-dev chromium ## Pass every test, those in a real browser included
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not long"

test-long: setup-dev chromium firefox ## The tests that take minutes
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m long

check: setup-dev ## Lint, types and import contracts, of Python and JavaScript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m routemap.player.bundle --check

format: setup-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup-dev chromium ## Measure, always as ratios of two sides in one run
	$(BIN)/python -m tools.bench

figures: setup-dev ## Write docs/figures/ anew, as far as committed data tell it
	$(BIN)/python -m tools.figures

gallery: setup-dev chromium ## Write docs/gallery/ anew: look through it whenever the picture changes
	$(BIN)/python -m tools.gallery

guide: setup-dev chromium ## Take the pictures of docs/editing.md anew
	$(BIN)/python -m tools.guide

schema: setup ## Write journeys/journey-1.schema.json anew, from the reader's models
	$(BIN)/python -m routemap.reader.schema > journeys/journey-1.schema.json

mistakes: setup-dev ## Write docs/mistakes.md anew: slips that people make, and what they are told
	$(BIN)/python -m tools.mistakes.page

fuzz: setup-dev ## Break journey files at random for ten minutes; nothing may break the check
	nice $(BIN)/python -m tools.fuzz --seconds 600

golden: setup-dev chromium ## Renew the golden files; look at every difference before you commit it
	ROUTEMAP_GOLDEN=renew $(BIN)/python -m pytest -q -m golden

geodata: setup-dev ## Rebuild geodata/ from its pinned sources
	$(BIN)/python -m routemap.geodata

site: setup ## Write the static site to site/
	$(BIN)/routemap build site

clean: ## Remove everything that is built
	rm -rf .venv site src/routemap/player/dist src/routemap/player/node_modules tools/language_server/node_modules geodata/.index geodata/.sources
