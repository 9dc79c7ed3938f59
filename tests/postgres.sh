#!/usr/bin/env bash
# A PostgreSQL server for tests: a fresh cluster in a temporary folder, reached through a socket in that folder only.
#   postgres.sh start        prints its folder, then its connection string
#   postgres.sh stop FOLDER  ends the server and removes the folder
# Exit code 3: no PostgreSQL is installed here.
set -euo pipefail

binaries() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
        if [[ -x $folder/initdb ]]; then echo "$folder"; return; fi
    done
    if command -v initdb >/dev/null; then dirname "$(command -v initdb)"; return; fi
    return 1
}

# The server refuses to run as root; Debian's package brings the user postgres.
as_server() {
    if [[ $(id -u) == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start() {
    local bin folder
    bin=$(binaries) || exit 3
    folder=$(mktemp -d "${TMPDIR:-/tmp}/minga-pg.XXXXXX")
    if [[ $(id -u) == 0 ]]; then
        id -u postgres >/dev/null 2>&1 || exit 3
        chown postgres "$folder"
    fi
    as_server "$bin/initdb" -D "$folder/data" -U minga -A trust -E UTF8 --no-locale --no-sync >/dev/null
    # A test's data need not outlive the test.
    as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start -o "-k $folder -c listen_addresses='' \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=128MB" >/dev/null
    echo "$folder"
    echo "Host=$folder;Username=minga;Database=postgres;Include Error Detail=true"
}

stop() {
    local bin folder=$1
    bin=$(binaries) || exit 3
    if [[ -f $folder/data/postmaster.pid ]]; then
        as_server "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null || true
    fi
    rm -rf "$folder"
}

case ${1:-} in
    start) start ;;
    stop) stop "$2" ;;
    *) echo "usage: postgres.sh start | stop FOLDER" >&2; exit 2 ;;
esac
