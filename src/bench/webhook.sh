# Webhooks: how many events a second get from the ledger to a local receiver (nginx, which answers 204 and writes down what came
# when); how soon ten receivers hear while another never answers; what becomes of events that a receiver refuses; and whether
# any is lost when the service is killed in the middle. Sourced by run.

arrivals=$work/receiver/arrivals.log
deaf=
free_port silent

start_receiver() {
    local accepting="location / { return 204; }" refusing="location /poison { access_log off; return 500; }"
    nginx_of receiver 1 "listen 127.0.0.1:$upstream; access_log $arrivals arrival; $accepting $refusing"
    perl -MIO::Socket::INET -e 'my $deaf = IO::Socket::INET->new(Listen => 128, LocalAddr => "127.0.0.1", LocalPort => shift) or die;
        my @held; while (my $caller = $deaf->accept) { push @held, $caller }' "$silent" &
    deaf=$!
    until curl -so "$work/doc" "http://127.0.0.1:$upstream/ready"; do
        kill -0 "${nginxes[@]}" || { cat "$work/receiver/error.log"; exit 1; }
        sleep 0.1
    done
}

stop_silent() {
    [ -z "$deaf" ] || kill "$deaf" 2>/dev/null || true
    deaf=
}

# hears CLIENT URL: its agency is told of what happens here; prints the subscription
hears() {
    told POST /v1/subscriptions "$1" '{"url": "'"$2"'", "types": ["id.kironggo.bench.happened.v1"]}' | grep -o '"id":"[^"]*' |
        head -1 | cut -d'"' -f4
}

# happen NUMBER AUDIENCE [PGBENCH OPTION...]: once, or as the options say
happen() {
    local number=$1 audience=$2
    shift 2
    [ $# -gt 0 ] || set -- -t 1
    PGPASSWORD=$(cat "$work/data/postgresql/kironggo_app.password") pgbench -U kironggo_app -n -M simple -D n="$number" \
        -D audience="$audience" -f "$here/happened.sql" "$@" >"$work/pgbench" 2>&1 || { cat "$work/pgbench" >&2; exit 1; }
}

# until_told PATH NUMBER: different events
until_told() {
    local stop=$((SECONDS + 120))
    until [ "$(grep -c "^$1 " "$arrivals")" -ge "$2" ] && [ "$(heard "$1")" -ge "$2" ]; do
        if [ $SECONDS -gt $stop ]; then say "$1: only $(heard "$1") of $2 were told"; return; fi
        sleep 0.3
    done
}

heard() { awk -v path="$1" '$1 == path && !seen[$2]++ { number++ } END { print number + 0 }' "$arrivals"; }

rate() {
    local number=$((seconds * 1000)) round begun
    hears dlh "http://127.0.0.1:$upstream/rate" >"$work/subscription"
    say "webhook: warming up"
    happen $((warmup * 500)) agency:DLH
    until_told /rate $((warmup * 500))
    for round in $(seq "$rounds"); do
        : >"$arrivals"
        begun=$(date +%s.%N)
        happen "$number" agency:DLH
        until_told /rate "$number"
        awk -v begun="$begun" -v number="$number" '!seen[$2]++ && $3 > last { last = $3 } END { print number / (last - begun) }' \
            "$arrivals" >>"$work/webhook.rate.figures"
        say "webhook: round $round: $(tail -n 1 "$work/webhook.rate.figures")/s, $(($(wc -l <"$arrivals") - number)) told twice"
    done
}

# Fifty facts a second, each of which eleven are to hear.
beside_one_that_hangs() {
    local i audience=agency:BPBD hanging
    hanging=$(hears bpbd "http://127.0.0.1:$silent/")
    for i in 01 02 03 04 05 06 07 08 09 10; do
        hears "kec-$i" "http://127.0.0.1:$upstream/fast-$i" >"$work/subscription"
        audience+=,agency:KEC-$i
    done
    : >"$arrivals"
    happen 1 "$audience" -c 1 -R 50 -T $((seconds * 3))
    for i in 01 02 03 04 05 06 07 08 09 10; do
        until_told "/fast-$i" "$(owner -c "select count(*) from webhook_delivery where subscription = '$hanging'")"
    done
    sed 's/_[^ ]*//' "$arrivals" >"$work/told"
    owner -c "create temp table told(path text, event uuid, at double precision)" -c "\copy told from '$work/told' delimiter ' '" \
        -c "select round(percentile_disc(0.50) within group (order by late)), round(percentile_disc(0.99) within group (order by late))
            from (select (t.at - extract(epoch from e.at)) * 1000 as late from told t join ledger_entry e on e.id = t.event
                where t.path like '/fast-%') arrivals" -F ' ' >"$work/webhook.late"
    owner -c "select count(*) filter (where attempts > 0 or next_at > now()) || ' of ' || count(*) from webhook_delivery
        where subscription = '$hanging'" >"$work/webhook.hanging"
    say "webhook: ten others while one hangs: $(cat "$work/webhook.late") ms"
}

# The pauses between attempts (75 hours) are not waited for.
poisoned() {
    local poison left stop=$((SECONDS + 240))
    poison=$(hears dpmd "http://127.0.0.1:$upstream/poison")
    happen 100 agency:DPMD
    until [ "$(owner -c "select count(*) from webhook_delivery where subscription = '$poison'")" = 100 ]; do sleep 0.2; done
    until [ "${left:-1}" = 0 ] || [ $SECONDS -gt $stop ]; do
        owner -c "update webhook_delivery set next_at = now() where subscription = '$poison' and status = 'PENDING'
            and next_at > now() + interval '1 minute'"
        left=$(owner -c "select count(*) from webhook_delivery where subscription = '$poison' and status = 'PENDING'")
        sleep 0.5
    done
    owner -c "select count(*) filter (where status = 'DEAD' and attempts = 10) || ' of ' || count(*) from webhook_delivery
        where subscription = '$poison'" >"$work/webhook.dead"
    say "webhook: dead letters of a receiver that answers 500: $(cat "$work/webhook.dead")"
}

killed() {
    local number=$((seconds * 1000))
    : >"$arrivals"
    happen "$number" agency:DLH
    until [ "$(wc -l <"$arrivals")" -ge $((number / 3)) ]; do sleep 0.05; done
    kill -9 $service
    wait $service || true
    service=
    sleep 1
    say "webhook: killed when $(heard /rate) of $number were told"
    echo "$(heard /rate)" >"$work/webhook.before"
    start
    until_told /rate "$number"
    sleep 2
    echo "$((number - $(heard /rate))) $(($(grep -c '^/rate ' "$arrivals") - $(heard /rate)))" >"$work/webhook.killed"
    say "webhook: lost, told twice: $(cat "$work/webhook.killed")"
}

webhook() {
    rm -f "$work"/webhook.*
    start_receiver
    rate
    beside_one_that_hangs
    poisoned
    killed
    stop_nginx
    stop_silent
    local late lost
    read -ra late <"$work/webhook.late"
    read -ra lost <"$work/webhook.killed"
    printf '| bar: 500, p99 1000, all, none lost | %.0f | %s | %s | %s | %s | %s of %s | %s | %s |\n' "$(median <"$work/webhook.rate.figures")" \
        "${late[@]}" "$(cat "$work/webhook.hanging")" "$(cat "$work/webhook.dead")" "$(cat "$work/webhook.before")" $((seconds * 1000)) \
        "${lost[@]}" >"$work/webhook"
}
