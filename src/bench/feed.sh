# The feed: from a fact to a listener that long-polls, through the front door, while requests are submitted at a steady pace; alone,
# and with others who wait for what doesn't come. BENCH_FACTS (a second) and BENCH_POLLS change it. Sourced by run.

facts_wanted=${BENCH_FACTS:-500} polls=${BENCH_POLLS:-1000}

# listened POLLS SECONDS: facts a second, p50, p99, longest in ms, failures
listened() {
    "$java" "$here/Feed.java" "http://127.0.0.1:$port" "$(token demo-app)" "$(token diskominfo)" "$(token dpmd)" \
        "$facts_wanted" "$feed_warmup" "$2" "$1"
}

feed() {
    local waiting round rate p50 p99 longest failed
    rm -f "$work"/feed*
    feed_warmup=$warmup
    for waiting in 0 "$polls"; do
        # those who wait come back every 30 seconds at most, at first all at once: that is over after two turns
        if [ "$waiting" -gt 0 ]; then feed_warmup=65; fi
        for round in $(seq "$rounds"); do
            read -r rate p50 p99 longest failed < <(listened "$waiting" "$seconds")
            if [ "$waiting" -eq 0 ]; then feed_warmup=$(((warmup + 4) / 5)); fi
            say "feed, $waiting others waiting: round $round: $rate facts/s, p50 $p50 ms, p99 $p99 ms, longest $longest ms, $failed failed"
            echo "$rate" >>"$work/feed.$waiting.rate.figures"
            echo "$p50" >>"$work/feed.$waiting.p50.figures"
            echo "$p99" >>"$work/feed.$waiting.p99.figures"
            echo "$longest" >>"$work/feed.$waiting.longest.figures"
            if [ "$failed" -gt 0 ]; then exit 1; fi
        done
        echo "| $waiting | $(median <"$work/feed.$waiting.rate.figures") | $(median <"$work/feed.$waiting.p50.figures") |" \
            "$(median <"$work/feed.$waiting.p99.figures") | $(median <"$work/feed.$waiting.longest.figures") |" >>"$work/feed"
    done
}
