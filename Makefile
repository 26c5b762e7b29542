# `make help` lists the targets. Each works on a fresh clone with a JDK 25: the wrapper fetches Maven, Maven the rest.

SHELL := /bin/sh
MVN := ./mvnw -B -ntp $(MVN_FLAGS)
QUIET := $(MVN) -q

.DEFAULT_GOAL := help
.PHONY: help build images test proof slow scale overload ntlm faults fuzz demo demo-cluster e2e acceptance format lint crds golden manifests released docs bench clean verify hooks

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "%-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## compile everything and lay out what ./lyncedge runs, without tests
	@$(QUIET) -DskipTests package

images: ## build the container images into image-build/target/images, without a registry or an engine
	@$(QUIET) -Pimages -DskipTests -pl image-build,proxy-image,operator,lync-simulator -am package
	@image-build/build

test: ## all fast tests and checks (formatting, lint, architecture, generated files)
	@$(MVN) verify

slow: ## tests that take real minutes: one long poll of 960 s, bodies of 500 MB, a leading operator killed, and stopped for a minute
	@$(MVN) test -pl proxy-image,operator -am -Dtest.groups=slow -Dtest.excluded= -Dtest='*Test' -Dsurefire.failIfNoSpecifiedTests=false

overload: ## a process without descriptors, without direct memory, and with 9,000 idle TLS connections
	@$(MVN) test -pl proxy-image -am -Dtest.groups=overload -Dtest.excluded= -Dtest.forks=1 -Dtest='*Test' -Dsurefire.failIfNoSpecifiedTests=false

scale: ## 1,000 resources created, changed and deleted, and without an answer of name servers: times, writes per object, heap (10 minutes; 2 GiB for the API server in memory)
	@$(QUIET) test -pl operator -am -Dtest.groups=scale -Dtest.excluded= -Dtest.forks=1 -Dtest='*Test' -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.extraArgs=-Xmx2g

ntlm: ## sign in through the proxy to a real server (Debian: apache2-bin libapache2-mod-auth-gssapi gss-ntlmssp curl)
	@$(MVN) test -pl proxy-image -am -Dtest.groups=ntlm -Dtest.excluded= -Dtest='*Test' -Dsurefire.failIfNoSpecifiedTests=false

faults: ## refused, exact and hostile messages, damaged ones by the million, losses: one verdict a line with counts
	@MVN_FLAGS="$(MVN_FLAGS)" proxy-image/faults

fuzz: ## fuzz the parsers, guided by coverage: FUZZ_TIME=3m each
	@MVN_FLAGS="$(MVN_FLAGS)" proxy-image/fuzz

demo: build ## serve the Contoso example against simulated pools and drive it with curl
	@lync-simulator/demo

demo-cluster: images ## the same on a real cluster: install, serve, edit, rotate, enforced policies, delete (needs a container engine)
	@$(QUIET) -Pe2e -DskipTests -De2e.skip=true -pl e2e -am package
	@e2e/demo

e2e: images ## the story of demo-cluster as tests; skipped loudly without a container engine, unless MVN_FLAGS=-Pcluster
	@$(MVN) -Pe2e -DskipTests -pl e2e -am test

proof: images ## beyond the demonstration: changes under load, what breaks and comes back, rights, secrets, the manual (25 minutes)
	@$(MVN) -Pe2e -DskipTests -Dtest.groups=proof -Dtest.excluded= -pl e2e -am test

acceptance: ## play the acceptance traffic and print its table
	@$(MVN) -q integration-test -pl cli -am -Dtest='AcceptanceTest' -Dsurefire.failIfNoSpecifiedTests=false -Dacceptance.table=true

format: ## format the sources
	@$(QUIET) spotless:apply

lint: ## formatting, banned dependencies, Error Prone and NullAway, without tests
	@$(QUIET) -DskipTests test-compile

crds: ## regenerate the committed CRD from the API records, and install.yaml, which holds it
	@$(QUIET) test -pl crds -Dcrd.update=true -Dtest='CrdDriftTest' -Dsurefire.failIfNoSpecifiedTests=false
	@$(QUIET) test -pl cli -am -Dmanifests.update=true -Dtest='InstallManifestTest' -Dsurefire.failIfNoSpecifiedTests=false

golden: ## rewrite the expected objects of the golden folders; review the diff
	@$(QUIET) test -pl operator -am -Dgolden.update=true -Dtest='GoldenTest' -Dsurefire.failIfNoSpecifiedTests=false

manifests: ## rewrite deploy/install.yaml from the base it is made of
	@$(QUIET) test -pl cli -am -Dmanifests.update=true -Dtest='InstallManifestTest' -Dsurefire.failIfNoSpecifiedTests=false

released: ## when a release is made: keep its objects and install.yaml as those that the next release is tested against
	@$(QUIET) test -pl operator -am -Dreleased.update=true -Dtest='PreviousReleaseTest' -Dsurefire.failIfNoSpecifiedTests=false

docs: ## rewrite the documents that are made from code
	@$(QUIET) test -pl proxy-image -am -Ddocs.update=true -Dtest='MetricsDocumentTest' -Dsurefire.failIfNoSpecifiedTests=false

bench: build ## paired benchmark against HAProxy and nginx (about 15 minutes)
	@bench/run

clean: ## remove everything built
	@$(QUIET) clean

verify: ## what CI runs
	@bash .ci/run

hooks: ## check formatting before each commit
	@git config core.hooksPath .githooks
