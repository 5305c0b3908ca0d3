# kintai: attendance from HRMOS勤怠 into クラウドログ timesheets. `make` alone lists the targets.

SWIFT ?= swift
# A crash under a pipe would leave swift-backtrace holding the output.
export SWIFT_BACKTRACE = enable=no

# Debian and Ubuntu packages that `make deps` installs when missing: what the build links against, and
# what plays the TLS server in tests.
PACKAGES := libcurl4-openssl-dev libsimdjson-dev libssl-dev libxlsxwriter-dev libxml2-dev libxxhash-dev \
  libzip-dev openssl pkg-config python3 zlib1g-dev
SOURCES := Package.swift Sources Tests
DEMO_DAY := 2026-11-01
# Undeclared imports can build by luck; this makes them errors.
BUILD_FLAGS := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := help
.PHONY: help deps build demo test nights conformance test-browser programs release install uninstall deb test-deb test-install site check-pages bench bench-check bench-instructions migration airflow hosts crash failing linear services soak release-sandbox sanitize sbom fuzz lint fmt clean

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Install the system packages that are missing (Debian, Ubuntu); nothing missing needs no root.
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	echo "Installing missing system packages:$$missing"; \
	if [ "$$(id -u)" = 0 ]; then as_root=""; else as_root="sudo"; fi; \
	$$as_root apt-get update -qq && \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing

build: deps ## Build the programs for debugging, which demo and test use.
	$(SWIFT) build $(BUILD_FLAGS)

demo: build ## Run the pipeline on samples/ and say where the upload files and the report are.
	.build/debug/kintai run --config samples/pipeline.yml --today $(DEMO_DAY)

# Tests over the wire come after the others, which would keep their servers waiting for a processor.
WIRE := ^(HRMOSAPITests|JobcanAPITests|KingOfTimeAPITests|HTTPTests|ProbeTests\.(Combination|OtherSync|WireNights)|SandboxTests|CrashTests\.ScriptTests/Services|CommandTests\.(API|ChangedOutside|EightWays|Sandbox))

test: deps check-pages ## Run all tests.
	$(SWIFT) test --disable-xctest $(BUILD_FLAGS) --skip '$(WIRE)'
	$(SWIFT) test --disable-xctest $(BUILD_FLAGS) --skip-build --filter '$(WIRE)'

nights: deps ## Let 60 nights of a company of 300 pass; KINTAI_NIGHTS_REPORT=FILE tells what its clerk sees.
	KINTAI_NIGHTS=60 $(SWIFT) test --disable-xctest $(BUILD_FLAGS) --filter NightsTests

# What `make deps` doesn't install, since building and testing go without.
define NEED_VENV
@python3 -c 'import ensurepip, venv' 2>/dev/null || \
  { if [ "$$(id -u)" = 0 ]; then as_root=""; else as_root="sudo"; fi; \
    echo "Installing missing system packages: python3-venv"; \
    $$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends python3-venv; }
endef

CONFORMANCE := .build-conformance
$(CONFORMANCE)/ready: Tests/Conformance/requirements.txt
	$(NEED_VENV)
	python3 -m venv $(CONFORMANCE)
	$(CONFORMANCE)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

conformance: build $(CONFORMANCE)/ready ## Validate packages, schemas and the sandbox's API with the standards' own tools (Python registry).
	$(CONFORMANCE)/bin/python Tests/Conformance/check.py .build/debug

# The programs as they are installed: one, and links to it.
RELEASE := .build/programs
BENCH := .build-bench

# PICTURES=FOLDER keeps the pages, screenshots and PDFs.
PICTURES ?=
BROWSER := .build-browser
BROWSER_PACKAGES := chromium chromium-driver fonts-noto-cjk
$(BROWSER)/ready: Tests/Browser/requirements.txt
	$(NEED_VENV)
	python3 -m venv $(BROWSER)
	$(BROWSER)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

