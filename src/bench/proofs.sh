# How quick the ledger is with its Merkle tree: positions, tiles and checkpoints of a million entries (quick: 100,000), and proofs at
# its end. A test does it (MillionProofs), beside a PostgreSQL of its own; the packaged service isn't there. Read by run.

# proofs JAVA_HOME
proofs() {
    local entries=${BENCH_ENTRIES:-1000000}
    if $quick; then entries=${BENCH_ENTRIES:-100000}; fi
    say "proofs: $entries entries"
    (cd "$here/../.." && JAVA_HOME=$1 ./mvnw -B test -Dtest=MillionProofs "-Dledger.million=$entries") >"$work/proofs" ||
        { cat "$work/proofs" >&2; exit 1; }
    printf '\n%s, PostgreSQL with fsync on; %s cores; %s entries.\n' \
        "$("$1/bin/java" -version 2>&1 | sed -n 2p)" "$(nproc)" "$entries"
    cat "$here/proofs.head.md"
    grep '^| ' "$work/proofs"
}
