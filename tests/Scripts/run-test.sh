#!/usr/bin/env bash
# Tests ./run from the outside, in copies of this clone: start, stop, kill -9, side by side, ordinary user, folder of
# mode 0700. Takes some minutes (it builds each copy), so ./test does not run it: tests/Scripts/run-test.sh
# Prints "ok"/"not ok" a check and "N passed, N failed" last; ends by itself within 20 minutes.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
bron=$PWD
werk=$(mktemp -d /tmp/run-test-XXXXXX)
chmod 755 "$werk"
goed=0 mis=0 pid=
( sleep 1200; kill -TERM $$ 2> /dev/null ) > /dev/null 2>&1 &
wekker=$!

opruimen() {
    [ -z "$pid" ] || kill -TERM "$pid" 2> /dev/null
    kill "$wekker" 2> /dev/null
    for id in $(processen "$werk"); do kill -9 "$id" 2> /dev/null; done
    rm -rf "$werk"
}
trap opruimen EXIT
trap 'echo "$goed passed, $((mis + 1)) failed"; exit 1' INT TERM

controle() { # controle WAT COMMANDO...: one check
    local wat=$1
    shift
    if "$@" > "$werk/controle.log" 2>&1; then
        goed=$((goed + 1)); echo "ok - $wat"
    else
        mis=$((mis + 1)); echo "not ok - $wat"; sed 's/^/    /' "$werk/controle.log" | tail -n 15
        [ ! -e "$werk/uit" ] || sed 's/^/    | /' "$werk/uit" | tail -n 15
    fi
}

# Servers, services and AppHosts of the copies below a folder.
processen() {
    local map
    for map in /proc/[0-9]*; do
        [ "${map#/proc/}" = $$ ] && continue
        case $({ tr '\0' ' ' < "$map/cmdline"; } 2> /dev/null) in
            *"$1"*/postgres*cluster* | *"$1"*beam* | *beam*"$1"* | *dotnet*"$1"*.dll* | *postgres*"$1"*) echo "${map#/proc/}" ;;
        esac
    done
}
niets_draait() {
    local i
    for i in $(seq 100); do [ -z "$(processen "$1")" ] && return 0; sleep 0.1; done
    for i in $(processen "$1"); do echo "$i $(tr '\0' ' ' < "/proc/$i/cmdline")"; done
    return 1
}

kopie() { # kopie MAP: the files of the clone as they are now
    mkdir -p "$1"
    git -C "$bron" ls-files -co --exclude-standard -z | (cd "$bron" && xargs -0 ls -d 2> /dev/null | tar c -T -) | tar x -C "$1"
}