test-browser: programs $(BROWSER)/ready $(BENCH)/generate ## Look at report.html and the sandbox's pages in headless Chromium (Debian packages and Python registry).
	@$(MAKE) --no-print-directory deps PACKAGES="$(BROWSER_PACKAGES)"
	$(BROWSER)/bin/python Tests/Browser/check.py --programs $(RELEASE) --generator $(BENCH)/generate \
	  $(if $(PICTURES),--pictures $(PICTURES))

LINKS := kintai-extract kintai-transform kintai-load kintai-sandbox
# Rows go through functions of several modules, which are inlined only so; Swift's own libraries are linked
# in, for programs that start at once and run where no Swift is.
RELEASE_FLAGS := --static-swift-stdlib -Xswiftc -cross-module-optimization
# Touched last, so that `install` can tell whether anything has changed since.
programs: deps ## Build the programs as they are installed.
	@command -v $(firstword $(SWIFT)) >/dev/null || { echo "There is no $(firstword $(SWIFT)) on this PATH ($$(id -un)'s)." \
	  "Build as the user who has it (make programs), then install: sudo make install" >&2; exit 1; }
	$(SWIFT) build -c release $(BUILD_FLAGS) $(RELEASE_FLAGS) --product kintai
	@mkdir -p $(RELEASE)
	@cp -u --remove-destination .build/release/kintai $(RELEASE)/kintai
	@for link in $(LINKS); do ln -sfn kintai $(RELEASE)/$$link; done
	@touch $(RELEASE)/kintai

# DESTDIR= in front of PREFIX= for packages. What is built and current is only copied: root's PATH seldom has Swift.
PREFIX ?= /usr/local
install: ## Install programs, manual pages and completions under PREFIX= (/usr/local).
	@if [ ! -x $(RELEASE)/kintai ] || \
	    [ -n "$$(find Package.swift Sources -type f -newer $(RELEASE)/kintai -print -quit 2>/dev/null)" ]; then \
	  $(MAKE) --no-print-directory programs; fi
	packaging/install.sh install $(RELEASE) $(PREFIX)

uninstall: ## Remove what `make install` has put under PREFIX=; workspaces and settings stay.
	packaging/install.sh uninstall $(PREFIX)

