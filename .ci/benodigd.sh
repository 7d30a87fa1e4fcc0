# Functions shared by run, test and .ci/run; sourced, not executed. The caller stands in the root of the clone.

meld() { printf '%s\n' "$*"; }
fout() { printf '%s\n' "$*" >&2; }

# Makes sure that the .NET SDK of global.json can be used.
zorg_voor_sdk() {
    if ! command -v dotnet > /dev/null; then
        fout "De .NET 10 SDK ontbreekt: het commando dotnet is er niet. Installeer de SDK (https://dotnet.microsoft.com/download) en probeer het opnieuw."
        return 1
    fi
    if ! dotnet --version > /dev/null 2>&1; then
        fout "De .NET 10 SDK ontbreekt. dotnet zegt:"
        dotnet --version >&2 || true
        return 1
    fi
}

ontbrekende_pakketten() {
    compgen -G '/usr/lib/postgresql/*/bin/postgres' > /dev/null || printf 'postgresql '
    [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] && command -v epmd > /dev/null || printf 'rabbitmq-server '
    command -v setpriv > /dev/null || printf 'util-linux '
}

# Makes sure that PostgreSQL and RabbitMQ are installed; installs them with apt-get when that is allowed.
zorg_voor_servers() {
    [ "${STAGE_PACKAGES:-compat}" = nuget ] && return 0 # the real packages start containers
    local pakketten als_root=()
    pakketten=$(ontbrekende_pakketten)
    [ -z "$pakketten" ] && return 0
    meld "Nodig, maar niet geïnstalleerd: $pakketten"
    meld "StageSystem bewaart zijn gegevens in PostgreSQL en verstuurt berichten met RabbitMQ. Het start eigen servers, met gegevens in de map .stage, en heeft alleen de programma's nodig."
    if ! command -v apt-get > /dev/null; then
        fout "Dit is geen Debian of Ubuntu (apt-get ontbreekt). Installeer PostgreSQL en RabbitMQ zelf, zo dat /usr/lib/postgresql/VERSIE/bin/postgres en /usr/lib/rabbitmq/bin/rabbitmq-server er zijn."
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo > /dev/null && { sudo -n true 2> /dev/null || { [ -t 0 ] && meld "Voor het installeren is het wachtwoord van een beheerder nodig (sudo)." && sudo true; }; }; then
            als_root=(sudo)
        else
            fout "Installeren mag alleen een beheerder. Vraag die om: apt-get install $pakketten"
            fout "Start daarna dit commando opnieuw; verder zijn geen beheerdersrechten nodig."
            return 1
        fi
    fi
    meld "Ze worden nu geïnstalleerd met apt-get; dat duurt een paar minuten. De servers die de pakketten zelf zouden starten, blijven uit."
    # policy-rc.d tells Debian's packages not to start services; one that is there already is left alone.
    if ! "${als_root[@]}" sh -c '
        policy=/usr/sbin/policy-rc.d
        if [ ! -e $policy ]; then
            printf "#!/bin/sh\nexit 101\n" > $policy && chmod 755 $policy
            trap "rm -f $policy" EXIT
        fi
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -q && apt-get install -q -y --no-install-recommends '"$pakketten" < /dev/null; then
        fout "Installeren is niet gelukt; hierboven staat waarom. Installeer zelf: $pakketten"
        return 1
    fi
    pakketten=$(ontbrekende_pakketten)
    if [ -n "$pakketten" ]; then
        fout "Na het installeren ontbreekt nog: $pakketten"
        return 1
    fi
}

# bouw WAT CONFIGURATIE LOGBESTAND: builds, one build at a time in this clone, leaving no build servers behind.
# Shows the errors when it fails.
bouw() {
    if ! setpriv --pdeathsig TERM flock -o .stage/bouw.lock setpriv --pdeathsig TERM dotnet build "$1" -c "$2" -nologo -v q -clp:NoSummary -nodeReuse:false -p:UseSharedCompilation=false > "$3" 2>&1 < /dev/null; then
        fout "Bouwen is niet gelukt:"
        grep -E 'error|fout' "$3" | sort -u | head -40 >&2 || cat "$3" >&2
        return 1
    fi
}