start() { # start MAP [ARGUMENTEN]: ./run in the background, until it says that all is healthy
    local map=$1
    shift
    # In the background a shell ignores SIGINT, and so would what it starts.
    (cd "$map" && exec env --default-signal=INT setsid "${als[@]}" ./run "$@") > "$werk/uit" 2>&1 &
    pid=$!
    for _ in $(seq 3000); do
        grep -q 'Ctrl-C stopt alles' "$werk/uit" && return 0
        kill -0 $pid 2> /dev/null || return 1
        sleep 0.1
    done
    return 1
}
stopt_met() { # stopt_met SIGNAAL CODE
    local code=0
    kill "-$1" "$pid" && wait "$pid" || code=$?
    pid=
    [ $code -eq "$2" ] || { echo "exit code $code"; return 1; }
}
gezond() {
    local adres
    [ "$(wc -l < "$1/.stage/run/adressen")" -eq 4 ] || return 1
    while IFS== read -r _ adres; do curl -fsS -m 10 "$adres/health" || return 1; done < "$1/.stage/run/adressen"
}
geweigerd() {
    local tekst code=0
    tekst=$(cd "$1" && "${als[@]}" ./run 2>&1) || code=$?
    echo "$tekst"
    [ $code -eq 1 ] && [[ $tekst == *'draait al een StageSystem'* ]]
}
onbekend() { (cd "$1" && ./run --onzin); [ $? -eq 2 ]; }
ledger() { cat "$1"/.stage/run/processes/* "$1"/.stage/run/*/processes/* 2> /dev/null | awk 'NF == 3 { print $1 }'; }
doodt_alles() {
    local ids
    ids="$pid $(cat "$1/.stage/run/apphost.pid") $(ledger "$1")"
    echo "$ids"
    # shellcheck disable=SC2086
    kill -9 $ids
    wait "$pid" 2> /dev/null
    pid=
    true
}

als=()
een=$werk/een
kopie "$een"
controle "a fresh copy starts" start "$een"
controle "all services are healthy" gezond "$een"
controle "every address is printed" test "$(grep -cE '^  (erkenning|plaatsing|beoordeling|verlof|dashboard) +http' "$werk/uit")" -eq 5
cp "$werk/uit" "$werk/uit-een"
controle "a second one on the same data is refused" geweigerd "$een"
controle "an unknown argument is refused" onbekend "$een"
geheim=$(cat "$een/.stage/run/geheimen/postgres")
controle "secrets are for the owner only" test "$(stat -c %a "$een/.stage/run/geheimen/postgres")" = 600
controle "SIGTERM stops it" stopt_met TERM 143
controle "nothing stays after SIGTERM" niets_draait "$een"

controle "it starts again" start "$een"
controle "on the same data" test "$(cat "$een/.stage/run/geheimen/postgres")" = "$geheim"
dienst=$(grep -lx verlof "$een"/.stage/run/processes/* | xargs -r -n 1 basename)
kill -9 "$dienst"
toont() { local i; for i in $(seq 100); do grep -q 'verlof ended by itself' "$werk/uit" && return 0; sleep 0.1; done; return 1; }
controle "a killed service is told" toont
controle "and does not end the rest" kill -0 "$pid"
controle "Ctrl-C stops it" stopt_met INT 130
controle "nothing stays after Ctrl-C" niets_draait "$een"

controle "it starts before a kill of the AppHost" start "$een"
kill -9 "$(cat "$een/.stage/run/apphost.pid")"
wait "$pid"; code=$?; pid=
controle "a killed AppHost ends ./run with an error" test $code -eq 137
controle "its children end by themselves" niets_draait "$een"
controle "it starts before a kill of everything" start "$een"
controle "everything is killed" doodt_alles "$een"
controle "it starts after a kill of everything" start "$een"
controle "and is healthy" gezond "$een"
controle "on the data of before" test "$(cat "$een/.stage/run/geheimen/postgres")" = "$geheim"
eerste=$pid pid=

twee=$werk/twee
kopie "$twee"
controle "a copy starts beside it" start "$twee" --schoon
controle "both are healthy" gezond "$een"
controle "with data of its own" test "$(cat "$twee/.stage/run/geheimen/postgres")" != "$geheim"
controle "the copy stops" stopt_met TERM 143
controle "without the first" gezond "$een"
pid=$eerste
controle "the first stops" stopt_met TERM 143
controle "--schoon starts" start "$een" --schoon
controle "empty" test "$(cat "$een/.stage/run/geheimen/postgres")" != "$geheim"
controle "and stops" stopt_met TERM 143

if [ "$(id -u)" -eq 0 ]; then
    drie=$werk/drie
    kopie "$drie"
    mkdir -p "$werk/thuis"
    chown -R nobody:nogroup "$drie" "$werk/thuis"
    als=(setpriv --reuid nobody --regid nogroup --clear-groups env "HOME=$werk/thuis" "DOTNET_CLI_HOME=$werk/thuis")
    controle "an ordinary user starts it" start "$drie"
    controle "it is healthy" gezond "$drie"
    # run is a child of setpriv's process only after exec, so it has the same id.
    controle "it stops" stopt_met TERM 143
    controle "nothing of it stays" niets_draait "$drie"
    als=()

    vier=$werk/gesloten/vier
    mkdir -m 700 "$werk/gesloten"
    kopie "$vier"
    controle "it starts below a folder of mode 0700" start "$vier"
    controle "it is healthy there" gezond "$vier"
    controle "everything there is killed" doodt_alles "$vier"
    controle "it starts there again" start "$vier"
    controle "it stops there" stopt_met TERM 143
    controle "nothing stays there" niets_draait "$vier"
fi
echo "$goed passed, $mis failed"
[ $mis -eq 0 ]
