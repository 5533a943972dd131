# Makes a pgbench script of the statements that the service sent for one call, as pg_stat_statements kept them.
# First file: values, a line each: a table's column, a function's argument, or the begin of a statement with the number of
# its parameter, then the SQL of the value. What isn't named there has the value of a row that the service wrote (one pgbench
# variable a column; the file "columns" has their names, and those of columns without a value marked by "-"). Second file: times
# a call, TAB, statement; records are parted by an empty line.

function fail(text) { print "replay: " text > "/dev/stderr"; broken = 1; exit 1 }

function value(table, column) {
    if ((table "." column) in given) return given[table "." column]
    if ((table "." column) in known) return ":" table "_" column
    if ((table "." column "-") in known) return "null"
    return ""
}

# Names the parameters of "insert into T(c1, c2) values ($1, $2)".
function inserted(text,    head, table, columns, places, parts, i, n) {
    sub(/ as [a-z_]+ \(/, " (", text)
    while (match(text, /insert into [a-z_]+ ?\([^)]*\)[ \n]+values \([^)]*\)/)) {
        head = substr(text, RSTART + 12, RLENGTH - 12)
        text = substr(text, RSTART + RLENGTH)
        table = head; sub(/[ (].*/, "", table)
        n = split(head, parts, /[()]/)
        split(parts[2], columns, /,[ \n]*/)
        n = split(parts[4], places, /,[ \n]*/)
        for (i = 1; i <= n; i++)
            if (match(places[i], /^\$[0-9]+/)) name[substr(places[i], 1, RLENGTH)] = value(table, columns[i])
    }
}

# Names the parameters of "in ($1,$2)": the value of "in", which may have %d for the number of each.
function listed(text,    i, n, places) {
    if (!("in" in given) || !match(text, /in \(\$[0-9]+(,\$[0-9]+)*\)/)) return
    n = split(substr(text, RSTART + 5, RLENGTH - 6), places, /,\$/)
    for (i = 1; i <= n; i++) name["$" places[i]] = sprintf(given["in"], i)
}

# Names the parameters of "alias.column=$1" and of "function($1)".
function compared(text,    word, left, right, parts, table, alias, words, i, n) {
    delete tables; delete all
    n = split(text, words, /[ \n(),]+/)
    for (i = 1; i < n; i++)
        if (words[i] ~ /^(from|join|update|into)$/ && words[i + 1] ~ /^[a-z_]+$/) {
            tables[words[i + 2] == "as" ? words[i + 3] : words[i + 2]] = words[i + 1]
            all[words[i + 1]]
        }
    while (match(text, /[a-z0-9_.]+ ?[=(<>]+ ?\$[0-9]+/)) {
        word = substr(text, RSTART, RLENGTH)
        text = substr(text, RSTART + RLENGTH)
        right = word; sub(/^[^$]*/, "", right)
        left = word; sub(/ ?[=(<>].*/, "", left)
        n = split(left, parts, ".")
        if (left in given) name[right] = given[left]
        else if (n == 2) name[right] = value(tables[parts[1]], parts[2])
        else for (table in all) if (value(table, left) != "") name[right] = value(table, left)
    }
}

BEGIN {
    while ((getline line < columns) > 0) known[line] = 1
    print head
    print "begin;"
}

FNR == NR {
    if ($0 != "" && $0 !~ /^#/) {
        split($0, pair, / +\| +/)
        given[pair[1]] = pair[2]
    }
    next
}

{
    tab = index($0, "\t")
    times = substr($0, 1, tab - 1); text = substr($0, tab + 1)
    if (times + 0 == 0) next
    delete name
    inserted(text)
    compared(text)
    listed(text)
    for (key in given)
        if (split(key, pair, " \\$") == 2 && index(text, pair[1])) name["$" pair[2]] = given[key]
    for (i = 60; i > 0; i--) {
        if (!index(text, "$" i)) continue
        if (name["$" i] == "") fail("no value for $" i " of: " text)
        gsub("\\$" i, sprintf("\001%d\002", i), text)
    }
    for (i = 60; i > 0; i--)
        while (at = index(text, sprintf("\001%d\002", i))) {
            text = substr(text, 1, at - 1) name["$" i] substr(text, at + length(i) + 2)
        }
    for (i = 0; i < times; i++) print text ";"
}

END { if (!broken) print "commit;" }
