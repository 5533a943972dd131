# Mediated calls: GET of 2 KiB from an agency's API by way of Kironggo, hashed and with its two facts in the ledger, and beside it,
# in the same run, the same from the same upstream by way of nginx. Sourced by run.

nginx_conf=$here/nginx.conf
front=
connections=${BENCH_CONNECTIONS:-16}
free_port upstream

# nginx NAME WORKERS SERVER: one more nginx, of its own and in the foreground
nginx_of() {
    mkdir -p "$work/$1/www"
    # what an unprivileged nginx ignores, a privileged one needs: its workers read this directory
    { [ "$(id -u)" != 0 ] || echo "user root;"; sed "s|@WORKERS@|$2|; s|@HOME@|$work/$1|g; s|@UPSTREAM@|$upstream|; s|@SERVER@|$3|" "$nginx_conf"; } \
        >"$work/$1/nginx.conf"
    nginx -p "$work/$1" -e "$work/$1/error.log" -c "$work/$1/nginx.conf" &
    nginxes+=($!)
}

nginxes=()
stop_nginx() {
    [ ${#nginxes[@]} = 0 ] || kill "${nginxes[@]}" 2>/dev/null || true
    nginxes=()
}

start_nginx() {
    free_port front
    nginx_of upstream 1 "listen 127.0.0.1:$upstream; location / { root $work/upstream/www; default_type application/json; }"
    nginx_of front auto "listen 127.0.0.1:$front; location / { proxy_pass http://upstream; }"
    printf '"%2046s"' x >"$work/upstream/www/doc"
    until curl -sf "http://127.0.0.1:$front/doc" >"$work/doc"; do
        kill -0 "${nginxes[@]}" || { cat "$work"/*/error.log; exit 1; }
        sleep 0.1
    done
    [ "$(wc -c <"$work/doc")" = 2048 ] || { echo "the document isn't 2 KiB"; exit 1; }
}

# told METHOD PATH CLIENT BODY [HEADER]: asks the service, prints the answer's body
told() {
    curl -sS --fail-with-body -X "$1" -H "Authorization: Bearer $(token "$3")" -H 'Content-Type: application/json' \
        ${5:+-H "$5"} -d "$4" "http://127.0.0.1:$port$2"
}

# An API of DLH, and KEC-07's grant for it.
offer() {
    local grant tomorrow
    tomorrow=$(date -d '+1 day' +%Y-%m-%dT%H:%M:%S%:z)
    told PUT /v1/apis/DLH/bench dlh "$(sed "s|@UPSTREAM@|http://127.0.0.1:$upstream|" "$here/api.json")" >"$work/api"
    grant=$(told POST /v1/grants kec-07 '{"agency": "DLH", "api": "bench", "operations": ["readDoc"], "purpose": "Uji kecepatan",
        "legalBasis": "Tidak ada: data contoh", "expiresAt": "'"$tomorrow"'"}')
    told POST "/v1/grants/$(grep -o '"id":"[^"]*' <<<"$grant" | head -1 | cut -d'"' -f4)/approve" dlh '{}' \
        "If-Match: $(grep -o '"etag":"\\"[^"]*"' <<<"$grant" | tail -1 | cut -d: -f2 | tr -d '\\' | sed 's/^"//')" >"$work/grant"
}

# got PORT PATH SECONDS: as load
got() {
    wrk -t2 "-c$connections" -d"$3s" --timeout 10s --latency -s "$here/calls.lua" "http://127.0.0.1:$1" -- get "$(token kec-07)" "$2" \
        >"$work/wrk"
    sed -n 's/^result //p' "$work/wrk"
}

facts() { owner -c 'select coalesce(max(position), -1) + 1 from ledger_position'; }

mediated() {
    local path=/v1/exchange/DLH/bench/doc made rate p50 p99 failed before round name
    start_nginx
    offer
    say "mediated: warming up"
    got "$port" $path "$warmup" >"$work/warm"
    got "$front" /doc 2 >"$work/warm"
    rm -f "$work"/mediated.*.figures
    for round in $(seq "$rounds"); do
        before=$(facts)
        for name in mediated nginx; do
            if [ $name = nginx ]; then
                read -r made rate p50 p99 failed < <(got "$front" /doc "$seconds")
            else
                read -r made rate p50 p99 failed < <(got "$port" $path "$seconds")
                sleep 1 # outcomes are written right after the answers
                awk -v facts=$(($(facts) - before)) -v made="$made" 'BEGIN { printf "%.2f\n", facts / made }' >>"$work/mediated.facts.figures"
            fi
            echo "$rate" >>"$work/mediated.$name.rate.figures"
            echo "$p50" >>"$work/mediated.$name.p50.figures"
            echo "$p99" >>"$work/mediated.$name.p99.figures"
            say "$name: round $round: $rate/s, $failed failed"
            if [ "$failed" -gt $((made / 1000)) ]; then cat "$work/wrk" >&2; exit 1; fi
        done
    done
    stop_nginx
    mediated_row
}

mediated_row() {
    of() { median <"$work/mediated.$1.figures"; }
    awk -v rate="$(of mediated.rate)" -v p50="$(of mediated.p50)" -v p99="$(of mediated.p99)" -v facts="$(of facts)" \
        -v nginx="$(of nginx.rate)" -v theirs="$(of nginx.p50)" -v connections="$connections" 'BEGIN {
        printf "| %s | %d | %.2f | %.2f | %s | %d | %.2f | %.2f | %.2f |\n", connections " connections, by Kironggo, and by nginx", rate, p50 / 1000, p99 / 1000,
            facts, nginx, theirs / 1000, rate / nginx, (p50 - theirs) / 1000
    }' >"$work/mediated"
}