deb: programs ## Make a Debian package in .build-deb/, and let lintian look at it.
	@$(MAKE) --no-print-directory deps PACKAGES="dpkg-dev binutils lintian"
	packaging/deb.sh $(RELEASE) .build-deb
	lintian --allow-root --fail-on error,warning .build-deb/*.deb
	@echo "lintian: no error, no warning but those of packaging/lintian-overrides, which gives their reasons."

release: programs ## Make what a release hands out in .build-dist/: tarball, Debian package, SBOM, checksums; the same each time.
	@$(MAKE) --no-print-directory deps PACKAGES="dpkg-dev binutils"
	packaging/release.sh $(RELEASE) .build-dist

test-deb: deb ## Install that package in a fresh root, spend a night there, remove it again (needs root).
	@$(MAKE) --no-print-directory deps PACKAGES="debootstrap iproute2"
	packaging/test-deb.sh .build-deb/*.deb

# MONTHS= and WORKERS= change the size; a run with faults and kills takes some ten minutes, mostly of waiting.
AIRFLOW := .build-airflow
MONTHS ?= 12
WORKERS ?= 4
$(AIRFLOW)/ready: samples/airflow/requirements.txt samples/airflow/constraints.txt
	$(NEED_VENV)
	python3 -m venv $(AIRFLOW)
	$(AIRFLOW)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

hosts: programs ## Let two hosts (namespaces of Linux, as root) do a run on one folder, and die again and again.
	python3 -B Tests/Airflow/hosts.py $(RELEASE) --rounds 6 --deaths 0.4

airflow: programs-sandbox $(AIRFLOW)/ready ## Let Apache Airflow do a run part by part while services and workers fail (Python registry).
	@$(MAKE) --no-print-directory deps PACKAGES="postgresql"
	python3 -B Tests/Airflow/trial.py $(RELEASE) --venv $(AIRFLOW) --months $(MONTHS) --workers $(WORKERS)

SITE_TOOLS := .build-site-tools
$(SITE_TOOLS)/ready: packaging/site-requirements.txt
	$(NEED_VENV)
	python3 -m venv $(SITE_TOOLS)
	$(SITE_TOOLS)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

site: check-pages $(SITE_TOOLS)/ready ## Make a plain site of all pages in .build-site/ and follow its links (Python registry).
	$(SITE_TOOLS)/bin/python packaging/site.py .build-site

check-pages: ## See that pages made from the code and its schemas are as these say.
	python3 Documentation/settings.py --check
	python3 Documentation/architecture.py --check

test-install: programs ## Install into a folder, run what was installed, remove it again.
	packaging/test.sh $(RELEASE)

# `make bench ROWS=2000000 ROUNDS=3` is a short one; SIZES= leaves out how the cost grows.
ROWS ?= 5000000
ROUNDS ?= 5
SIZES ?= 1000000 5000000 20000000
$(BENCH)/ready: Benchmarks/requirements.txt
	$(NEED_VENV)
	python3 -m venv $(BENCH)
	$(BENCH)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

$(BENCH)/generate: Benchmarks/generate.c
	mkdir -p $(BENCH)
	$(CC) -O2 -Wall -Wextra -Werror -o $@ $<

bench: programs $(BENCH)/ready $(BENCH)/generate ## Measure against scripts that do the same job (Python registry; ROWS=, ROUNDS=, SIZES=).
	$(BENCH)/bin/python Benchmarks/bench.py --programs $(RELEASE) --generator $(BENCH)/generate \
	  --data $(BENCH)/data --rows $(ROWS) --rounds $(ROUNDS) --sizes $(SIZES)

bench-check: programs $(BENCH)/ready $(BENCH)/generate ## Only compare what kintai and these scripts write.
	$(BENCH)/bin/python Benchmarks/bench.py --programs $(RELEASE) --generator $(BENCH)/generate \
	  --data $(BENCH)/data --rows 200000 --check

# PEOPLE=300 DAYS=400 is a short one; the whole needs 15 GB of disk.
PEOPLE ?= 10000
DAYS ?= 1826
migration: programs $(BENCH)/ready $(BENCH)/generate ## Move five years of 10,000 people, stopped three times, and prove it (Python registry; PEOPLE=, DAYS=).
	$(BENCH)/bin/python Benchmarks/migration.py --programs $(RELEASE) --generator $(BENCH)/generate \
	  --data $(BENCH)/migration --people $(PEOPLE) --days $(DAYS)

# BUDGET=--write writes what was counted as the new budget.
BUDGET ?=
bench-instructions: programs $(BENCH)/generate ## Count instructions a row of each stage and hold them to Benchmarks/instructions.json.
	@command -v valgrind >/dev/null || \
	  { if [ "$$(id -u)" = 0 ]; then as_root=""; else as_root="sudo"; fi; \
	    echo "Installing missing system packages: valgrind"; \
	    $$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive \
	      apt-get install -y -qq --no-install-recommends valgrind; }
	$(CC) -O2 -Wall -Wextra -Werror -shared -fPIC -o $(BENCH)/sigsuspend.so Benchmarks/sigsuspend.c
	python3 Benchmarks/instructions.py --programs $(RELEASE) --generator $(BENCH)/generate \
	  --preload $(BENCH)/sigsuspend.so $(BUDGET)

sbom: build ## Write .build/kintai.cdx.json: what kintai is made of, with versions and licences (CycloneDX).
	packaging/sbom.py . > .build/kintai.cdx.json
	@echo "What kintai is made of: .build/kintai.cdx.json"

# EVERY=10 tries only every tenth change of the disk, NIGHTS=100 lets a hundred nights pass.
EVERY ?= 1
NIGHTS ?= 1000
FAILING := .build-failing
$(FAILING)/crash.so: Tests/Crash/shim.c
$(FAILING)/clock.so: Tests/Failing/clock.c
$(FAILING)/%.so:
	mkdir -p $(FAILING)
	$(CC) -O2 -Wall -Wextra -Werror -shared -fPIC -o $@ $<

linear: programs ## Look whether time and memory grow as files in hostile shapes do.
	python3 Tests/Failing/linear.py $(RELEASE)

release-sandbox: programs
	$(SWIFT) build -c release $(BUILD_FLAGS) $(RELEASE_FLAGS) --product kintai-sandbox

crash: programs-sandbox $(FAILING)/crash.so ## Stop the world after every change on the disk and run again (EVERY=; an hour or two).
	python3 Tests/Crash/crash.py $(RELEASE) --shim $(FAILING)/crash.so --every $(EVERY)

failing: programs-sandbox $(FAILING)/crash.so $(FAILING)/clock.so ## Let disk, memory, clock and power of the machine fail (EVERY=).
	python3 Tests/Failing/failing.py $(RELEASE) --crash $(FAILING)/crash.so --clock $(FAILING)/clock.so \
	  --every $(EVERY)

services: programs-sandbox ## Let each service fail in each way at each moment of a night.
	python3 Tests/Failing/services.py $(RELEASE)

soak: programs-sandbox ## Let a thousand nights pass with random faults and kills, and look for what grows (NIGHTS=).
	python3 Tests/Failing/soak.py $(RELEASE) --nights $(NIGHTS)

# Four tests at a time: programs under a sanitizer are slow, and tests have limits. What a program that exits
# leaves to the system is no leak; `make fuzz` looks for those.
SANITIZERS ?= address thread
# Swift's own: only clang can stand in for functions of Swift's.
SWIFT_CLANG ?= $(dir $(realpath $(shell command -v $(firstword $(SWIFT)))))clang
sanitize: export ASAN_OPTIONS := detect_leaks=0
sanitize: deps ## Run all tests, and the programs they start, under the address and the thread sanitizer (SANITIZERS=; takes long).
	for sanitizer in $(SANITIZERS); do \
	  flags="--disable-xctest $(BUILD_FLAGS) --scratch-path .build-$$sanitizer --sanitize $$sanitizer \
	    --experimental-maximum-parallelization-width 4"; \
	  if [ $$sanitizer = thread ]; then \
	    mkdir -p .build-thread && \
	    $(SWIFT_CLANG) -c -O1 -Wall -Wextra -Werror -o .build-thread/mutex.o Tests/Sanitizers/mutex.c || exit 1; \
	    flags="$$flags -Xlinker $(CURDIR)/.build-thread/mutex.o"; \
	    export TSAN_OPTIONS="exitcode=66 suppressions=$(CURDIR)/Tests/Sanitizers/thread.supp"; \
	  fi; \
	  $(SWIFT) test $$flags --skip '$(WIRE)' || exit 1; \
	  $(SWIFT) test $$flags --skip-build --filter '$(WIRE)' || exit 1; \
	done

# `make fuzz LAYERS=csv FUZZ_SECONDS=60` is a short run of one layer. What fails is kept as .build-fuzz/LAYER-….
FUZZ_SECONDS ?= 600
LAYERS ?= csv cells profiles members corrections template hrmos-json king-of-time-json jobcan-json descriptor \
  attendance pipeline zip xml
FUZZ_FLAGS = -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1
fuzz: deps ## Let libFuzzer feed all that reads what others have written, under the address sanitizer.
	$(SWIFT) build -c release --package-path Tests/Fuzz --scratch-path .build-fuzz
	for layer in $(LAYERS); do \
	  case $$layer in zip|xml) words=workbook;; *) words=text;; esac; \
	  mkdir -p .build-fuzz/corpus/$$layer; \
	  .build-fuzz/release/Fuzz $$layer $(FUZZ_FLAGS) -dict=Tests/Fuzz/$$words.dict \
	    -artifact_prefix=.build-fuzz/$$layer- .build-fuzz/corpus/$$layer Tests/FuzzTests/Corpus/$$layer || exit 1; \
	done

lint: ## Check the formatting of all Swift code.
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

fmt: ## Format all Swift code.
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

clean: ## Remove what building, testing and the demo made.
	rm -rf .build .build-address .build-thread .build-fuzz $(FAILING) $(CONFORMANCE) $(BROWSER) $(BENCH) $(SITE_TOOLS) .build-site .build-deb .build-dist samples/workspace
